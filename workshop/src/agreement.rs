//! The agreement: draft, propose, answer, read as one text, sign.

use ithaca_core::agreement::{
    AgreementDraft, Answer as Said, ClauseDraft, ClauseView, SigningDraft,
};
use ithaca_core::catalogue::{Flag, Size};
use ithaca_core::error::Refusal;
use ithaca_core::id::{ClauseId, EntryId, PairId};
use ithaca_core::notebook::Notebook;
use ithaca_core::person::Side;
use serde_json::{Value, json};

use crate::answer::{Answer, No, done, tell};
use crate::arguments::Line;
use crate::clause_draft::{start_of, typed};
use crate::desk::with_pair;
use crate::secret::{self, PASSPHRASE};

/// Begins my draft from a preset; nothing leaves.
pub(crate) fn begin(line: &Line) -> Answer {
    let draft = AgreementDraft {
        preset: line.need("--preset")?.to_owned(),
        size: line.value("--size").map(size_of).transpose()?,
        flags: line
            .values("--flag")
            .iter()
            .map(|flag| serde_json::from_value::<Flag>(Value::from(flag.as_str())))
            .collect::<Result<_, _>>()
            .map_err(|_| No::usage("value_unreadable", "--flag"))?,
        programme: line.value("--programme").unwrap_or_default().to_owned(),
    };
    with_pair(line, |notebook, pair| {
        notebook.begin_agreement(pair, &draft)?;
        Ok(json!({ "clauseCount": notebook.view_agreement(pair)?.clauses.len() }))
    })
}

fn size_of(typed: &str) -> Answer<Size> {
    serde_json::from_value(Value::from(typed)).map_err(|_| No::usage("value_unreadable", "--size"))
}

/// Another size: what comes in is drafted, what goes is proposed to be left out.
pub(crate) fn resize(line: &Line) -> Answer {
    let size = size_of(line.need("--size")?)?;
    with_pair(line, |notebook, pair| {
        let change = notebook.view_size_change(pair, size)?;
        if !line.has("--look") {
            notebook.change_size(pair, size)?;
        }
        tell(&change)
    })
}

fn with_clause(
    line: &Line,
    verb: impl FnOnce(&mut Notebook, &PairId, &ClauseId) -> Answer<()>,
) -> Answer {
    let clause = ClauseId::new(line.need("--clause")?);
    with_pair(line, |notebook, pair| {
        verb(notebook, pair, &clause)?;
        stands(notebook, pair, &clause)
    })
}

/// Where a clause stands after a write; a clause that is gone says so.
fn stands(notebook: &Notebook, pair: &PairId, clause: &ClauseId) -> Answer {
    let found = notebook
        .view_agreement(pair)?
        .clauses
        .into_iter()
        .find(|known| known.clause == *clause);
    match found {
        Some(found) => tell(&found),
        None => Ok(json!({ "clause": clause, "state": null })),
    }
}

/// Keeps what I wrote in one clause, Only me.
pub(crate) fn draft(line: &Line) -> Answer {
    with_clause(line, |notebook, pair, clause| {
        let view = notebook.view_clause(pair, clause)?;
        let draft = typed(line, start_of(&view), &view.params)?;
        Ok(notebook.save_clause_draft(pair, clause, &draft)?)
    })
}

/// What a draft would read like; keeps nothing.
pub(crate) fn preview(line: &Line) -> Answer {
    let clause = ClauseId::new(line.need("--clause")?);
    with_pair(line, |notebook, pair| {
        let view = notebook.view_clause(pair, &clause)?;
        let draft = typed(line, start_of(&view), &view.params)?;
        tell(&notebook.preview_clause(pair, &clause, &draft)?)
    })
}

/// Lets go of my draft of a clause.
pub(crate) fn drop_draft(line: &Line) -> Answer {
    with_clause(line, |notebook, pair, clause| {
        Ok(notebook.drop_clause_draft(pair, clause)?)
    })
}

/// Adds a clause in own words under a heading, or with `--clause` one of the catalogue.
pub(crate) fn add_clause(line: &Line) -> Answer {
    if line.value("--clause").is_some() {
        return with_clause(line, |notebook, pair, clause| {
            Ok(notebook.add_catalogue_clause(pair, clause)?)
        });
    }
    let heading = line.need("--heading")?;
    let draft = typed(line, ClauseDraft::default(), &[])?;
    with_pair(line, |notebook, pair| {
        let clause = notebook.add_clause(pair, heading, &draft)?;
        stands(notebook, pair, &clause)
    })
}

