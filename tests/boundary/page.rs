//! A page that asks commands of a real desk in a folder of its own.

use std::path::Path;

use ithaca_shell::files::Desktop;
use serde_json::{Value, json};
use tauri::{
    WebviewWindow, WebviewWindowBuilder,
    ipc::{CallbackFn, InvokeBody},
    test::{INVOKE_KEY, MockRuntime, get_ipc_response, mock_builder},
    webview::InvokeRequest,
};

pub(crate) const PASSPHRASE: &str = "seven quiet lamps by the harbour";

pub(crate) struct Page {
    window: WebviewWindow<MockRuntime>,
    _app: tauri::App<MockRuntime>,
}

impl Page {
    /// A page over the notebook folder `profile`.
    pub(crate) fn over(profile: &Path) -> Self {
        Self::labelled("main", profile)
    }

    pub(crate) fn labelled(label: &str, profile: &Path) -> Self {
        let bindings = ithaca_shell::bindings::bindings::<MockRuntime>();
        let app = mock_builder()
            .plugin(tauri_plugin_dialog::init())
            .invoke_handler(bindings.invoke_handler())
            .build(ithaca_shell::context())
            .unwrap();
        bindings.mount_events(&app);
        ithaca_shell::furnish(app.handle(), profile.to_owned(), 2, Desktop::absent());
        let window = WebviewWindowBuilder::new(&app, label, Default::default())
            .build()
            .unwrap();
        Self { window, _app: app }
    }

    /// Asks from the app's own page.
    pub(crate) fn ask(&self, command: &str, arguments: Value) -> Result<Value, Value> {
        self.ask_from("tauri://localhost", command, arguments)
    }

    pub(crate) fn ask_from(
        &self,
        url: &str,
        command: &str,
        arguments: Value,
    ) -> Result<Value, Value> {
        let request = InvokeRequest {
            cmd: command.to_owned(),
            callback: CallbackFn(0),
            error: CallbackFn(1),
            url: url.parse().unwrap(),
            body: InvokeBody::Json(arguments),
            headers: Default::default(),
            invoke_key: INVOKE_KEY.to_owned(),
        };
        get_ipc_response(&self.window, request).map(|answer| answer.deserialize().unwrap())
    }

    pub(crate) fn create_notebook(&self) {
        self.ask(
            "create_notebook",
            json!({ "draft": maya(), "passphrase": PASSPHRASE }),
        )
        .unwrap();
    }
}

pub(crate) fn maya() -> Value {
    json!({ "name": "Maya Lindqvist", "timeZone": "Europe/Berlin" })
}
