use super::*;

const KEYS: &[u8] = b"age-encryption.org/v1\n-> X25519 aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\nbbbb\n--- mac\nbody";
const WORDS: &[u8] =
    b"age-encryption.org/v1\n-> scrypt aaaaaaaaaaaaaaaaaaaaaa 18\nbbbb\n--- mac\nbody";

fn folder_with(files: &[(&str, &[u8])]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, bytes) in files {
        std::fs::write(folder.path().join(name), bytes).unwrap();
    }
    folder
}

#[test]
fn the_page_learns_names_and_never_paths() {
    let folder = folder_with(&[("noname", KEYS)]);
    let incoming = Incoming::default();
    incoming.receive([folder.path().join("noname")]);
    let seen = serde_json::to_string(&incoming.waiting()).unwrap();
    let size = KEYS.len();
    assert_eq!(
        seen,
        format!(r#"[{{"file":"1","name":"noname","byteCount":{size},"isInvitation":false}}]"#)
    );
    assert_eq!(incoming.bytes("1").unwrap(), KEYS);
}

#[test]
fn an_invitation_is_told_from_a_parcel_by_its_lock() {
    let folder = folder_with(&[("invitation.bin", WORDS)]);
    let incoming = Incoming::default();
    let [seen] = &incoming.look_at(&folder.path().join("invitation.bin"))[..] else {
        panic!("one part")
    };
    assert!(seen.is_invitation);
}

/// XC-4, XC-6.
#[test]
fn a_saved_mail_stands_once_for_each_parcel_in_it() {
    let mail = mail_builder::MessageBuilder::new()
        .subject("Mentoring file from Maya")
        .text_body("Dear Sam")
        .attachment("application/octet-stream", "noname", KEYS)
        .attachment("application/octet-stream", "noname (1)", WORDS)
        .write_to_vec()
        .unwrap();
    let folder = folder_with(&[("saved.eml", &mail)]);
    let incoming = Incoming::default();
    let seen = incoming.look_at(&folder.path().join("saved.eml"));
    assert_eq!(
        seen.iter()
            .map(|file| file.is_invitation)
            .collect::<Vec<_>>(),
        [false, true]
    );
    assert_eq!(incoming.bytes(&seen[0].file).unwrap(), KEYS);
    assert_eq!(incoming.bytes(&seen[1].file).unwrap(), WORDS);
}

#[test]
fn what_is_none_of_ours_is_listed_and_named_when_opened() {
    use crate::failure::LooksLike;
    let folder = folder_with(&[("holiday.pdf", b"%PDF-1.7\n")]);
    let incoming = Incoming::default();
    let [seen] = &incoming.look_at(&folder.path().join("holiday.pdf"))[..] else {
        panic!("one part")
    };
    assert_eq!(
        incoming.bytes(&seen.file),
        Err(Failure::NotIthaca {
            what: LooksLike::Pdf
        })
    );
}

#[test]
fn a_forgotten_or_vanished_file_is_gone() {
    let folder = folder_with(&[("reply.ithaca", KEYS)]);
    let path = folder.path().join("reply.ithaca");
    let incoming = Incoming::default();
    let first = incoming.look_at(&path)[0].file.clone();
    incoming.forget(std::slice::from_ref(&first));
    assert_eq!(incoming.waiting(), []);
    assert_eq!(incoming.bytes(&first), Err(Failure::FileGone));
    let second = incoming.look_at(&path)[0].file.clone();
    assert_ne!(first, second);
    std::fs::remove_file(&path).unwrap();
    assert_eq!(incoming.bytes(&second), Err(Failure::FileGone));
    assert_eq!(incoming.bytes("../../etc/passwd"), Err(Failure::FileGone));
}

#[test]
fn the_same_file_waits_once_and_the_list_has_an_end() {
    let names: Vec<String> = (0..=INCOMING_MAX)
        .map(|number| format!("{number}.ithaca"))
        .collect();
    let files: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), KEYS)).collect();
    let folder = folder_with(&files);
    let incoming = Incoming::default();
    let first = folder.path().join(&names[0]);
    incoming.receive([first.clone(), first]);
    assert_eq!(incoming.waiting().len(), 1);
    for name in &names {
        incoming.look_at(&folder.path().join(name));
    }
    assert_eq!(incoming.waiting().len(), INCOMING_MAX);
}

