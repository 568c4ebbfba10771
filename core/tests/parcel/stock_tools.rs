//! Stock `ssh-keygen` and `age` must agree with this room. They are part of every
//! machine that builds it; a missing tool fails the test.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use super::*;
use ithaca_core::parcel::sshsig::armour_raw;

/// A folder of its own, removed when the test ends.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("ithaca-{name}-{}", std::process::id()));
        fs::create_dir_all(&path).unwrap();
        Self(path)
    }
    fn write(&self, name: &str, bytes: &[u8]) -> PathBuf {
        let path = self.0.join(name);
        fs::write(&path, bytes).unwrap();
        private(&path);
        path
    }
}
impl Drop for Folder {
    fn drop(&mut self) {
        drop(fs::remove_dir_all(&self.0));
    }
}

#[cfg(unix)]
fn private(path: &Path) {
    use std::os::unix::fs::PermissionsExt as _;
    fs::set_permissions(path, fs::Permissions::from_mode(0o600)).unwrap();
}
#[cfg(not(unix))]
fn private(_: &Path) {}

fn run(command: &mut Command, input: &[u8]) -> Output {
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("ssh-keygen and age are installed");
    child.stdin.take().unwrap().write_all(input).unwrap();
    child.wait_with_output().unwrap()
}

fn ssh_keygen_says_good(
    folder: &Folder,
    namespace: Namespace,
    text: &[u8],
    signature: &str,
) -> bool {
    let allowed = folder.write(
        "allowed_signers",
        format!("maya {}\n", maya().public().signing).as_bytes(),
    );
    let signature = folder.write("text.sig", signature.as_bytes());
    let mut command = Command::new("ssh-keygen");
    command.args(["-Y", "verify", "-I", "maya", "-n", namespace.name()]);
    command.arg("-f").arg(allowed).arg("-s").arg(signature);
    run(&mut command, text).status.success()
}

#[test]
fn ssh_keygen_checks_every_kind_of_signature() {
    let folder = Folder::new("verify");
    let text = b"what was promised\n";
    for namespace in [
        Namespace::Card,
        Namespace::Entry,
        Namespace::Parcel,
        Namespace::Agreement,
    ] {
        let signature = sign(namespace, text, &maya()).unwrap();
        assert!(ssh_keygen_says_good(
            &folder,
            namespace,
            text,
            signature.as_str()
        ));
        assert!(!ssh_keygen_says_good(
            &folder,
            namespace,
            b"what was promiseD\n",
            signature.as_str()
        ));
        let raw = sign_raw(namespace, text, &maya()).unwrap();
        let signature = armour_raw(namespace, &raw, &maya().public().signing).unwrap();
        assert!(ssh_keygen_says_good(
            &folder,
            namespace,
            text,
            signature.as_str()
        ));
    }
    let card = sign(Namespace::Card, text, &maya()).unwrap();
    assert!(!ssh_keygen_says_good(
        &folder,
        Namespace::Entry,
        text,
        card.as_str()
    ));
}

#[test]
fn what_ssh_keygen_signs_with_an_exported_key_is_accepted() {
    let folder = Folder::new("sign");
    let key = folder.write("key", maya().ssh_secret_text().unwrap().as_bytes());
    let mut command = Command::new("ssh-keygen");
    command
        .args(["-Y", "sign", "-n", Namespace::Agreement.name()])
        .arg("-f")
        .arg(&key);
    let output = run(&mut command, b"what was promised\n");
    assert!(output.status.success());
    let signature = ArmouredSignature::from_text(String::from_utf8(output.stdout).unwrap());
    let public = &maya().public().signing.clone();
    assert_eq!(
        verify(
            Namespace::Agreement,
            b"what was promised\n",
            public,
            &signature
        ),
        Ok(())
    );
}

#[test]
fn the_shown_fingerprint_is_what_ssh_keygen_prints() {
    let folder = Folder::new("print");
    let key = folder.write(
        "key.pub",
        format!("{}\n", maya().public().signing).as_bytes(),
    );
    let output = run(Command::new("ssh-keygen").arg("-l").arg("-f").arg(key), b"");
    let printed = String::from_utf8(output.stdout).unwrap();
    assert!(
        printed.contains(&maya().public().ssh_fingerprint()),
        "{printed}"
    );
}

#[test]
fn age_opens_a_parcel_with_an_exported_key_of_either_person() {
    let folder = Folder::new("age");
    let packed = pack(&payload(), &maya(), sam().public()).unwrap();
    let armoured = ithaca_core::parcel::armour::armour(&packed.bytes);
    for keys in [maya(), sam()] {
        let key = folder.write("key.txt", keys.age_secret_text().as_bytes());
        for file in [packed.bytes.as_slice(), armoured.as_bytes()] {
            let output = run(Command::new("age").arg("-d").arg("-i").arg(&key), file);
            assert!(output.status.success());
            assert_eq!(Sha256Sum::of(&output.stdout), packed.inner_sha256);
            let (signature, text) = split(&output.stdout);
            assert!(ssh_keygen_says_good(
                &folder,
                Namespace::Parcel,
                text,
                signature
            ));
        }
    }
}

fn split(inner: &[u8]) -> (&str, &[u8]) {
    let at = inner.iter().position(|byte| *byte == b'{').unwrap();
    let (signature, text) = inner.split_at(at);
    (std::str::from_utf8(signature).unwrap(), text)
}
