//! Stories of Maya (mentee) and Sam (mentor): two real notebooks, real crypto, no window.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::wildcard_enum_match_arm,
    missing_docs,
    unreachable_pub,
    reason = "a story that panics has failed, which is its way to speak"
)]

mod expectation_moved;
mod expectation_people;
mod hostile;
mod people;
mod starting_text;
mod today;
mod week;

mod agenda;
mod bad_chains;
mod bad_entries;
mod bad_input;
mod bad_signatures;
mod books;
mod both_yes;
mod calendar;
mod celebrations;
mod checkins;
mod closing;
mod closing_cheats;
mod closing_statement;
mod closing_statement_cheats;
mod confidence;
mod consent;
mod content;
mod copies;
mod crossed;
mod crossed_invitations;
mod disclosure;
mod erasure;
mod everything;
mod expectation_cheats;
mod expectation_invited;
mod expectation_room;
mod expectation_rounds;
mod expectation_talk;
mod expectation_told;
mod expectation_walls;
mod expectations;
mod first_agreement;
mod first_days;
mod for_the_talk;
mod format_page;
mod guardian;
mod hostile_dates;
mod idp;
mod idp_back_and_forth;
mod idp_between_mentors;
mod idp_bounds;
mod idp_over_time;
mod idp_private;
mod idp_review_day;
mod interleavings;
mod late_entries;
mod learning;
mod leaving;
mod life;
mod linked_clauses;
mod lost_notebook;
mod mails;
mod meetings;
mod minutes;
mod nothing_frozen;
mod odd_words;
mod old_key;
mod our_parts;
mod outside;
mod pairing;
mod papers;
mod papers_of_rooms;
mod parts;
mod reminders;
mod reminders_all;
mod removed;
mod resize;
mod review;
mod review_cheats;
mod review_lines;
mod review_off;
mod review_second;
mod running_agenda;
mod sample;
mod search;
mod search_between;
mod search_index;
mod search_skills;
mod silence;
mod skill_cheats;
mod skill_focus;
mod skills;
mod taken_in;
mod thanks;
mod told;
mod versions;
