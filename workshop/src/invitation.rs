//! Invite, take back, and open an invitation with the six words.

use std::path::Path;

use ithaca_core::exchange::{
    Invitation, InvitationBack, InvitationDraft, WordsCame, open_invitation,
};
use ithaca_core::id::{ArrivalId, PairId};
use ithaca_core::notebook::Notebook;
use serde_json::json;

use crate::answer::{Answer, No, done, tell};
use crate::arguments::Line;
use crate::desk::{self, with_notebook, with_pair};
use crate::exchange::neutral_name;
use crate::files;
use crate::secret::{self, WORDS};

/// Days until an invitation expires, unless said otherwise (format.md §4).
const DAYS: u32 = 14;

/// Makes the invitation and writes its file. Shows the opening words, once.
pub(crate) fn invite(line: &Line) -> Answer {
    let draft = InvitationDraft {
        personal_line: line.value("--line").unwrap_or_default().to_owned(),
        include_draft: !line.has("--without-draft"),
        include_seal: line.has("--with-seal"),
        locked: !line.has("--unlocked"),
        days: line.number("--days")?.unwrap_or(DAYS),
    };
    let out = line.path("--out")?;
    with_pair(line, |notebook, pair| {
        let place = files::place_for(&out, &neutral_name(notebook, pair)?)?;
        notebook.invite(pair, &draft)?;
        tell_made(notebook, pair, &place)
    })
}

/// Makes the way back for a partner whose notebook is gone, and writes its file. Shows the opening words, once.
pub(crate) fn invite_back(line: &Line) -> Answer {
    let draft = InvitationBack {
        personal_line: line.value("--line").unwrap_or_default().to_owned(),
        days: line.number("--days")?.unwrap_or(DAYS),
    };
    let out = line.path("--out")?;
    with_pair(line, |notebook, pair| {
        let place = files::place_for(&out, &neutral_name(notebook, pair)?)?;
        notebook.invite_back(pair, &draft)?;
        tell_made(notebook, pair, &place)
    })
}

/// Writes the invitation that was just made, and tells what it is.
fn tell_made(notebook: &Notebook, pair: &PairId, place: &Path) -> Answer {
    let (_, bytes) = notebook.newest_parcel(pair)?;
    files::write_new(place, &bytes)?;
    let out = notebook
        .view_pair(pair)?
        .invitation
        .ok_or(No::mistake("invitation"))?;
    Ok(json!({
        "file": place,
        "openingWords": out.opening_words.unwrap_or_default().join(" "),
        "expiresDay": out.expires_day,
        "clauseCount": out.clause_count,
        "holdsSeal": out.holds_seal,
        "locked": out.locked,
        "back": out.back,
    }))
}

/// Takes the invitation back: its token dies.
pub(crate) fn take_back(line: &Line) -> Answer {
    with_pair(line, |notebook, pair| {
        notebook.take_back_invitation(pair)?;
        done()
    })
}

fn opened(line: &Line) -> Answer<Invitation> {
    let file = files::read_parcel(&line.path("--invitation")?)?;
    Ok(open_invitation(&file, &secret::read(line, WORDS)?)?)
}

/// What an invitation says, before anything is stored. Needs no notebook.
pub(crate) fn open(line: &Line) -> Answer {
    let invitation = opened(line)?;
    tell(&invitation.view(ArrivalId::fresh(), &desk::moment(line)?))
}

/// Opens an invitation and joins its pair. The words came another way than the file, unless `--words-by-mail` is said.
pub(crate) fn accept(line: &Line) -> Answer {
    line.need("--invitation")?;
    with_notebook(line, |notebook| {
        let invitation = opened(line)?;
        let came = match line.has("--words-by-mail") {
            true => WordsCame::ByMail,
            false => WordsCame::AnotherWay,
        };
        Ok(json!({ "pair": notebook.join_invitation(&invitation, came)? }))
    })
}
