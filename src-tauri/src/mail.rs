//! Two ways to put a parcel into a mail: a draft file with the parcel attached, and a link that opens the mail program.
//!
//! The words come from the page and are only measured here. Nothing is sent, and no sender is written: the mail program knows.

use chrono::{DateTime, Utc};
use mail_builder::{
    MessageBuilder,
    headers::{date::Date, raw::Raw},
};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde::{Deserialize, Serialize};
use specta::Type;
use zeroize::Zeroize;

/// RFC 5321 §4.5.3.1: the longest address a mail may go to.
pub const ADDRESS_CHARS_MAX: usize = 254;
/// Longer subjects are cut by mail programs and read badly on a phone.
pub const SUBJECT_CHARS_MAX: usize = 120;
/// The letter of an invitation is about 1,500 characters in English; a parcel as text goes by the clipboard instead.
pub const LETTER_CHARS_MAX: usize = 8_000;
/// Windows hands at most 2,083 characters to a program; a longer link would arrive cut.
pub const LINK_CHARS_MAX: usize = 2_000;

/// RFC 6068 §2: everything but these is escaped.
const PLAIN: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~');
const PLAIN_IN_ADDRESS: &AsciiSet = &PLAIN.remove(b'@');

/// A letter as the page composed it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct LetterDraft {
    /// The partner's address, if the pair has one.
    pub to: Option<String>,
    /// Neutral: it holds no topic word.
    pub subject: String,
    /// Plain text; lines end with `\n`.
    pub text: String,
}

/// Why a letter was not written.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum MailRefusal {
    /// The address is none, or would smuggle another one in.
    #[error("not one mail address")]
    AddressWrong,
    /// The subject is empty, too long, or has a line end.
    #[error("not a subject")]
    SubjectWrong,
    /// The text is too long for this way, or holds control characters.
    #[error("the text is too long")]
    TextTooLong,
}

/// A letter that fits into a mail.
#[derive(Debug)]
pub struct Letter {
    to: Option<String>,
    subject: String,
    text: String,
}

impl Letter {
    /// Measures a draft.
    ///
    /// # Errors
    /// When a part is empty, too long, or could become a header of its own.
    pub fn of(draft: LetterDraft) -> Result<Self, MailRefusal> {
        let LetterDraft { to, subject, text } = draft;
        if to.as_deref().is_some_and(|to| !is_one_address(to)) {
            return Err(MailRefusal::AddressWrong);
        }
        let subject_wrong =
            subject.trim().is_empty() || subject.chars().count() > SUBJECT_CHARS_MAX;
        if subject_wrong || subject.chars().any(char::is_control) {
            return Err(MailRefusal::SubjectWrong);
        }
        let has_controls = text
            .chars()
            .any(|c| c.is_control() && c != '\n' && c != '\t');
        if text.chars().count() > LETTER_CHARS_MAX || has_controls {
            return Err(MailRefusal::TextTooLong);
        }
        Ok(Self { to, subject, text })
    }

    /// A mail draft file (`.eml`) with the parcel attached. `X-Unsent` makes Outlook open it for writing. It names no
    /// sender and no program, and its message id and boundary say nothing about the laptop.
    ///
    /// # Errors
    /// Only when memory ends.
    pub fn draft_file(
        &self,
        parcel_name: &str,
        parcel: &[u8],
        now: DateTime<Utc>,
    ) -> std::io::Result<Vec<u8>> {
        let mut message = MessageBuilder::new()
            .header("X-Unsent", Raw::new("1"))
            .date(Date::new(now.timestamp()))
            .subject(self.subject.as_str())
            .text_body(self.text.replace('\n', "\r\n"))
            .attachment("application/octet-stream", parcel_name, parcel);
        if let Some(to) = &self.to {
            message = message.to(to.as_str());
        }
        message.write_to_vec()
    }

    /// A link that opens the mail program with this letter; the parcel is attached by hand.
    ///
    /// # Errors
    /// When the link would be cut on its way; then the person copies the text.
    pub fn link(&self) -> Result<MailLink, MailRefusal> {
        let escaped = |text: &str| utf8_percent_encode(text, PLAIN).to_string();
        let to = self
            .to
            .as_deref()
            .map(|to| utf8_percent_encode(to, PLAIN_IN_ADDRESS).to_string())
            .unwrap_or_default();
        let text = escaped(&self.text.replace('\n', "\r\n"));
        let link = format!("mailto:{to}?subject={}&body={text}", escaped(&self.subject));
        if link.len() > LINK_CHARS_MAX {
            return Err(MailRefusal::TextTooLong);
        }
        Ok(MailLink(link))
    }
}

impl Drop for Letter {
    fn drop(&mut self) {
        self.text.zeroize();
    }
}

