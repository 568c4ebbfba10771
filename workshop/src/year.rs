//! A notebook of years: pairs that signed, met, wrote minutes and kept promises, all of it by real entries that two real
//! notebooks signed and exchanged. For looking at speed and size; the ids and keys are fresh each time, the rest is told
//! by the seed.

use std::path::PathBuf;
use std::time::Instant;

use chrono::{DateTime, Duration, Utc};
use ithaca_core::clock::{Moment, StandingClock};
use ithaca_core::exchange::{InvitationDraft, WordsCame, open_invitation};
use ithaca_core::id::PairId;
use ithaca_core::notebook::{House, Notebook};
use ithaca_core::pair::{Pair, PairDraft};
use ithaca_core::parcel::RecoveryCode;
use ithaca_core::person::{PersonDraft, Role};
use ithaca_core::store::projections;
use ithaca_core::vault::{self, Profile, WorkFactor};
use secrecy::SecretString;
use serde_json::json;

use crate::answer::{Answer, No};
use crate::arguments::Line;
use crate::arguments::Takes::Value as Val;
use crate::desk::{self, with_notebook};
use crate::files;
use crate::secret::{self, PASSPHRASE};
use crate::verbs::{Verb, verb};
use crate::year_entries::{
    Chapter, agree, answer_all, begin_round, draft_agreement, plan, sign, write_answers,
    write_chapter, write_points,
};
use crate::year_words::{Dice, NAMES};

pub(crate) const VERBS: &[Verb] = &[
    verb(
        "year",
        &[
            Val("--name"),
            Val("--zone"),
            Val("--pairs"),
            Val("--months"),
            Val("--meetings"),
            Val("--items"),
            Val("--seed"),
            Val("--last"),
        ],
        year,
    ),
    verb("fold-again", &[], fold_again),
    verb("outdate", &[], outdate),
];

/// Meetings that one parcel carries: some hundred entries, so that a busy computer checks them in time.
const MEETINGS_A_PARCEL: u32 = 25;
/// Numbers beyond which one notebook is none that anybody has.
const PAIRS_MAX: u32 = 100;
const MEETINGS_MAX: u32 = 5_000;
const ITEMS_MAX: u32 = 40;

/// What the notebook is to hold.
struct Wanted {
    pairs: u32,
    months: u32,
    meetings: u32,
    items: u32,
    seed: u64,
    /// Where a last parcel is kept that nobody has taken in.
    last: Option<PathBuf>,
}

/// What every notebook of it is made with.
struct How {
    now: DateTime<Utc>,
    work: WorkFactor,
    house: House,
}

/// One of the two in a pair, with their notebook open.
struct Someone<'a> {
    notebook: &'a mut Notebook,
    pair: PairId,
    passphrase: &'a SecretString,
}

fn year(line: &Line) -> Answer {
    let number = |name, usual: u32, most: u32| -> Answer<u32> {
        let typed = line.number(name)?.unwrap_or(usual);
        if (1..=most).contains(&typed) {
            Ok(typed)
        } else {
            Err(No::usage("value_unreadable", name))
        }
    };
    let wanted = Wanted {
        pairs: number("--pairs", 2, PAIRS_MAX)?,
        months: number("--months", 12, 1_200)?,
        meetings: number("--meetings", 12, MEETINGS_MAX)?,
        items: number("--items", 10, ITEMS_MAX)?,
        seed: u64::from(line.number("--seed")?.unwrap_or(1)),
        last: line.value("--last").map(PathBuf::from),
    };
    let me = PersonDraft {
        name: line.value("--name").unwrap_or("Maya Chen").to_owned(),
        time_zone: line.value("--zone").unwrap_or("Europe/Berlin").to_owned(),
    };
    let how = How {
        now: desk::moment(line)?.at(),
        work: desk::work_factor(line)?,
        house: desk::house(line)?,
    };
    let passphrase = secret::secret(line, PASSPHRASE)?;
    let mut mine = begin(desk::folder(line)?, &me, &passphrase, &how)?;
    let mut dice = Dice::new(wanted.seed);
    let mut entries = 0;
    for number in 0..wanted.pairs {
        entries += one_pair((&mut mine, &passphrase), number, &wanted, &how, &mut dice)?;
    }
    plan(&mut mine, wanted.months, &mut dice)?;
    let pairs = mine.view_frame()?.pairs.into_iter().map(|line| line.pair);
    // Ids of pairs rise with time: the first is the one in which I am the mentee.
    let first = pairs.min();
    if let Some(first) = first {
        mine.choose_pair(&first)?;
    }
    mine.lock()?;
    Ok(json!({
        "pairs": wanted.pairs,
        "meetings": wanted.pairs * wanted.meetings,
        "items": wanted.pairs * wanted.meetings * wanted.items,
        "entries": entries,
    }))
}

