#![doc = "Ithaca, the program: everything stands in the library beside it."]
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

fn main() -> std::process::ExitCode {
    ithaca_shell::run()
}
