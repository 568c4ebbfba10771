//! What tests decide from outside stays out of a release.

use std::{fs, path::Path};

const SEAMS: [&str; 3] = ["PAIR_TEST_PICK", "ITHACA_NOW", "ITHACA_SCRYPT"];

fn sources(folder: &Path, found: &mut Vec<(String, String)>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, found);
        } else {
            found.push((
                path.strip_prefix(env!("CARGO_MANIFEST_DIR"))
                    .unwrap()
                    .display()
                    .to_string(),
                fs::read_to_string(&path).unwrap(),
            ));
        }
    }
}

#[test]
fn seams_stand_in_one_file_that_only_debug_builds_have() {
    let mut found = Vec::new();
    sources(
        &Path::new(env!("CARGO_MANIFEST_DIR")).join("src"),
        &mut found,
    );
    for seam in SEAMS {
        let places: Vec<&str> = found
            .iter()
            .filter(|(_, text)| text.contains(seam))
            .map(|(path, _)| path.as_str())
            .collect();
        assert_eq!(places, ["src/seams.rs"], "{seam}");
    }
    let library = &found
        .iter()
        .find(|(path, _)| path == "src/lib.rs")
        .unwrap()
        .1;
    assert!(library.contains("#[cfg(debug_assertions)]\nmod seams;\n#[cfg(not(debug_assertions))]\n#[path = \"no_seams.rs\"]\nmod seams;"));
}