/// Drops what was folded, folds it again, and says whether it is the same.
fn fold_again(line: &Line) -> Answer {
    with_notebook(line, |notebook| {
        let before = notebook.read(|store| Ok(projections::sum(store)?))?;
        let began = Instant::now();
        notebook.fold_again()?;
        let milliseconds = u64::try_from(began.elapsed().as_millis()).unwrap_or(u64::MAX);
        let after = notebook.read(|store| Ok(projections::sum(store)?))?;
        Ok(json!({ "same": before == after, "milliseconds": milliseconds }))
    })
}

/// Marks what was folded as made by an older Ithaca: whoever opens the notebook next folds it again.
fn outdate(line: &Line) -> Answer {
    with_notebook(line, |notebook| {
        notebook.change(|page| Ok(projections::outdate(page.store)?))?;
        Ok(json!({}))
    })
}

fn begin(
    folder: PathBuf,
    person: &PersonDraft,
    passphrase: &SecretString,
    how: &How,
) -> Answer<Notebook> {
    let profile = Profile::hold(&folder)?;
    let code = RecoveryCode::draw(&mut rand::rng());
    let unlocked = vault::create(
        &profile,
        passphrase,
        &code.secret(),
        how.work,
        &mut rand::rng(),
    )?;
    let clock = Box::new(StandingClock(how.now));
    let mut notebook = Notebook::open(unlocked, clock, how.house.clone(), Box::new(|_| {}))?;
    notebook.describe_person(person)?;
    notebook.change(|page| {
        let today = page.now.day();
        Ok(vault::mark_sheet_shown(page.store, today)?)
    })?;
    Ok(notebook)
}

/// A pair from its invitation to its last meeting. In the first I am the mentee, in the others the mentor.
fn one_pair(
    (mine, my_words): (&mut Notebook, &SecretString),
    number: u32,
    wanted: &Wanted,
    how: &How,
    dice: &mut Dice,
) -> Answer<u32> {
    let name = NAMES
        .get(number as usize % NAMES.len())
        .copied()
        .unwrap_or("Sam Okafor");
    let partner = PersonDraft {
        name: name.to_owned(),
        time_zone: "Europe/Lisbon".to_owned(),
    };
    let passphrase = SecretString::from("for as long as this line runs");
    let folder = std::env::temp_dir().join(format!("ithaca-year-{}-{number}", std::process::id()));
    let mut theirs = begin(folder.clone(), &partner, &passphrase, how)?;
    let my_name = mine.view_frame()?.my_name;
    let (me, them) = ((mine, my_words), (&mut theirs, &passphrase));
    let joined = match number {
        0 => join(me, them, name),
        _ => join(them, me, &my_name),
    };
    let told = joined.and_then(|(mut mentee, mut mentor)| {
        let told = tell(&mut mentee, &mut mentor, wanted, how.now, dice)?;
        if number == 0 {
            compare(&mut mentee, &mut mentor)?;
            keep_last(&mut mentor, wanted, dice)?;
        }
        Ok(told)
    });
    theirs.lock()?;
    // What is left of a partner nobody needs; a folder that stays harms nobody.
    let _ = std::fs::remove_dir_all(folder);
    told
}

/// Every meeting of two who signed, some hundred in a parcel.
fn tell(
    mentee: &mut Someone<'_>,
    mentor: &mut Someone<'_>,
    wanted: &Wanted,
    now: DateTime<Utc>,
    dice: &mut Dice,
) -> Answer<u32> {
    let step = i64::from(wanted.months) * 30 * 24 * 60 / i64::from(wanted.meetings.max(1));
    let begins = now - Duration::minutes(step * i64::from(wanted.meetings));
    let mut entries = 0;
    let mut first = 1;
    while first <= wanted.meetings {
        let last = (first + MEETINGS_A_PARCEL - 1).min(wanted.meetings);
        let chapter = Chapter {
            meetings: first..=last,
            begins,
            step: Duration::minutes(step),
            items: wanted.items,
            newest: wanted.meetings,
        };
        let written = write_in(mentee, |page, keyring| {
            write_chapter(page, keyring, &chapter, dice)
        })?;
        carry(mentee, mentor)?;
        let answered = write_in(mentor, |page, keyring| {
            write_answers(page, keyring, &chapter, &written)
        })?;
        carry(mentor, mentee)?;
        entries += written.entries + answered;
        first = last + 1;
    }
    Ok(entries)
}