/// My draft of a clause becomes a proposal.
pub(crate) fn propose(line: &Line) -> Answer {
    with_clause(line, |notebook, pair, clause| {
        Ok(notebook.propose_clause(pair, clause)?)
    })
}

/// Every clause of my draft becomes a proposal.
pub(crate) fn propose_draft(line: &Line) -> Answer {
    with_pair(line, |notebook, pair| {
        notebook.propose_draft(pair)?;
        done()
    })
}

/// Proposes to leave a clause out.
pub(crate) fn leave_out(line: &Line) -> Answer {
    with_clause(line, |notebook, pair, clause| {
        let view = notebook.view_clause(pair, clause)?;
        let draft = ClauseDraft {
            leave_out: true,
            reason: line.value("--reason").unwrap_or_default().to_owned(),
            ..start_of(&view)
        };
        notebook.save_clause_draft(pair, clause, &draft)?;
        Ok(notebook.propose_clause(pair, clause)?)
    })
}

/// Says yes to the wording that waits, to every wording that is left, or to an invitation.
pub(crate) fn accept(line: &Line) -> Answer {
    if line.value("--invitation").is_some() {
        return crate::invitation::accept(line);
    }
    if line.has("--all-left") {
        return with_pair(line, |notebook, pair| {
            let left = notebook.view_whole_text(pair)?.left;
            let named: Vec<EntryId> = left.into_iter().map(|line| line.proposal).collect();
            notebook.agree_to_all_left(pair, &named)?;
            Ok(json!({ "agreedCount": named.len() }))
        });
    }
    answer(line, Said::Yes)
}

/// Says no to the wording that waits.
pub(crate) fn refuse(line: &Line) -> Answer {
    answer(line, Said::No)
}

/// Keeps a clause for the talk.
pub(crate) fn talk(line: &Line) -> Answer {
    answer(line, Said::Talk)
}

fn answer(line: &Line, said: Said) -> Answer {
    with_clause(line, |notebook, pair, clause| {
        let proposal = match line.value("--proposal") {
            Some(named) => EntryId::new(named),
            None => waiting_for_me(&notebook.view_clause(pair, clause)?)?,
        };
        let reason = line.value("--reason").unwrap_or_default();
        Ok(notebook.answer_clause(pair, clause, &proposal, said, reason)?)
    })
}

/// My partner's wording that waits on a clause.
fn waiting_for_me(view: &ClauseView) -> Answer<EntryId> {
    let theirs = view
        .letters
        .iter()
        .find(|letter| letter.side == Side::Partner);
    Ok(theirs.ok_or(Refusal::NotYourTurn)?.proposal.clone())
}

/// Takes back what I last did on a clause.
pub(crate) fn withdraw(line: &Line) -> Answer {
    with_clause(line, |notebook, pair, clause| {
        Ok(notebook.withdraw_proposal(pair, clause)?)
    })
}

/// Keeps my wording where two crossed.
pub(crate) fn keep_mine(line: &Line) -> Answer {
    with_clause(line, |notebook, pair, clause| {
        Ok(notebook.keep_mine(pair, clause)?)
    })
}

/// The agreement as one text, or the exact text that would be signed.
pub(crate) fn read(line: &Line) -> Answer {
    with_pair(line, |notebook, pair| {
        if line.has("--to-sign") {
            return tell(&notebook.view_signing(pair)?);
        }
        tell(&notebook.view_whole_text(pair)?)
    })
}

/// Signs the text of `read --to-sign`; with `--text-sha256` only if it is still that one.
pub(crate) fn sign(line: &Line) -> Answer {
    with_pair(line, |notebook, pair| {
        let page = notebook.view_signing(pair)?;
        let or = |flag: &str, kept: &str| line.value(flag).unwrap_or(kept).to_owned();
        let draft = SigningDraft {
            typed_name: or("--typed-name", &page.me.name),
            text_sha256: or("--text-sha256", &page.text_sha256),
        };
        // With `--stdin` this is a second line: the app, too, asks again before a signature.
        let passphrase = secret::secret(line, PASSPHRASE)?;
        notebook.sign_agreement(pair, &draft, &passphrase)?;
        Ok(json!({
            "version": page.version,
            "textSha256": page.text_sha256,
            "state": notebook.view_agreement(pair)?.state,
        }))
    })
}

/// Takes my signature back while it waits.
pub(crate) fn take_back_signature(line: &Line) -> Answer {
    with_pair(line, |notebook, pair| {
        notebook.take_back_signature(pair)?;
        Ok(json!({ "state": notebook.view_agreement(pair)?.state }))
    })
}
