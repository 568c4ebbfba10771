//! The agenda of a meeting: carried points, new ones by turns, parked ideas, and things to pick from.

use rusqlite::Connection;

use super::activity;
use super::agenda_view::{
    BriefView, PointReplyView, PointView, PromptView, TalkClause, TemplateStep, TemplateView,
};
use super::fold_point::{FoldedPoint, PointReply};
use super::list_page::last_held_before;
use super::minutes::minutes;
use super::point::{Parked, all_parked, held_numbers};
use super::rules::{STILL_WANTED_AGE, age};
use super::shelf;
use super::view::SaidView;
use crate::action_item::{ActionItemView, Holder};
use crate::agreement::{ClauseState, folded};
use crate::catalogue::{Catalogue, Item};
use crate::error::Result;
use crate::id::{MeetingId, PairId, PointId};
use crate::meeting::Audience;
use crate::person::{PersonView, Role, Side};
use crate::store::meeting::ThingKind;

/// Prompts to pick from.
const PROMPTS_MAX: usize = 3;
/// Lines of the brief about last time.
const LAST_LINES_MAX: usize = 3;

/// The points of a meeting: those that wait, and those that were talked about in it.
pub(super) fn points(
    store: &Connection,
    pair: &PairId,
    meeting: &MeetingId,
    is_past: bool,
    me: &PersonView,
) -> Result<Vec<PointView>> {
    let held = held_numbers(store, pair)?;
    let number = meeting.number();
    let place = format!("{number:05}");
    let mut found = shelf::at::<FoldedPoint>(store, pair, ThingKind::Point, &place)?;
    found.retain(|(_, point)| point.dropped.is_none());
    if !is_past {
        found.extend(shelf::all::<FoldedPoint>(
            store,
            pair,
            ThingKind::Point,
            true,
        )?);
    }
    let shown = |(id, point): (String, FoldedPoint)| {
        let clock = point.clock;
        let age = age(point.body.since, &held, number);
        (point_view(PointId::new(id), point, age), clock)
    };
    let shown: Vec<(PointView, u64)> = found.into_iter().map(shown).collect();
    Ok(in_order(shown, me))
}

/// Carried points, the oldest first; then new ones by turns, the mentee's first.
fn in_order(mut points: Vec<(PointView, u64)>, me: &PersonView) -> Vec<PointView> {
    points.sort_by_key(|(point, clock)| (std::cmp::Reverse(point.age), *clock));
    let (carried, new): (Vec<_>, Vec<_>) = points
        .into_iter()
        .map(|(point, _)| point)
        .partition(|it| it.age > 1);
    let mentee = if me.role == Role::Mentee {
        Side::Me
    } else {
        Side::Partner
    };
    let (first, second): (Vec<_>, Vec<_>) = new.into_iter().partition(|it| it.side == mentee);
    let (mut first, mut second) = (first.into_iter(), second.into_iter());
    let mut ordered = carried;
    loop {
        let pair = [first.next(), second.next()];
        if pair.iter().all(Option::is_none) {
            return ordered;
        }
        ordered.extend(pair.into_iter().flatten());
    }
}

fn point_view(point: PointId, folded: FoldedPoint, age: u32) -> PointView {
    let reply = |reply: &PointReply| PointReplyView {
        said: SaidView::of(&reply.said),
        to_earlier_words: reply.to_earlier_words,
    };
    let talked = folded.talked.is_some();
    PointView {
        point,
        audience: Audience::BothOfUs,
        side: Side::of(folded.mine),
        minutes: folded.body.minutes,
        hat: folded.body.hat,
        about: activity::text_of(&folded.body.origin),
        origin: folded.body.origin,
        title: folded.body.title,
        age,
        ask_still_wanted: folded.mine && age >= STILL_WANTED_AGE && !talked,
        talked,
        reworded_since_talked: !talked && folded.talked_before.is_some(),
        replies: folded.replies.iter().map(reply).collect(),
    }
}

/// Points parked for me alone.
pub(super) fn parked(store: &Connection, pair: &PairId) -> Result<Vec<PointView>> {
    let shown = |(point, parked): (PointId, Parked)| PointView {
        point,
        audience: Audience::OnlyMe,
        side: Side::Me,
        title: parked.draft.title,
        minutes: parked.draft.minutes,
        hat: parked.draft.hat,
        about: activity::text_of(&parked.draft.origin),
        origin: parked.draft.origin,
        age: 1,
        ask_still_wanted: false,
        talked: false,
        reworded_since_talked: false,
        replies: Vec::new(),
    };
    Ok(all_parked(store, pair)?.into_iter().map(shown).collect())
}

/// Clauses that were kept for the talk (AG-7).
pub(super) fn for_the_talk(store: &Connection, pair: &PairId) -> Result<Vec<TalkClause>> {
    let parked = folded(store, pair)?
        .into_iter()
        .filter(|(_, clause)| clause.state == ClauseState::Parked);
    Ok(parked
        .map(|(id, clause)| TalkClause {
            clause: id,
            title: clause.title,
        })
        .collect())
}

/// A template as its reader meets it.
pub(crate) fn template(id: &str, me: &PersonView) -> Option<TemplateView> {
    let item = Catalogue::load()
        .items("meeting")
        .iter()
        .find(|it| it.id == id)?;
    Some(template_view(item, me))
}

