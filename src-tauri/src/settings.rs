//! Settings of this laptop: how the window behaves, never what anybody wrote. They lie beside the notebook, readable
//! while it is locked.

use std::path::Path;

use serde::{Deserialize, Serialize};
use specta::Type;

use crate::{
    failure::Failure,
    files::{Clobber, write_file},
};

const FILE_NAME: &str = "settings.json";
/// A settings file is some 100 bytes.
const FILE_BYTES_MAX: u64 = 4_096;
/// Half a working day: longer is the same as never.
pub const AUTO_LOCK_MINUTES_MAX: u32 = 240;

/// Size of the text in hundredths of the usual one: 90 to 200 (AC-3).
pub const TEXT_PERCENT_MIN: u32 = 90;
/// See [`TEXT_PERCENT_MIN`].
pub const TEXT_PERCENT_MAX: u32 = 200;

/// Light or dark.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Theme {
    /// As the system.
    System,
    /// Always light.
    Light,
    /// Always dark.
    Dark,
}

/// Settings of this laptop.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Settings {
    /// Minutes without input after which the notebook locks, 1 to [`AUTO_LOCK_MINUTES_MAX`].
    pub auto_lock_minutes: u32,
    /// Whether screen sharing and screenshots see an empty window; not every system can.
    pub content_protected: bool,
    /// Whether single letters act as keys.
    pub single_keys: bool,
    /// Light or dark.
    pub theme: Theme,
    /// Size of the text, [`TEXT_PERCENT_MIN`] to [`TEXT_PERCENT_MAX`].
    pub text_percent: u32,
    /// More contrast than the system asks for.
    pub more_contrast: bool,
    /// Less motion than the system asks for.
    pub less_motion: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            auto_lock_minutes: 10,
            content_protected: false,
            single_keys: true,
            theme: Theme::System,
            text_percent: 100,
            more_contrast: false,
            less_motion: false,
        }
    }
}

impl Settings {
    /// The settings beside a notebook; the defaults when there are none, or none that can be read.
    #[must_use]
    pub fn beside(folder: &Path) -> Self {
        let path = folder.join(FILE_NAME);
        let small = std::fs::metadata(&path).is_ok_and(|facts| facts.len() <= FILE_BYTES_MAX);
        let text = small.then(|| std::fs::read(&path).ok()).flatten();
        let read = text.and_then(|text| Self::over_defaults(&text));
        read.unwrap_or_default().within_limits()
    }

    /// A file of an older Ithaca lacks some fields; those are the defaults.
    fn over_defaults(text: &[u8]) -> Option<Self> {
        let mut whole = serde_json::to_value(Self::default()).ok()?;
        let kept: serde_json::Map<String, serde_json::Value> = serde_json::from_slice(text).ok()?;
        whole.as_object_mut()?.extend(kept);
        serde_json::from_value(whole).ok()
    }

    /// Keeps the settings beside a notebook and answers with what is kept.
    ///
    /// # Errors
    /// When the folder cannot be written to.
    pub fn keep_beside(self, folder: &Path) -> Result<Self, Failure> {
        let kept = self.within_limits();
        let text = serde_json::to_vec(&kept).map_err(|_| crate::failure::unexpected("settings"))?;
        write_file(&folder.join(FILE_NAME), &text, Clobber::Asked)?;
        Ok(kept)
    }

    fn within_limits(self) -> Self {
        Self {
            auto_lock_minutes: self.auto_lock_minutes.clamp(1, AUTO_LOCK_MINUTES_MAX),
            text_percent: self.text_percent.clamp(TEXT_PERCENT_MIN, TEXT_PERCENT_MAX),
            ..self
        }
    }
}

/// Makes settings hold: how long until the notebook locks, what others see of the window.
pub struct InForce(Box<dyn Fn(Settings) + Send + Sync>);

impl InForce {
    /// Settings hold by this.
    pub fn by(act: impl Fn(Settings) + Send + Sync + 'static) -> Self {
        Self(Box::new(act))
    }

    /// Keeps settings beside a notebook and makes them hold.
    ///
    /// # Errors
    /// When the folder cannot be written to; then the old ones hold.
    pub fn keep(&self, settings: Settings, folder: &Path) -> Result<(), Failure> {
        self.put(settings.keep_beside(folder)?);
        Ok(())
    }

    /// Makes them hold.
    pub fn put(&self, settings: Settings) {
        (self.0)(settings);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_are_kept_and_a_broken_file_is_the_defaults() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(Settings::beside(folder.path()), Settings::default());
        let chosen = Settings {
            auto_lock_minutes: 0,
            content_protected: true,
            single_keys: false,
            theme: Theme::Dark,
            text_percent: 999,
            ..Settings::default()
        };
        let kept = chosen.keep_beside(folder.path()).unwrap();
        assert_eq!(kept.auto_lock_minutes, 1);
        assert_eq!(kept.text_percent, TEXT_PERCENT_MAX);
        assert_eq!(Settings::beside(folder.path()), kept);
        std::fs::write(folder.path().join(FILE_NAME), b"{").unwrap();
        assert_eq!(Settings::beside(folder.path()), Settings::default());
    }

    #[test]
    fn a_file_of_an_older_ithaca_keeps_what_it_says() {
        let folder = tempfile::tempdir().unwrap();
        let older = br#"{"autoLockMinutes":30,"contentProtected":true,"singleKeys":false}"#;
        std::fs::write(folder.path().join(FILE_NAME), older).unwrap();
        let kept = Settings::beside(folder.path());
        assert_eq!(kept.auto_lock_minutes, 30);
        assert!(kept.content_protected && !kept.single_keys);
        assert_eq!(kept.theme, Theme::System);
    }
}