/// A `mailto:` link; nothing else can be made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MailLink(String);

impl MailLink {
    /// The link as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// One address, by shape: a local part, one `@`, a domain; nothing that ends an address or begins another.
fn is_one_address(text: &str) -> bool {
    let Some((local, domain)) = text.split_once('@') else {
        return false;
    };
    let is_plain =
        |c: char| !c.is_control() && !c.is_whitespace() && !"@,;:<>()[]\"\\?&".contains(c);
    !local.is_empty()
        && !domain.is_empty()
        && text.chars().count() <= ADDRESS_CHARS_MAX
        && local.chars().chain(domain.chars()).all(is_plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn letter(to: Option<&str>, subject: &str, text: &str) -> Result<Letter, MailRefusal> {
        Letter::of(LetterDraft {
            to: to.map(str::to_owned),
            subject: subject.to_owned(),
            text: text.to_owned(),
        })
    }

    #[test]
    fn a_draft_carries_the_parcel_and_nothing_of_the_laptop() {
        let parcel: Vec<u8> = (0..=255).cycle().take(40_000).collect();
        let now = "2026-11-23T09:00:00Z".parse().unwrap();
        let letter = letter(
            Some("sam@example.org"),
            "Mentoring file from Maya, reply needed",
            "Dear Sam,\nÄ line.\n",
        )
        .unwrap();
        let bytes = letter
            .draft_file("Mentoring file from Maya.ithaca", &parcel, now)
            .unwrap();
        let text = String::from_utf8(bytes.clone()).unwrap();
        let (head, _) = text.split_once("\r\n\r\n").unwrap();
        assert!(head.contains("X-Unsent: 1\r\n"), "{head}");
        assert!(
            head.contains("Subject: Mentoring file from Maya, reply needed\r\n"),
            "{head}"
        );
        assert!(head.contains("sam@example.org"), "{head}");
        assert!(!head.contains("From:"), "{head}");
        if let Ok(host) = std::fs::read_to_string("/etc/hostname") {
            assert!(
                !text.contains(host.trim()),
                "the laptop's name is in the mail"
            );
        }
        let mail = mail_parser::MessageParser::default().parse(&bytes).unwrap();
        assert_eq!(
            mail.body_text(0).unwrap().replace("\r\n", "\n").trim_end(),
            "Dear Sam,\nÄ line."
        );
        let attached = mail.attachment(0).unwrap();
        assert_eq!(attached.contents(), parcel);
        assert_eq!(
            mail_parser::MimeHeaders::attachment_name(attached),
            Some("Mentoring file from Maya.ithaca")
        );
    }

    #[test]
    fn an_address_cannot_smuggle_another() {
        for wrong in [
            "",
            "sam",
            "@",
            "sam@",
            "@example.org",
            "sam@a@b",
            "sam@example.org,eve@example.org",
            "sam@example.org\r\nBcc: eve@example.org",
            "sam@example.org?cc=eve@example.org",
            "Sam <sam@example.org>",
            &format!("{}@example.org", "s".repeat(254)),
        ] {
            assert_eq!(
                letter(Some(wrong), "Hello", "").err(),
                Some(MailRefusal::AddressWrong),
                "{wrong}"
            );
        }
        letter(Some("sam+mentoring@example.org"), "Hello", "").unwrap();
    }

    #[test]
    fn subjects_and_texts_are_measured() {
        for wrong in [
            "",
            "  ",
            "a\r\nBcc: eve@example.org",
            "a\nb",
            &"s".repeat(SUBJECT_CHARS_MAX + 1),
        ] {
            assert_eq!(
                letter(None, wrong, "").err(),
                Some(MailRefusal::SubjectWrong),
                "{wrong}"
            );
        }
        assert_eq!(
            letter(None, "Hello", "a\u{0}b").err(),
            Some(MailRefusal::TextTooLong)
        );
        assert_eq!(
            letter(None, "Hello", &"a".repeat(LETTER_CHARS_MAX + 1)).err(),
            Some(MailRefusal::TextTooLong)
        );
        letter(None, "Hello", &"ä".repeat(LETTER_CHARS_MAX)).unwrap();
    }

    #[test]
    fn a_link_escapes_everything_that_has_a_meaning() {
        let link = letter(
            Some("sam+m@example.org"),
            "File & more?",
            "Dear Sam,\n100% ä #1",
        )
        .unwrap()
        .link()
        .unwrap();
        assert_eq!(
            link.as_str(),
            "mailto:sam%2Bm@example.org?subject=File%20%26%20more%3F&body=Dear%20Sam%2C%0D%0A100%25%20%C3%A4%20%231"
        );
        assert_eq!(
            letter(None, "Hello", &"ä".repeat(400)).unwrap().link(),
            Err(MailRefusal::TextTooLong)
        );
    }
}