/// Every template, in the order of a year.
pub(crate) fn templates(me: &PersonView) -> Vec<TemplateView> {
    let items = Catalogue::load().items("meeting").iter();
    items.map(|item| template_view(item, me)).collect()
}

fn template_view(item: &Item, me: &PersonView) -> TemplateView {
    let text = |field: &str| item.text(field).unwrap_or_default().to_owned();
    let list = |field: &str| {
        item.texts(field)
            .into_iter()
            .map(ToOwned::to_owned)
            .collect()
    };
    let mentee = me.role == Role::Mentee;
    let (mine, theirs) = match mentee {
        true => ("mentee", "mentor"),
        false => ("mentor", "mentee"),
    };
    TemplateView {
        id: item.id.clone(),
        title: text("title"),
        text: text("text"),
        fits_when: text("when"),
        minutes: whole(item, "minutes"),
        my_preparation: list(&format!("{mine}_prepare")),
        their_preparation: list(&format!("{theirs}_prepare")),
        steps: item
            .parts("step")
            .iter()
            .map(|step| step_view(step, mine, theirs))
            .collect(),
    }
}

fn step_view(step: &Item, mine: &str, theirs: &str) -> TemplateStep {
    let text = |field: &str| step.text(field).unwrap_or_default().to_owned();
    let lead = text("lead");
    TemplateStep {
        id: step.id.clone(),
        minutes: whole(step, "minutes"),
        lead: (lead != "both").then(|| Side::of(lead == mine)),
        title: text("title"),
        mine: text(mine),
        theirs: text(theirs),
        result: text("result"),
    }
}

pub(super) fn whole(item: &Item, field: &str) -> u32 {
    item.whole(field)
        .and_then(|it| u32::try_from(it).ok())
        .unwrap_or_default()
}

/// Three things to pick from: a step of the template, a check-in, an activity. Which ones moves on with each meeting;
/// what is on the agenda already is left out.
pub(super) fn prompts(
    template: Option<&TemplateView>,
    number: u32,
    taken: &[PointView],
    me: &PersonView,
) -> Vec<PromptView> {
    let steps = template.map(|it| it.steps.as_slice()).unwrap_or_default();
    let steps = steps.iter().map(|step| PromptView {
        origin: format!("step/{}", step.id),
        text: step.title.clone(),
        minutes: step.minutes,
    });
    let catalogue = Catalogue::load();
    let checkins = catalogue.items("checkin").iter();
    let checkins = checkins
        .filter(|item| {
            item.text("role")
                .is_none_or(|role| role != me.role.other().word())
        })
        .map(|item| PromptView {
            origin: format!("checkin/{}", item.id),
            text: item.text("text").unwrap_or_default().to_owned(),
            minutes: 0,
        });
    let activities = catalogue.items("activity").iter().map(|item| PromptView {
        origin: format!("activity/{}", item.id),
        text: item.text("title").unwrap_or_default().to_owned(),
        minutes: whole(item, "minutes").min(super::rules::POINT_MINUTES_MAX),
    });
    let groups: [Vec<PromptView>; 3] = [steps.collect(), checkins.collect(), activities.collect()];
    let free = |prompt: &&PromptView| !taken.iter().any(|point| point.origin == prompt.origin);
    let mut picked: Vec<PromptView> = Vec::new();
    for group in groups {
        let left: Vec<&PromptView> = group.iter().filter(free).collect();
        let at = usize::try_from(number).unwrap_or_default() % left.len().max(1);
        picked.extend(left.get(at).map(|prompt| (*prompt).clone()));
    }
    picked.truncate(PROMPTS_MAX);
    picked
}

/// The minute before a meeting: last time in three lines, promises of both, one question.
pub(super) fn brief(
    store: &Connection,
    pair: &PairId,
    meeting: &MeetingId,
    promises: &[ActionItemView],
    prompts: &[PromptView],
) -> Result<BriefView> {
    let last = last_held_before(store, pair, meeting)?;
    let mut lines = Vec::new();
    if let Some((meeting, _)) = &last {
        let folded = minutes(store, pair, meeting)?;
        let account = folded
            .frozen
            .map(|it| it.account)
            .or(folded.theirs)
            .or(folded.mine);
        if let Some(account) = account {
            let body = account.body;
            let topics = body
                .topics
                .into_iter()
                .map(|topic| match topic.result.is_empty() {
                    true => topic.title,
                    false => topic.result,
                });
            let text = body.text.lines().map(ToOwned::to_owned).collect::<Vec<_>>();
            lines.extend(body.decisions.into_iter().chain(topics).chain(text));
            lines.retain(|line: &String| !line.is_empty());
            lines.truncate(LAST_LINES_MAX);
        }
    }
    let open = |holder: Holder| {
        super::list_page::small(promises.iter().filter(|item| item.owner == holder).count())
    };
    let both = open(Holder::Both);
    let question = prompts.iter().find(|it| it.origin.starts_with("checkin/"));
    Ok(BriefView {
        last_starts: last.map(|(_, date)| date.starts),
        last_lines: lines,
        my_open: open(Holder::Me) + both,
        their_open: open(Holder::Partner) + both,
        question: question.cloned(),
    })
}