/// The full form of expectations, answered and shown by both.
fn compare(mentee: &mut Someone<'_>, mentor: &mut Someone<'_>) -> Answer<()> {
    let round = begin_round(mentee.notebook, &mentee.pair)?;
    mentee.notebook.propose_round(&mentee.pair, &round)?;
    carry(mentee, mentor)?;
    answer_all(mentee.notebook, &mentee.pair, &round, [4, 2, 5])?;
    mentee.notebook.seal_answers(&mentee.pair, &round)?;
    carry(mentee, mentor)?;
    // By mail the mentor shows with the seal, and the mentee then.
    answer_all(mentor.notebook, &mentor.pair, &round, [4, 4, 1])?;
    mentor.notebook.seal_answers(&mentor.pair, &round)?;
    carry(mentor, mentee)?;
    mentee.notebook.reveal_answers(&mentee.pair, &round)?;
    carry(mentee, mentor)
}

/// Ten more points of the mentor, in a parcel that is kept and not taken in.
fn keep_last(mentor: &mut Someone<'_>, wanted: &Wanted, dice: &mut Dice) -> Answer<()> {
    let Some(place) = &wanted.last else {
        return Ok(());
    };
    let since = wanted.meetings + 1;
    write_in(mentor, |page, keyring| {
        write_points(page, keyring, since, 10, dice)
    })?;
    mentor.notebook.make_parcel(&mentor.pair, false)?;
    let (_, file) = mentor.notebook.newest_parcel(&mentor.pair)?;
    files::write_new(place, &file)
}

/// Invitation, reply, both signatures: three mails.
fn join<'a>(
    (mentee, her_words): (&'a mut Notebook, &'a SecretString),
    (mentor, his_words): (&'a mut Notebook, &'a SecretString),
    mentor_name: &str,
) -> Answer<(Someone<'a>, Someone<'a>)> {
    let pair = mentee.prepare_pair(&PairDraft {
        my_role: Role::Mentee,
        partner_name: mentor_name.to_owned(),
    })?;
    let mut mentee = Someone {
        notebook: mentee,
        pair,
        passphrase: her_words,
    };
    draft_agreement(mentee.notebook, &mentee.pair)?;
    let draft = InvitationDraft {
        personal_line: String::new(),
        include_draft: true,
        include_seal: false,
        locked: true,
        days: 14,
    };
    mentee.notebook.invite(&mentee.pair, &draft)?;
    let (_, file) = mentee.notebook.newest_parcel(&mentee.pair)?;
    let out = mentee.notebook.view_pair(&mentee.pair)?.invitation;
    let words = out.and_then(|out| out.opening_words).unwrap_or_default();
    let invitation = open_invitation(&file, &words.join(" "))?;
    let pair = mentor.join_invitation(&invitation, WordsCame::AnotherWay)?;
    let mut mentor = Someone {
        notebook: mentor,
        pair,
        passphrase: his_words,
    };
    agree(mentor.notebook, &mentor.pair)?;
    sign(mentor.notebook, &mentor.pair, mentor.passphrase)?;
    carry(&mut mentor, &mut mentee)?;
    sign(mentee.notebook, &mentee.pair, mentee.passphrase)?;
    carry(&mut mentee, &mut mentor)?;
    Ok((mentee, mentor))
}

fn write_in<T>(
    who: &mut Someone<'_>,
    write: impl FnOnce(
        &mut ithaca_core::notebook::Page<'_>,
        &ithaca_core::pair::PairKeyring,
    ) -> ithaca_core::error::Result<T>,
) -> Answer<T> {
    let pair = who.pair.clone();
    Ok(who.notebook.change(|page| {
        let keyring = Pair::load(page.store, &pair)?.keyring()?;
        let now = page.now;
        let written = write(page, &keyring);
        page.now = now;
        written
    })?)
}

fn carry(from: &mut Someone<'_>, to: &mut Someone<'_>) -> Answer<()> {
    from.notebook.make_parcel(&from.pair, false)?;
    let (_, file) = from.notebook.newest_parcel(&from.pair)?;
    let arrival = to.notebook.open_parcel(&file)?.arrival;
    to.notebook.take_in(&arrival)?;
    Ok(())
}

/// A moment of the story, as the person's laptop says it.
pub(crate) fn moment(now: &Moment, at: DateTime<Utc>) -> Moment {
    Moment::new(at, now.zone())
}
