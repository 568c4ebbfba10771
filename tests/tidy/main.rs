//! The house rules as tests: each reads the sources and names the file that trespasses.
//!
//! Every rule is a plain function over a [`tree::Tree`], and proves in its own file, on a planted trespass,
//! that it can fail. This crate judges text only; it never builds, runs or changes what it reads.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test stops at the first surprise"
)]

mod arrow_table;
mod arrows;
mod commands;
mod determinism;
mod docs;
mod help;
mod names;
mod paths;
mod reasons;
mod room_styles;
mod screens;
mod sizes;
mod sql;
mod text;
mod tree;
mod ui_arrows;

use tree::{Rule, Tree};

/// Fails with one line per trespass.
fn holds(rule: Rule) {
    let trespasses = rule(&Tree::of_the_house());
    let lines: Vec<String> = trespasses.iter().map(ToString::to_string).collect();
    assert!(
        lines.is_empty(),
        "{} trespasses:\n{}",
        lines.len(),
        lines.join("\n")
    );
}

#[test]
fn the_tree_is_read() {
    let tree = Tree::of_the_house();
    assert!(
        tree.text("Cargo.toml").is_some(),
        "the root of the house was not found"
    );
    assert!(
        tree.text("tests/tidy/main.rs").is_some(),
        "the sources were not found"
    );
}

#[test]
fn no_source_file_is_longer_than_one_can_hold_in_mind() {
    holds(sizes::files_are_short);
}

#[test]
fn nothing_bears_a_name_that_says_nothing() {
    holds(names::names_say_something);
}

#[test]
fn rust_rooms_name_only_whom_they_may() {
    holds(arrows::rooms_name_whom_they_may);
}

#[test]
fn sql_stands_in_the_store_alone() {
    holds(sql::sql_stands_in_the_store);
}

#[test]
fn screens_name_only_whom_they_may() {
    holds(ui_arrows::screens_name_whom_they_may);
}

#[test]
fn time_and_order_come_in_as_arguments() {
    holds(determinism::time_and_order_come_in);
}

#[test]
fn screens_keep_to_what_the_window_allows() {
    holds(screens::markup_is_allowed);
}

/// AC-4.
#[test]
fn screens_mirror_in_right_to_left() {
    holds(screens::styles_are_logical);
}

#[test]
fn a_room_styles_its_own_classes() {
    holds(room_styles::classes_are_of_one_room);
}

#[test]
fn commands_hand_over_and_decide_nothing() {
    holds(commands::commands_are_one_line);
}

/// AC-4.
#[test]
fn no_sentence_crosses_from_rust_to_the_screen() {
    holds(commands::commands_speak_in_codes);
}

#[test]
fn every_dependency_has_its_reason() {
    holds(reasons::dependencies_have_reasons);
}

#[test]
fn every_todo_carries_an_issue() {
    holds(reasons::todos_carry_issues);
}

#[test]
fn pages_name_only_what_is_there() {
    holds(docs::pages_name_what_is_there);
}

#[test]
fn no_test_is_set_aside() {
    holds(reasons::no_test_is_set_aside);
}

#[test]
fn help_is_met_where_it_is_needed() {
    holds(help::help_is_met_where_it_is_needed);
}
