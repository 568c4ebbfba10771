//! A `logind` of our own on a bus of our own says what the real one says on a laptop.

use std::{
    io::{BufRead, BufReader, PipeReader, Read, pipe},
    process::{Child, Command, Stdio},
    sync::{
        Arc, Mutex,
        atomic::{AtomicU32, Ordering},
        mpsc,
    },
    time::{Duration, Instant},
};

use gtk::{
    gio::{DBusMethodInvocation, DBusNodeInfo},
    glib::variant::{Handle, ObjectPath},
    prelude::*,
};

use super::*;

const MINE: &str = "/org/freedesktop/login1/session/_32";
const SOMEBODYS: &str = "/org/freedesktop/login1/session/_33";
const PATIENCE: Duration = Duration::from_secs(10);
const ON_ITS_WAY: Duration = Duration::from_millis(300);
const FACE: &str = "<node><interface name='org.freedesktop.login1.Manager'>
  <method name='GetSession'><arg type='s' direction='in'/><arg type='o' direction='out'/></method>
  <method name='Inhibit'><arg type='s' direction='in'/><arg type='s' direction='in'/>
    <arg type='s' direction='in'/><arg type='s' direction='in'/><arg type='h' direction='out'/></method>
</interface></node>";

/// A bus that ends with the test.
struct Bus {
    daemon: Child,
    address: String,
}

impl Bus {
    fn start() -> Self {
        let mut daemon = Command::new("dbus-daemon")
            .args(["--session", "--nofork", "--print-address=1"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("dbus-daemon; ./dev says what belongs to the tests");
        let mut address = String::new();
        BufReader::new(daemon.stdout.take().unwrap())
            .read_line(&mut address)
            .unwrap();
        let address = address.trim().to_owned();
        Self { daemon, address }
    }
}

impl Drop for Bus {
    fn drop(&mut self) {
        let _ = self.daemon.kill();
        let _ = self.daemon.wait();
    }
}

/// What `logind` is on this bus: it names the session, and knows who holds the laptop awake.
struct Logind {
    bus: DBusConnection,
    held: Arc<Mutex<Vec<PipeReader>>>,
}

impl Logind {
    fn on(address: String) -> Self {
        let held = Arc::new(Mutex::new(Vec::new()));
        let holding = Arc::clone(&held);
        let (told, heard) = mpsc::channel();
        std::thread::spawn(move || {
            let context = MainContext::new();
            context
                .with_thread_default(|| {
                    let bus = serve(&address, holding);
                    told.send(bus).unwrap();
                    MainLoop::new(Some(&context), false).run();
                })
                .unwrap();
        });
        let bus = heard.recv_timeout(PATIENCE).unwrap();
        Self { bus, held }
    }

    fn says(&self, path: &str, (interface, signal): (&str, &str), what: Option<&Variant>) {
        self.bus
            .emit_signal(None, path, interface, signal, what)
            .unwrap();
    }

    fn sleeps(&self, goes: bool) {
        let what = (goes,).to_variant();
        self.says(LOGIN_PATH, (OVERSIGHT, "PrepareForSleep"), Some(&what));
    }

    fn locks(&self, path: &str) {
        self.says(path, (SESSION, "Lock"), None);
    }

    fn changes(&self, interface: &str, name: &str, value: bool) {
        let changed = VariantDict::new(None);
        changed.insert(name, value);
        let none: [&str; 0] = [];
        let what =
            Variant::tuple_from_iter([interface.to_variant(), changed.end(), none.to_variant()]);
        self.says(MINE, (PROPERTIES, "PropertiesChanged"), Some(&what));
    }

    /// Waits until whoever held the laptop awake first lets go of it.
    fn is_let_go(&self) {
        let mut first = self.held.lock().unwrap().remove(0);
        first.read_to_end(&mut Vec::new()).unwrap();
    }
}

fn serve(address: &str, held: Arc<Mutex<Vec<PipeReader>>>) -> DBusConnection {
    let flags =
        DBusConnectionFlags::AUTHENTICATION_CLIENT | DBusConnectionFlags::MESSAGE_BUS_CONNECTION;
    let bus = DBusConnection::for_address_sync(address, flags, None, Cancellable::NONE).unwrap();
    let face = DBusNodeInfo::for_xml(FACE).unwrap();
    bus.register_object(
        LOGIN_PATH,
        &face.lookup_interface(OVERSIGHT).unwrap(),
        move |_, _, _, _, method, asked, answer| serve_one(&held, method, &asked, answer),
        |_, _, _, _, _| false.to_variant(),
        |_, _, _, _, _, _| false,
    )
    .unwrap();
    bus.call_sync(
        Some("org.freedesktop.DBus"),
        "/org/freedesktop/DBus",
        "org.freedesktop.DBus",
        "RequestName",
        Some(&(LOGIN, 0_u32).to_variant()),
        None,
        DBusCallFlags::NONE,
        ANSWER_MS_MAX,
        Cancellable::NONE,
    )
    .unwrap();
    bus
}

fn serve_one(
    held: &Mutex<Vec<PipeReader>>,
    method: &str,
    asked: &Variant,
    answer: DBusMethodInvocation,
) {
    if method == "GetSession" {
        assert_eq!(asked.get::<(String,)>(), Some(("auto".to_owned(),)));
        let mine = ObjectPath::try_from(MINE.to_owned()).unwrap();
        return answer.return_value(Some(&(mine,).to_variant()));
    }
    let (theirs, ours) = pipe().unwrap();
    held.lock().unwrap().push(theirs);
    let lent = UnixFDList::new();
    let handle = lent.append(ours).unwrap();
    let what = Variant::tuple_from_iter([Handle(handle).to_variant()]);
    answer.return_value_with_unix_fd_list(Some(&what), Some(&lent));
}

/// Whether this comes to be before patience ends.
fn comes(is_so: impl Fn() -> bool) -> bool {
    let began = Instant::now();
    while began.elapsed() < PATIENCE {
        if is_so() {
            return true;
        }
        std::thread::sleep(Duration::from_millis(10));
    }
    false
}

/// SF-1.
#[test]
fn sleep_the_lock_screen_and_somebody_elses_turn_lock() {
    let bus = Bus::start();
    let logind = Logind::on(bus.address.clone());
    let locked = Arc::new(AtomicU32::new(0));
    let counting = Arc::clone(&locked);
    let lock: Arc<Lock> = Arc::new(move || {
        counting.fetch_add(1, Ordering::SeqCst);
    });
    let address = bus.address.clone();
    std::thread::spawn(move || listen_at(&address, &lock));
    let times = || locked.load(Ordering::SeqCst);

    assert!(
        comes(|| {
            logind.locks(MINE);
            times() > 0
        }),
        "the session's lock is heard"
    );
    // More than one may have been on its way.
    std::thread::sleep(ON_ITS_WAY);
    let before = times();
    logind.sleeps(false);
    logind.locks(SOMEBODYS);
    logind.changes(SESSION, "Active", true);
    logind.changes(SESSION, "LockedHint", false);
    logind.changes("org.freedesktop.login1.Seat", "Active", false);
    logind.sleeps(true);
    assert!(comes(|| times() > before));
    logind.is_let_go();
    logind.changes(SESSION, "Active", false);
    logind.changes(SESSION, "LockedHint", true);
    assert!(comes(|| times() == before + 3), "{} of 3", times() - before);
}