/// DK-2: after a lock only what nobody has looked at shows again.
#[test]
fn what_is_forgotten_or_only_found_does_not_show_by_itself() {
    let folder = folder_with(&[("taken.ithaca", KEYS), ("left", KEYS), ("found", KEYS)]);
    let at = |name: &str| folder.path().join(name);
    let incoming = Incoming::default();
    incoming.receive([at("taken.ithaca"), at("left")]);
    let names = |files: &[IncomingFile]| -> Vec<String> {
        files.iter().map(|file| file.name.clone()).collect()
    };
    let taken = incoming.waiting()[0].file.clone();
    incoming.forget(&[taken, "no number".to_owned(), "4000".to_owned()]);
    let found = incoming.look_around(&at("found"))[0].file.clone();
    assert_eq!(names(&incoming.waiting()), ["left"]);
    assert_eq!(incoming.bytes(&found).unwrap(), KEYS);
    incoming.look_around(&at("left"));
    assert_eq!(names(&incoming.waiting()), ["left"]);
    incoming.receive([at("taken.ithaca")]);
    assert_eq!(names(&incoming.waiting()), ["left", "taken.ithaca"]);
}

/// DK-2.
#[test]
fn a_start_names_files_and_options() {
    let folder = folder_with(&[("reply.ithaca", KEYS)]);
    let incoming = Incoming::default();
    let arguments = ["--automation", "reply.ithaca", "gone.ithaca"].map(OsString::from);
    incoming.receive_arguments(arguments, folder.path());
    let names: Vec<String> = incoming
        .waiting()
        .into_iter()
        .map(|file| file.name)
        .collect();
    assert_eq!(names, ["reply.ithaca"]);
}

#[test]
fn pasted_texts_are_few() {
    let incoming = Incoming::default();
    let first = incoming.paste("first".to_owned()).unwrap().file;
    for _ in 0..PASTED_MAX {
        incoming.paste("another".to_owned()).unwrap();
    }
    assert_eq!(incoming.bytes(&first), Err(Failure::FileGone));
    assert_eq!(incoming.waiting().len(), PASTED_MAX);
}

#[test]
fn a_pasted_text_has_a_limit() {
    let incoming = Incoming::default();
    let limit = usize::try_from(ARMOUR_BYTES_MAX).unwrap();
    incoming.paste("a".repeat(limit)).unwrap();
    let refused = incoming.paste("a".repeat(limit + 1)).unwrap_err();
    assert_eq!(
        refused,
        Failure::TooLarge {
            bytes_max: 17 * 1024 * 1024
        }
    );
}

/// ON-2.
#[test]
fn what_lies_in_a_folder_is_let_go_of_and_one_file_taken_instead() {
    let folder = folder_with(&[("mine", KEYS)]);
    let post = folder_with(&[("for-maya", KEYS), ("for-sam", KEYS)]);
    let incoming = Incoming::default();
    incoming.receive([folder.path().join("mine"), post.path().join("for-maya")]);
    assert_eq!(incoming.waiting().len(), 2);
    incoming.replace_within(post.path(), Some(post.path().join("for-sam")));
    let names = |incoming: &Incoming| -> Vec<String> {
        let seen = incoming.waiting().into_iter();
        seen.map(|it| it.name).collect()
    };
    assert_eq!(names(&incoming), ["mine", "for-sam"]);
    incoming.replace_within(post.path(), None);
    assert_eq!(names(&incoming), ["mine"]);
}
