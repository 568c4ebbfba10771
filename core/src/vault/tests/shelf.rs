//! Several notebooks beside each other: found by their neutral folders, called by a name anybody may read (SF-2).

use std::fs;

use super::*;
use crate::error::Refusal;
use crate::vault::shelf;

fn ids(folder: &Path) -> Vec<String> {
    shelf::notebooks(folder)
        .into_iter()
        .map(|it| it.id)
        .collect()
}

fn a_notebook(folder: &Path) {
    let profile = Profile::hold(folder).unwrap();
    make(&profile, PASSPHRASE, 1).unwrap().lock().unwrap();
}

#[test]
fn sf_2_notebooks_lie_beside_each_other_by_number_and_the_next_takes_the_first_free_one() {
    let place = TempDir::new().unwrap();
    let at = |name: &str| place.path().join(name);
    let first = at("notebook-1");
    assert_eq!(shelf::first(&first), first, "nothing is there yet");
    assert_eq!(shelf::next(&first), Some(first.clone()));
    for name in [
        "notebook-10",
        "notebook-2",
        "notebook-1",
        "notebook-03",
        "others",
    ] {
        a_notebook(&at(name));
    }
    Profile::hold(&at("notebook-4")).unwrap();
    assert_eq!(ids(&first), ["notebook-1", "notebook-2", "notebook-10"]);
    assert_eq!(ids(&at("notebook-2")), ids(&first));
    assert_eq!(shelf::next(&first), Some(at("notebook-3")));
    let left = at("notebook-3").join("backups");
    fs::create_dir_all(&left).unwrap();
    fs::write(left.join("notebook-2026-11-20-1.tar"), b"somebody's last").unwrap();
    assert_eq!(shelf::next(&first), Some(at("notebook-4")));
    fs::remove_dir_all(at("notebook-3")).unwrap();
    assert_eq!(shelf::first(&first), first);
    erase(&Profile::hold(&first).unwrap()).unwrap();
    assert_eq!(
        shelf::first(&first),
        at("notebook-2"),
        "the first that is there"
    );
    assert_eq!(shelf::next(&at("notebook-2")), Some(first));
}

#[test]
fn sf_2_a_folder_of_another_name_stands_alone() {
    let place = TempDir::new().unwrap();
    let alone = place.path().join("my stick");
    a_notebook(&alone);
    a_notebook(&place.path().join("notebook-1"));
    assert!(ids(&alone).is_empty());
    assert_eq!(shelf::next(&alone), None);
    assert_eq!(shelf::first(&alone), alone);
    assert_eq!(shelf::name_of(&alone), "my stick");
}

#[test]
fn sf_2_a_name_is_one_short_line_and_goes_with_the_notebook() {
    let place = TempDir::new().unwrap();
    let folder = place.path().join("notebook-1");
    a_notebook(&folder);
    assert_eq!(shelf::name_of(&folder), "notebook-1");
    let name = shelf::check_name("  The green\u{a0} one ").unwrap();
    shelf::call(&folder, name.as_deref()).unwrap();
    assert_eq!(shelf::name_of(&folder), "The green one");
    assert_eq!(shelf::check_name(" "), Ok(None));
    assert!(matches!(
        shelf::check_name(&"x".repeat(41)),
        Err(Refusal::TextTooLong { over: 1, .. })
    ));
    // What somebody else wrote there is not shown.
    std::fs::write(folder.join("name"), "x".repeat(200)).unwrap();
    assert_eq!(shelf::name_of(&folder), "notebook-1");
    shelf::call(&folder, name.as_deref()).unwrap();
    erase(&cuts::hold_soon(&folder)).unwrap();
    assert_eq!(shelf::name_of(&folder), "notebook-1");
}
