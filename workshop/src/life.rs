//! The agreement's life: a later last day, a pause, what may be said to somebody else.

use ithaca_core::agreement::Answer as Said;
use ithaca_core::closing_statement::ClosingDraft;
use ithaca_core::disclosure::DisclosureDraft;
use ithaca_core::error::Refusal;
use ithaca_core::id::{DisclosureId, EntryId, PairId};
use ithaca_core::life::{ExtensionDraft, OfferState, PauseDraft};
use ithaca_core::notebook::Notebook;
use ithaca_core::person::Side;
use serde_json::Value;

use crate::answer::{Answer, No, tell};
use crate::arguments::Line;
use crate::arguments::Takes::{Value as Val, Values, Word};
use crate::desk::with_pair;
use crate::secret::{PASSPHRASE, secret};
use crate::verbs::{Verb, verb};

const DISCLOSE: &[crate::arguments::Takes] = &[
    Word("ask|reword|yes|no|talk|withdraw"),
    Val("--disclosure"),
    Val("--to-whom"),
    Val("--words"),
    Val("--reason"),
];

const CLOSING_STATEMENT: &[crate::arguments::Takes] = &[
    Word("show|offer|sign|no|talk|withdraw"),
    Values("--line"),
    Val("--typed-name"),
    Val("--reason"),
];

pub(crate) const VERBS: &[Verb] = &[
    verb("life", &[], life),
    verb(
        "extend",
        &[
            Word("propose|yes|no|talk|withdraw"),
            Val("--end"),
            Val("--reason"),
        ],
        extend,
    ),
    verb(
        "pause",
        &[
            Word("propose|yes|no|talk|withdraw"),
            Val("--from"),
            Val("--return"),
            Val("--reason"),
        ],
        pause,
    ),
    verb("close", &[Word("now|take-back")], close),
    verb("closing-statement", CLOSING_STATEMENT, closing_statement),
    verb("disclosures", &[], disclosures),
    verb("disclose", DISCLOSE, disclose),
    verb("leave-short-version", &[], leave_short_version),
];

fn life(line: &Line) -> Answer {
    with_pair(line, |notebook, pair| tell(&notebook.view_life(pair)?))
}

fn said(word: &str) -> Answer<Said> {
    serde_json::from_value(Value::from(word)).map_err(|_| No::usage("value_unreadable", "answer"))
}

fn extend(line: &Line) -> Answer {
    let word = line.word("propose|yes|no|talk|withdraw")?.to_owned();
    let reason = line.value("--reason").unwrap_or_default().to_owned();
    with_pair(line, |notebook, pair| {
        match word.as_str() {
            "propose" => {
                let end_day = line.need("--end")?.to_owned();
                notebook.propose_extension(pair, &ExtensionDraft { end_day, reason })?;
            }
            "withdraw" => notebook.withdraw_extension(pair)?,
            word => {
                let offers = notebook.view_life(pair)?.extensions;
                let theirs = offers
                    .iter()
                    .find(|it| it.by == Side::Partner && it.state != OfferState::Agreed);
                let offer = theirs.ok_or(Refusal::NotYourTurn)?.offer.clone();
                notebook.answer_extension(pair, &offer, said(word)?, &reason)?;
            }
        }
        tell(&notebook.view_life(pair)?)
    })
}

fn pause(line: &Line) -> Answer {
    let word = line.word("propose|yes|no|talk|withdraw")?.to_owned();
    let reason = line.value("--reason").unwrap_or_default().to_owned();
    with_pair(line, |notebook, pair| {
        match word.as_str() {
            "propose" => {
                let draft = PauseDraft {
                    from_day: line.need("--from")?.to_owned(),
                    return_day: line.need("--return")?.to_owned(),
                    reason,
                };
                notebook.propose_pause(pair, &draft)?;
            }
            "withdraw" => notebook.withdraw_pause(pair)?,
            word => {
                let offers = notebook.view_life(pair)?.pauses;
                let theirs = offers
                    .iter()
                    .find(|it| it.by == Side::Partner && it.state != OfferState::Agreed);
                let offer = theirs.ok_or(Refusal::NotYourTurn)?.offer.clone();
                notebook.answer_pause(pair, &offer, said(word)?, &reason)?;
            }
        }
        tell(&notebook.view_life(pair)?)
    })
}

