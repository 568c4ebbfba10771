//! Comfort of typing that WebKitGTK leaves off: spell check, and inline typing of Chinese, Japanese and Korean.
//!
//! Never touches what is typed.

use tauri::{Runtime, WebviewWindow};

/// Switches both on. A window that refuses is logged and stays as it is.
#[cfg(target_os = "linux")]
pub(crate) fn comfort<R: Runtime>(window: &WebviewWindow<R>) {
    use webkit2gtk::{InputMethodContextExt, WebContextExt, WebViewExt};
    let languages = spelling_languages(|name| std::env::var(name).ok());
    let switched_on = window.with_webview(move |view| {
        let view = view.inner();
        if let Some(typing) = view.input_method_context() {
            typing.set_enable_preedit(true);
        }
        if let Some(context) = view.context() {
            let languages: Vec<&str> = languages.iter().map(String::as_str).collect();
            context.set_spell_checking_languages(&languages);
            context.set_spell_checking_enabled(true);
        }
    });
    if switched_on.is_err() {
        ::log::warn!("spell check stays off");
    }
}

/// The other systems bring both along.
#[cfg(not(target_os = "linux"))]
pub(crate) fn comfort<R: Runtime>(_window: &WebviewWindow<R>) {}

/// The person's languages as the system names them, then English, the language of the catalogue: `["de_DE", "en_US"]`.
#[cfg(target_os = "linux")]
fn spelling_languages(variable: impl Fn(&str) -> Option<String>) -> Vec<String> {
    let own = ["LC_ALL", "LC_MESSAGES", "LANG"]
        .into_iter()
        .find_map(|name| variable(name).filter(|text| !text.is_empty()));
    let own = own.and_then(|text| text.split(['.', '@']).next().map(str::to_owned));
    let own = own.filter(|name| {
        name.contains('_') && name.chars().all(|c| c.is_ascii_alphabetic() || c == '_')
    });
    let mut languages: Vec<String> = own.into_iter().collect();
    if !languages.iter().any(|name| name.starts_with("en")) {
        languages.push("en_US".to_owned());
    }
    languages
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use super::spelling_languages;

    #[test]
    fn the_system_names_the_languages() {
        let of =
            |value: &str| spelling_languages(|name| (name == "LANG").then(|| value.to_owned()));
        assert_eq!(of("de_DE.UTF-8"), ["de_DE", "en_US"]);
        assert_eq!(of("en_GB.UTF-8"), ["en_GB"]);
        assert_eq!(of("sr_RS@latin"), ["sr_RS", "en_US"]);
        assert_eq!(of("C.UTF-8"), ["en_US"]);
        assert_eq!(of("POSIX"), ["en_US"]);
        assert_eq!(of(""), ["en_US"]);
    }
}
