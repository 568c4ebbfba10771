//! What the process does before any window: a renderer that paints everywhere, no core dump, silent panics.
//!
//! Never reads or writes a notebook.

/// WebKitGTK's way of sharing pictures with the graphics card leaves the window blank on some drivers
/// (tauri#8462, #13899): it stays off unless the person set the variable.
#[cfg(target_os = "linux")]
const RENDERER: &str = "WEBKIT_DISABLE_DMABUF_RENDERER";

/// Starts the program again with the renderer chosen, once. Setting a variable of the running process would need unsafe code.
#[cfg(target_os = "linux")]
pub(crate) fn choose_renderer() {
    use std::os::unix::process::CommandExt;
    if std::env::var_os(RENDERER).is_some() {
        return;
    }
    let mut arguments = std::env::args_os();
    let Some(own_name) = arguments.next() else {
        return;
    };
    // Answers only when it failed; then the window is tried as things stand.
    let _error = std::process::Command::new("/proc/self/exe")
        .arg0(own_name)
        .args(arguments)
        .env(RENDERER, "1")
        .exec();
}

/// Nothing to choose: the other systems have one renderer.
#[cfg(not(target_os = "linux"))]
pub(crate) fn choose_renderer() {}

/// Switches core dumps off, here and in the processes of the web engine, and keeps other programs of the same person
/// from attaching to this one. A refusal of the system is logged: the notebook still opens.
#[cfg(unix)]
pub(crate) fn keep_memory_private() {
    use rustix::process::{Resource, Rlimit, setrlimit};
    if setrlimit(
        Resource::Core,
        Rlimit {
            current: Some(0),
            maximum: Some(0),
        },
    )
    .is_err()
    {
        ::log::warn!("core dumps cannot be switched off");
    }
    #[cfg(target_os = "linux")]
    if rustix::process::set_dumpable_behavior(rustix::process::DumpableBehavior::NotDumpable)
        .is_err()
    {
        ::log::warn!("the process cannot be closed to other programs");
    }
}

/// Whatever this process and the web engine make from now on is for its owner alone: the engine's own folder too.
#[cfg(unix)]
pub(crate) fn keep_files_private() {
    rustix::process::umask(rustix::fs::Mode::RWXG | rustix::fs::Mode::RWXO);
}

/// On Windows a person's folders are closed to others by the system.
#[cfg(not(unix))]
pub(crate) fn keep_files_private() {}

/// Windows writes no dumps of programs that did not ask for them.
#[cfg(not(unix))]
pub(crate) fn keep_memory_private() {}

/// A panic says where, never what: its text may hold what people wrote.
pub(crate) fn keep_panics_silent() {
    std::panic::set_hook(Box::new(|panic| match panic.location() {
        Some(place) => ::log::error!("panic at {}:{}", place.file(), place.line()),
        None => ::log::error!("panic"),
    }));
}
