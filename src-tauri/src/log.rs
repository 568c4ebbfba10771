//! The log: warnings and errors of our own rooms, on the error stream. No names, no paths, no text of people.
//!
//! Lines of other crates are dropped: nobody here can promise what they say.

use std::io::Write;

use log::{LevelFilter, Log, Metadata, Record};

struct ErrorStream;

impl Log for ErrorStream {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        metadata.target().starts_with("ithaca")
    }

    fn log(&self, record: &Record<'_>) {
        if self.enabled(record.metadata()) {
            // A closed error stream is no reason to fail.
            let _ = writeln!(
                std::io::stderr().lock(),
                "{} {}: {}",
                record.level(),
                record.target(),
                record.args()
            );
        }
    }

    fn flush(&self) {}
}

/// Starts the log of this process; a second call changes nothing.
pub(crate) fn start() {
    if ::log::set_logger(&ErrorStream).is_ok() {
        ::log::set_max_level(LevelFilter::Warn);
    }
}
