//! Papers of meetings, as the core gathers them.

use ithaca_core::action_item::{ActionItemView, Holder, ItemState};
use ithaca_core::id::{ActionItemId, EntryId, PointId};
use ithaca_core::meeting::{
    AccountView, Audience, MeetingWay, MinutesState, PointView, PromiseDraft, SaidView, TopicDraft,
};
use ithaca_core::paper::{
    CardPage, HoursPage, HoursRow, LedgerPage, LogPage, MinutesPage, PaperContent, PaperDate,
    PaperKind, PaperReader, PaperSource,
};
use ithaca_core::person::Side;

use super::papers::source;

fn date(day: &str) -> PaperDate {
    PaperDate {
        day: day.into(),
        time: "14:00".into(),
        zone: "Europe/Lisbon".into(),
        minutes: 60,
        place: "Room 3".into(),
    }
}

fn minutes_of(day: &str, state: MinutesState) -> MinutesPage {
    MinutesPage {
        date: date(day),
        ordinal: 3,
        state,
        accounts: vec![AccountView {
            minutes_id: EntryId::new("e-1"),
            side: Side::Me,
            at: format!("{day}T16:00:00Z"),
            sending: 1,
            starts: format!("{day}T14:00:00Z"),
            minutes: 60,
            way: MeetingWay::Video,
            topics: vec![TopicDraft {
                point: String::new(),
                title: "Introductions: who first?".into(),
                result: "Priya, because she moved from analysis to leading.".into(),
            }],
            decisions: vec!["One person, not two.".into()],
            promises: vec![PromiseDraft {
                item: String::new(),
                owner: Holder::Partner,
                text: "Ask Priya".into(),
                day: Some("2026-12-05".into()),
            }],
            text: "We began late.".into(),
            hats: Vec::new(),
            correction: None,
        }],
        remark: "We also laughed.".into(),
        boxes: vec![SaidView {
            side: Side::Partner,
            at: format!("{day}T17:00:00Z"),
            text: "I talked too much.".into(),
        }],
        additions: vec![SaidView {
            side: Side::Me,
            at: "2026-11-22T09:00:00Z".into(),
            text: "Priya said yes.".into(),
        }],
        note: String::new(),
    }
}

/// Minutes accepted with a remark, with a box and an addition.
pub(crate) fn minutes() -> PaperSource {
    let page = minutes_of("2026-11-16", MinutesState::Confirmed);
    let content = PaperContent::Minutes(Box::new(page));
    source(PaperKind::Minutes, PaperReader::Both, content)
}

/// A promise, late by so many days.
pub(crate) fn promise(text: &str, owner: Holder, late_days: u32) -> ActionItemView {
    ActionItemView {
        item: ActionItemId::new("i-1"),
        words: None,
        text: text.into(),
        owner,
        state: ItemState::Planned,
        day: Some("2026-11-20".into()),
        late_days,
        moved_count: 2,
        moved: None,
        goal: String::new(),
        origin: "meeting/3".into(),
        written_by_me: true,
        my_half: false,
        their_half: false,
        done_i_think: None,
        closed: None,
        lost_yes: false,
        can_reopen: false,
        audience: Audience::BothOfUs,
    }
}

fn point(title: &str, minutes: u32) -> PointView {
    PointView {
        about: String::new(),
        point: PointId::new("p-1"),
        audience: Audience::BothOfUs,
        side: Side::Me,
        title: title.into(),
        minutes,
        hat: String::new(),
        origin: String::new(),
        age: 1,
        ask_still_wanted: false,
        talked: false,
        reworded_since_talked: false,
        replies: Vec::new(),
    }
}

/// A card with as much on it as it takes: eight promises and twelve points, each a sentence.
pub(crate) fn full_card() -> PaperSource {
    let long = "A point in about as many words as people use for one that needs a sentence.";
    let page = CardPage {
        date: date("2026-12-14"),
        template: "Regular meeting".into(),
        compare_words: true,
        promises: (0..8).map(|_| promise(long, Holder::Both, 0)).collect(),
        talk: vec!["Reply times".into()],
        points: (0..12).map(|_| point(long, 15)).collect(),
        more: 4,
    };
    let content = PaperContent::MeetingCard(Box::new(page));
    source(PaperKind::MeetingCard, PaperReader::Both, content)
}

/// The same where every line is as long as it may be, and many clauses wait for the talk.
pub(crate) fn longest_card() -> PaperSource {
    let words = "Something that needs every character there is, said by somebody who never comes to an end ";
    let long = |chars: usize| words.chars().cycle().take(chars).collect::<String>();
    let mut source = full_card();
    if let PaperContent::MeetingCard(page) = &mut source.content {
        page.promises = (0..8)
            .map(|_| promise(&long(200), Holder::Both, 0))
            .collect();
        page.points = (0..12).map(|_| point(&long(200), 15)).collect();
        page.talk = vec![long(80); 6];
    }
    source
}

/// Promises of both, one of them late.
pub(crate) fn ledger() -> PaperSource {
    let items = vec![
        promise("Write two lines", Holder::Me, 0),
        promise("Ask Priya", Holder::Partner, 2),
        promise("Find a date", Holder::Both, 1),
    ];
    let content = PaperContent::Ledger(LedgerPage { items });
    source(PaperKind::Ledger, PaperReader::Both, content)
}

/// Minutes of two meetings, one after the other.
pub(crate) fn log() -> PaperSource {
    let page = LogPage {
        period: "2026 Q4".into(),
        meetings: vec![
            minutes_of("2026-10-12", MinutesState::Unconfirmed),
            minutes_of("2026-11-16", MinutesState::Confirmed),
        ],
    };
    source(
        PaperKind::MeetingLog,
        PaperReader::Both,
        PaperContent::MeetingLog(page),
    )
}

/// Days and minutes.
pub(crate) fn hours() -> PaperSource {
    let row = |day: &str, minutes| HoursRow {
        day: day.into(),
        minutes,
    };
    let page = HoursPage {
        period: "2026".into(),
        rows: vec![row("2026-10-12", 60), row("2026-11-16", 75)],
        minutes: 135,
    };
    source(
        PaperKind::HoursSlip,
        PaperReader::Me,
        PaperContent::HoursSlip(page),
    )
}
