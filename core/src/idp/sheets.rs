//! The thirteen sheets and the skills list of the catalogue, as the IDP reads them.

use crate::catalogue::{Catalogue, Item};

use super::kept::Depth;

/// Fields in which the mentor answers: they stand in the lane and never in the mentee's sheet.
const MENTORS: [&str; 3] = [
    "idp-skills-mentor",
    "idp-support-offer",
    "idp-review-mentor",
];
/// Fields that belong to each competency and not to the sheet.
const OF_EACH_COMPETENCY: [&str; 3] = [
    "idp-skills-self",
    "idp-skills-example",
    "idp-skills-importance",
];
/// Sheets that are gathered from the goals: they hold nothing of their own.
const GATHERED: [&str; 3] = ["idp-goals", "idp-actions", "idp-evidence"];
/// Sheets that grow entry by entry; the others are one page.
const GROWING: [&str; 5] = [
    "idp-experiments",
    "idp-people",
    "idp-resources",
    "idp-reflection",
    "idp-review",
];

/// The sheet with the direction.
pub(crate) const DIRECTION: &str = "idp-direction";
/// The first field of the direction.
pub(crate) const DIRECTION_PICTURE: &str = "idp-direction-picture";
/// The sheet with the ask.
pub(crate) const SUPPORT: &str = "idp-support";
/// The field with the ask.
pub(crate) const SUPPORT_ASK: &str = "idp-support-ask";
/// The sheet of people.
pub(crate) const PEOPLE: &str = "idp-people";
/// The learning shelf.
pub(crate) const SHELF: &str = "idp-resources";

/// How a field is filled.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum SheetFieldKind {
    /// One line, at most 200 characters.
    Line,
    /// Several lines, at most 4,000 characters.
    Text,
    /// At most ten lines.
    List,
    /// One of its options.
    Choice,
    /// A day.
    Day,
}

/// A choice: what is kept, and how it reads.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, specta::Type)]
pub struct SheetFieldOption {
    /// What is kept.
    pub id: String,
    /// How it reads.
    pub text: String,
}

/// A field of a sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct SheetField {
    pub id: String,
    pub label: String,
    pub help: String,
    pub kind: SheetFieldKind,
    pub options: Vec<SheetFieldOption>,
    pub required: bool,
    pub mentors: bool,
}

/// A sheet of the catalogue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Sheet {
    pub id: String,
    pub number: u32,
    pub title: String,
    pub about: String,
    pub grows: bool,
    pub gathered: bool,
    pub fields: Vec<SheetField>,
}

impl Sheet {
    /// Whether it is on the table at this depth.
    pub(crate) fn belongs_to(&self, depth: Depth) -> bool {
        match depth {
            Depth::Small => matches!(self.number, 1 | 4 | 12),
            Depth::Usual => matches!(self.number, 1..=5 | 12),
            Depth::Everything => true,
        }
    }

    /// The fields that are the mentee's.
    pub(crate) fn own_fields(&self) -> impl Iterator<Item = &SheetField> {
        self.fields.iter().filter(|field| !field.mentors)
    }
}

/// Every sheet, in order.
pub(crate) fn sheets() -> Vec<Sheet> {
    let mut found: Vec<Sheet> = Catalogue::load()
        .items("idp_section")
        .iter()
        .map(read_sheet)
        .collect();
    found.sort_by_key(|sheet| sheet.number);
    found
}

/// One sheet.
pub(crate) fn sheet(id: &str) -> Option<Sheet> {
    let items = Catalogue::load().items("idp_section");
    items.iter().find(|item| item.id == id).map(read_sheet)
}

fn read_sheet(item: &Item) -> Sheet {
    let gathered = GATHERED.contains(&item.id.as_str());
    let fields = item.parts("field");
    let own = fields
        .iter()
        .filter(|field| !gathered && !OF_EACH_COMPETENCY.contains(&field.id.as_str()));
    Sheet {
        number: item
            .whole("order")
            .and_then(|order| u32::try_from(order).ok())
            .unwrap_or_default(),
        title: text(item, "title"),
        about: text(item, "text"),
        grows: GROWING.contains(&item.id.as_str()),
        gathered,
        fields: own.map(read_field).collect(),
        id: item.id.clone(),
    }
}

fn read_field(item: &Item) -> SheetField {
    let kind = match item.text("type").unwrap_or_default() {
        "longtext" | "rating" => SheetFieldKind::Text,
        "list" => SheetFieldKind::List,
        "choice" | "reference" => SheetFieldKind::Choice,
        "date" => SheetFieldKind::Day,
        _ => SheetFieldKind::Line,
    };
    let options = match item.text("of") {
        Some("resource_type") => resource_types(),
        _ => item
            .texts("options")
            .into_iter()
            .map(|text| SheetFieldOption {
                id: text.to_owned(),
                text: text.to_owned(),
            })
            .collect(),
    };
    SheetField {
        label: text(item, "label"),
        help: text(item, "help"),
        kind,
        options,
        required: item.is("required"),
        mentors: MENTORS.contains(&item.id.as_str()),
        id: item.id.clone(),
    }
}

fn text(item: &Item, field: &str) -> String {
    item.text(field).unwrap_or_default().to_owned()
}

/// Kinds of resources on the learning shelf.
pub(crate) fn resource_types() -> Vec<SheetFieldOption> {
    let items = Catalogue::load().items("resource_type");
    items
        .iter()
        .map(|item| SheetFieldOption {
            id: item.id.clone(),
            text: text(item, "text"),
        })
        .collect()
}

/// A competency of the catalogue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Competency {
    pub id: String,
    pub group: String,
    pub title: String,
    pub about: String,
    /// Signs at steps 1, 3 and 5.
    pub signs: [String; 3],
}

/// The 26 competencies, by group and in order of the catalogue.
pub(crate) fn competencies() -> Vec<Competency> {
    let catalogue = Catalogue::load();
    let group_of = |item: &Item| {
        let id = item.text("group").unwrap_or_default();
        let groups = catalogue.items("competency_group");
        let group = groups.iter().find(|group| group.id == id);
        group.map(|group| text(group, "text")).unwrap_or_default()
    };
    let items = catalogue.items("competency").iter();
    items
        .map(|item| Competency {
            group: group_of(item),
            title: text(item, "title"),
            about: text(item, "text"),
            signs: ["anchor_1", "anchor_3", "anchor_5"].map(|field| text(item, field)),
            id: item.id.clone(),
        })
        .collect()
}

/// The five words of a scale with the sentence that anchors each.
pub(crate) fn scale(id: &str) -> Vec<(String, String)> {
    let scales = Catalogue::load().items("scale");
    let found = scales.iter().find(|item| item.id == id);
    let Some(item) = found else {
        return Vec::new();
    };
    let anchors = item.texts("anchors").into_iter();
    item.texts("labels")
        .into_iter()
        .zip(anchors)
        .map(|(word, anchor)| (word.to_owned(), anchor.to_owned()))
        .collect()
}