fn close(line: &Line) -> Answer {
    let is_now = line.word("now|take-back")? == "now";
    with_pair(line, |notebook, pair| {
        match is_now {
            true => notebook.close_pair(pair, None)?,
            false => notebook.take_back_closing(pair)?,
        }
        tell(&notebook.view_life(pair)?)
    })
}

fn closing_statement(line: &Line) -> Answer {
    let word = line.word("show|offer|sign|no|talk|withdraw")?.to_owned();
    with_pair(line, |notebook, pair| {
        let view = notebook.view_closing_statement(pair)?;
        let typed_name = line.value("--typed-name").unwrap_or(&view.me.name);
        let theirs = view.offers.iter().find(|it| it.by == Side::Partner);
        let theirs = || {
            theirs
                .map(|it| &it.statement)
                .ok_or(Refusal::ProposalChanged)
        };
        match word.as_str() {
            "show" => {}
            "offer" => {
                let draft = ClosingDraft {
                    lines: line
                        .values("--line")
                        .iter()
                        .map(ToString::to_string)
                        .collect(),
                    typed_name: typed_name.to_owned(),
                };
                // With `--stdin` this is a second line: the app, too, asks again before a signature.
                let passphrase = secret(line, PASSPHRASE)?;
                notebook.offer_closing_statement(pair, &draft, &passphrase)?;
            }
            "sign" => {
                let passphrase = secret(line, PASSPHRASE)?;
                notebook.sign_closing_statement(pair, theirs()?, typed_name, &passphrase)?;
            }
            "withdraw" => notebook.withdraw_closing_statement(pair)?,
            answer => {
                let reason = line.value("--reason").unwrap_or_default();
                notebook.answer_closing_statement(pair, theirs()?, said(answer)?, reason)?;
            }
        }
        tell(&notebook.view_closing_statement(pair)?)
    })
}

fn disclosures(line: &Line) -> Answer {
    with_pair(line, |notebook, pair| {
        tell(&notebook.view_disclosures(pair)?)
    })
}

fn disclose(line: &Line) -> Answer {
    let word = line.word("ask|reword|yes|no|talk|withdraw")?.to_owned();
    with_pair(line, |notebook, pair| {
        disclose_as(line, &word, notebook, pair)?;
        tell(&notebook.view_disclosures(pair)?)
    })
}

fn disclose_as(line: &Line, word: &str, notebook: &mut Notebook, pair: &PairId) -> Answer<()> {
    let draft = DisclosureDraft {
        to_whom: line.value("--to-whom").unwrap_or_default().to_owned(),
        words: line.value("--words").unwrap_or_default().to_owned(),
    };
    if word == "ask" {
        notebook.ask_disclosure(pair, &draft)?;
        return Ok(());
    }
    let id = DisclosureId::new(line.need("--disclosure")?);
    match word {
        "reword" => notebook.reword_disclosure(pair, &id, &draft)?,
        "withdraw" => notebook.withdraw_disclosure(pair, &id)?,
        word => {
            let offer = offer_of(notebook, pair, &id)?;
            let reason = line.value("--reason").unwrap_or_default();
            notebook.answer_disclosure(pair, &id, &offer, said(word)?, reason)?;
        }
    }
    Ok(())
}

fn offer_of(notebook: &Notebook, pair: &PairId, id: &DisclosureId) -> Answer<EntryId> {
    let lines = notebook.view_disclosures(pair)?.lines;
    let line = lines.into_iter().find(|line| line.disclosure == *id);
    Ok(line.ok_or(Refusal::NotYourTurn)?.offer)
}

fn leave_short_version(line: &Line) -> Answer {
    with_pair(line, |notebook, pair| {
        notebook.leave_short_version(pair)?;
        tell(&notebook.view_home(Some(pair))?)
    })
}
