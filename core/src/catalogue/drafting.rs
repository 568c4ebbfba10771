//! Which clauses a new draft begins with.

use std::collections::BTreeSet;

use super::Catalogue;
use super::clause::{Clause, Flag, Preset, Size};

/// The clauses of a new draft in print order: by heading, then as the catalogue has them.
///
/// `flags` are those of the pair; the preset's own are added. A flag brings its clauses into any
/// size. The preset's ticks count from [`Size::Standard`] up: a five-line agreement stays one.
#[must_use]
pub fn draft_clauses<'a>(
    catalogue: &'a Catalogue,
    preset: &Preset,
    size: Size,
    flags: &BTreeSet<Flag>,
) -> Vec<&'a Clause> {
    let raised: BTreeSet<Flag> = flags.union(&preset.flags).copied().collect();
    let belongs = |clause: &Clause| {
        let by_size = clause.default_on && clause.sizes.contains(&size);
        let by_flag = !clause.flags.is_disjoint(&raised);
        let by_tick = size >= Size::Standard && preset.adds.contains(&clause.id);
        by_size || by_flag || by_tick
    };
    let order = |clause: &&Clause| {
        let section = catalogue.section(&clause.section);
        section.map_or(u32::MAX, |section| section.order)
    };
    let mut draft: Vec<&Clause> = catalogue.clauses.iter().filter(|it| belongs(it)).collect();
    draft.sort_by_key(order);
    draft
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;
    use crate::catalogue::{CLAUSE_CHARS_MAX, Names, ParamValue, default_params, fill, tidy};

    const NAMES: Names<'static> = Names {
        mentor: "Sam Okafor",
        mentee: "Maya Chen",
    };

    fn catalogue() -> &'static Catalogue {
        Catalogue::load()
    }

    fn clause_ids<'a>(clauses: &[&'a Clause]) -> Vec<&'a str> {
        clauses.iter().map(|clause| clause.id.as_str()).collect()
    }

    fn draft(preset: &str, size: Size, flags: &[Flag]) -> Vec<&'static Clause> {
        let preset = catalogue().preset(preset).expect("a preset");
        draft_clauses(catalogue(), preset, size, &flags.iter().copied().collect())
    }

    #[test]
    fn sizes_hold_what_the_plan_says() {
        let five = [
            "cl-parties",
            "cl-goals",
            "cl-meeting-rhythm",
            "cl-confidential",
            "cl-confidential-safety",
            "cl-change",
            "cl-nature",
            "cl-no-fault-exit",
            "cl-signatures",
        ];
        assert_eq!(clause_ids(&draft("flash", Size::Five, &[])), five);
        assert_eq!(draft("workplace", Size::Standard, &[]).len(), 34);
        let everything = [Flag::Academic, Flag::Manager, Flag::Programme];
        assert_eq!(draft("workplace", Size::Full, &[]).len(), 48);
        assert_eq!(draft("career-changer", Size::Full, &everything).len(), 51);
        let required = catalogue().clauses.iter().filter(|clause| clause.required);
        let standard = clause_ids(&draft("workplace", Size::Standard, &[]));
        for clause in required {
            assert!(standard.contains(&clause.id.as_str()), "{}", clause.id);
            assert!(clause.sizes.contains(&Size::Full), "{}", clause.id);
        }
        let numbers: BTreeSet<u8> = catalogue()
            .clauses
            .iter()
            .map(|clause| clause.number)
            .collect();
        let plan: BTreeSet<u8> = (1..=29).filter(|number| *number != 3).collect();
        assert_eq!(numbers, plan, "start and end, 3, stand in the first clause");
    }

    #[test]
    fn presets_begin_as_they_say() {
        let begin = |id: &str, flags: &[Flag]| {
            let size = catalogue().preset(id).expect("a preset").size;
            draft(id, size, flags)
        };
        let counts = [
            "workplace",
            "public-service",
            "academic",
            "career-changer",
            "flash",
        ];
        assert_eq!(counts.map(|id| begin(id, &[]).len()), [34, 36, 49, 39, 9]);
        let has = |id: &str, clause: &str| clause_ids(&begin(id, &[])).contains(&clause);
        assert!(has("public-service", "cl-interests") && has("public-service", "cl-programme"));
        assert!(has("academic", "cl-work-products") && !has("academic", "cl-shadowing"));
        assert!(has("career-changer", "cl-shadowing"));
        let asks = catalogue()
            .presets
            .iter()
            .filter(|preset| preset.asks_reporting_line);
        assert_eq!(
            asks.map(|preset| preset.id.as_str()).collect::<Vec<_>>(),
            ["public-service"]
        );
        assert_eq!(
            begin("workplace", &[Flag::Programme, Flag::Manager]).len(),
            36
        );
        let young = begin("flash", &[Flag::Minor]);
        assert_eq!(
            clause_ids(&young).get(..2),
            Some(&["cl-parties", "cl-guardian"][..])
        );
        assert_eq!(
            begin("public-service", &[Flag::Programme, Flag::Manager]).len(),
            36
        );
        assert_eq!(draft("career-changer", Size::Five, &[]).len(), 9);
    }

    #[test]
    fn a_draft_prints_under_its_headings_in_their_order() {
        let everything = [Flag::Academic, Flag::Manager, Flag::Programme];
        let draft = draft("career-changer", Size::Full, &everything);
        let orders: Vec<u32> = draft
            .iter()
            .filter_map(|clause| catalogue().section(&clause.section).map(|it| it.order))
            .collect();
        assert!(orders.is_sorted());
        assert_eq!(orders.len(), draft.len());
        let ids = clause_ids(&draft);
        let above = |id: &str| {
            let place = ids
                .iter()
                .position(|other| *other == id)
                .expect("in the draft");
            (
                ids[place - 1],
                draft[place - 1].section == draft[place].section,
            )
        };
        assert_eq!(above("cl-third-party"), ("cl-confidential-safety", true));
        assert_eq!(above("cl-differences"), ("cl-feedback-receive", true));
        assert_eq!(above("cl-work-products"), ("cl-both-learn", true));
        assert_eq!(above("cl-interests"), ("cl-work-products", true));
        assert_eq!(above("cl-difficult"), ("cl-review", true));
        assert_eq!(above("cl-nature"), ("cl-change", true));
        assert_eq!(above("cl-data"), ("cl-no-fault-exit", true));
        assert_eq!(above("cl-programme"), ("cl-data", true));
    }

    #[test]
    fn a_filled_draft_is_whole_and_within_its_length() {
        let today = NaiveDate::from_ymd_opt(2026, 11, 23).expect("a day");
        for preset in &catalogue().presets {
            let mut params = default_params(catalogue(), preset, today, &NAMES);
            let mut open = BTreeSet::new();
            for clause in &catalogue().clauses {
                for wording in clause.wordings() {
                    let page = fill(wording.text, &params, catalogue(), &NAMES);
                    assert!(
                        page.text.chars().count() <= CLAUSE_CHARS_MAX,
                        "{}",
                        wording.id
                    );
                    assert_eq!(page.text, tidy(&page.text), "{}", wording.id);
                    open.extend(page.missing);
                }
                assert!(clause.title.chars().count() <= 80, "{}", clause.id);
            }
            let mut asked = vec!["named_persons", "purpose_statement", "success_signs"];
            if preset.id == "flash" {
                asked.insert(0, "midpoint_date");
            }
            assert_eq!(open.iter().map(String::as_str).collect::<Vec<_>>(), asked);
            let purpose = "Maya wants to lead her first project.";
            params.insert("purpose_statement".into(), ParamValue::Text(purpose.into()));
            let signs = ParamValue::Many(vec!["Maya leads a project.".into()]);
            params.insert("success_signs".into(), signs);
            for clause in draft_clauses(catalogue(), preset, preset.size, &BTreeSet::new()) {
                let page = fill(&clause.text, &params, catalogue(), &NAMES);
                assert!(page.missing.is_empty(), "{} {:?}", clause.id, page.missing);
                assert!(!page.text.contains(['{', '}', '‹', '›']), "{}", clause.id);
                // Quotation marks as print has them, and nothing else that a keyboard lacks.
                let plain = page.text.replace(['‘', '’'], "");
                assert!(plain.is_ascii(), "{}", clause.id);
            }
        }
    }

    #[test]
    fn confidentiality_is_a_choice_of_six_and_all_hold_after_the_end() {
        let clause = catalogue().clause("cl-confidential").expect("a clause");
        let wordings: Vec<_> = clause.wordings().collect();
        assert_eq!(wordings.len(), 6);
        let default: Vec<_> = wordings
            .iter()
            .filter(|it| it.is_default)
            .map(|it| it.id)
            .collect();
        assert_eq!(default, ["cl-confidential"]);
        for wording in wordings {
            assert!(
                wording.text.contains("now and after we finish"),
                "{}",
                wording.id
            );
        }
        for size in [Size::Five, Size::Standard, Size::Full] {
            let ids = clause_ids(&draft("workplace", size, &[]));
            assert!(
                ids.contains(&"cl-confidential-safety"),
                "its limits are always printed with it"
            );
        }
    }
}
