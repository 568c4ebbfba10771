// The one list of everything the page may ask for. `build.rs` makes the access list from it,
// `bindings.rs` the handler and the TypeScript: a command that is missing here does not exist.
// A line is `room::command`.
macro_rules! every_command {
    ($($with:tt)+) => {
        $($with)+![
            desk::view_desk,
            desk::look_again,
            desk::note_input,
            desk::view_about,
            desk::open_notebook_folder,
            vault::judge_passphrase,
            vault::create_notebook,
            vault::unlock,
            vault::unlock_with_recovery,
            vault::lock,
            vault::change_passphrase,
            vault::set_new_passphrase,
            vault::show_recovery_sheet,
            vault::confirm_recovery_sheet,
            vault::renew_recovery_sheet,
            incoming::view_incoming,
            incoming::choose_incoming,
            incoming::look_in_downloads,
            incoming::forget_incoming,
            exchange::open_mail_program,
        ]
    };
}
