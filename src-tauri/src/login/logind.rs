//! The login of Linux, `logind`, heard over the system's own bus: no network, no question but which session is ours.

use std::{cell::RefCell, rc::Rc, sync::Arc};

use gtk::{
    gio::{
        BusType, Cancellable, DBusCallFlags, DBusConnection, DBusConnectionFlags, DBusSignalFlags,
        UnixFDList, dbus_address_get_for_bus_sync,
    },
    glib::{Error, MainContext, MainLoop, Variant, VariantDict, VariantTy, variant::ToVariant},
};

use super::Lock;

#[cfg(test)]
mod tests;

const LOGIN: &str = "org.freedesktop.login1";
const LOGIN_PATH: &str = "/org/freedesktop/login1";
const OVERSIGHT: &str = "org.freedesktop.login1.Manager";
const SESSION: &str = "org.freedesktop.login1.Session";
const PROPERTIES: &str = "org.freedesktop.DBus.Properties";
/// The session of whoever asks, or the one with their screen.
const MY_SESSION: &str = "auto";
/// How long `logind` may take to answer.
const ANSWER_MS_MAX: i32 = 2_000;

/// What holds the laptop awake for the moment that locking takes; nothing where that is refused.
type Awake = Rc<RefCell<Option<UnixFDList>>>;

pub(super) fn listen(lock: &Arc<Lock>) {
    let heard = dbus_address_get_for_bus_sync(BusType::System, Cancellable::NONE)
        .and_then(|bus| listen_at(&bus, lock));
    if heard.is_err() {
        ::log::warn!("the laptop's login says nothing here");
    }
}

/// Listens on this bus until it closes.
fn listen_at(address: &str, lock: &Arc<Lock>) -> Result<(), Error> {
    let context = MainContext::new();
    let listened = context.with_thread_default(|| {
        let flags = DBusConnectionFlags::AUTHENTICATION_CLIENT
            | DBusConnectionFlags::MESSAGE_BUS_CONNECTION;
        let bus = DBusConnection::for_address_sync(address, flags, None, Cancellable::NONE)?;
        hear_sleep(&bus, lock);
        match my_session(&bus) {
            Ok(session) => hear_session(&bus, &session, lock),
            Err(_) => ::log::warn!("the screen of this laptop belongs to no session"),
        }
        let until_closed = MainLoop::new(Some(&context), false);
        let ending = until_closed.clone();
        bus.connect_closed(move |_, _, _| ending.quit());
        until_closed.run();
        Ok(())
    });
    listened.unwrap_or(Ok(()))
}

/// The laptop waits with its sleep until the notebook is locked: no key lies in what is written then.
fn hear_sleep(bus: &DBusConnection, lock: &Arc<Lock>) {
    let awake: Awake = Rc::new(RefCell::new(hold_awake(bus)));
    let lock = Arc::clone(lock);
    hear(
        bus,
        LOGIN_PATH,
        (OVERSIGHT, "PrepareForSleep"),
        move |bus, said| {
            let goes_to_sleep = said.get::<(bool,)>() == Some((true,));
            if goes_to_sleep {
                lock();
            }
            // Letting go of it is the answer.
            *awake.borrow_mut() = if goes_to_sleep { None } else { hold_awake(bus) };
        },
    );
}

/// The lock screen, and the turn of somebody else.
fn hear_session(bus: &DBusConnection, session: &str, lock: &Arc<Lock>) {
    let (asked, changed) = (Arc::clone(lock), Arc::clone(lock));
    hear(bus, session, (SESSION, "Lock"), move |_, _| asked());
    hear(
        bus,
        session,
        (PROPERTIES, "PropertiesChanged"),
        move |_, said| {
            if leaves_the_screen(said) {
                changed();
            }
        },
    );
}

fn hear(
    bus: &DBusConnection,
    path: &str,
    (interface, signal): (&str, &str),
    act: impl Fn(&DBusConnection, &Variant) + 'static,
) {
    bus.signal_subscribe(
        Some(LOGIN),
        Some(interface),
        Some(signal),
        Some(path),
        None,
        DBusSignalFlags::NONE,
        move |bus, _, _, _, _, said| act(bus, said),
    );
}

/// Of a session's changes: it stands behind its lock screen, or another one is in front.
fn leaves_the_screen(said: &Variant) -> bool {
    let of = said
        .try_child_value(0)
        .and_then(|name| name.get::<String>());
    let changed = said
        .try_child_value(1)
        .filter(|dict| dict.type_() == VariantTy::VARDICT)
        .map(|dict| VariantDict::new(Some(&dict)));
    let became = |name: &str| {
        changed
            .as_ref()
            .and_then(|dict| dict.lookup::<bool>(name).ok().flatten())
    };
    of.as_deref() == Some(SESSION)
        && (became("Active") == Some(false) || became("LockedHint") == Some(true))
}

fn my_session(bus: &DBusConnection) -> Result<String, Error> {
    let answer = bus.call_sync(
        Some(LOGIN),
        LOGIN_PATH,
        OVERSIGHT,
        "GetSession",
        Some(&(MY_SESSION,).to_variant()),
        VariantTy::new("(o)").ok(),
        DBusCallFlags::NONE,
        ANSWER_MS_MAX,
        Cancellable::NONE,
    )?;
    Ok(answer.child_value(0).str().unwrap_or_default().to_owned())
}

fn hold_awake(bus: &DBusConnection) -> Option<UnixFDList> {
    let wish = ("sleep", "Ithaca", "Locks the notebook first", "delay");
    let held = bus.call_with_unix_fd_list_sync(
        Some(LOGIN),
        LOGIN_PATH,
        OVERSIGHT,
        "Inhibit",
        Some(&wish.to_variant()),
        VariantTy::new("(h)").ok(),
        DBusCallFlags::NONE,
        ANSWER_MS_MAX,
        UnixFDList::NONE,
        Cancellable::NONE,
    );
    held.ok().map(|(_, held)| held)
}
