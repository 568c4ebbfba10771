//! Words for a notebook of years: invented, plain, and drawn by dice that tell the same for the same seed.

/// Partners, in turns.
pub(crate) const NAMES: [&str; 20] = [
    "Sam Okafor",
    "Priya Nair",
    "Józef Ślązak",
    "Aiko Tanaka",
    "Lena Fischer",
    "Mateo García",
    "Noor Haddad",
    "Ingrid Solberg",
    "Tomás Ferreira",
    "Chiara Conti",
    "Kwame Mensah",
    "Elif Yıldız",
    "Pierre Lefèvre",
    "Anaïs Dubois",
    "Jonas Weber",
    "Sofia Rossi",
    "Omar Farouk",
    "Maja Kowalska",
    "Hugo Nilsson",
    "Zoë Janssen",
];

const SUBJECTS: [&str; 24] = [
    "the outline",
    "a hard conversation",
    "the job offer",
    "the conference talk",
    "methods",
    "the team meeting",
    "feedback from the review",
    "the grant",
    "time for writing",
    "the new colleague",
    "a decision",
    "introductions",
    "the thesis chapter",
    "the budget",
    "the interview",
    "a project plan",
    "the deadline",
    "saying no",
    "the draft",
    "a mistake I made",
    "the promotion",
    "teaching",
    "the data set",
    "work and rest",
];
const ASKS: [&str; 16] = [
    "How do I begin with",
    "What would you do about",
    "I am stuck with",
    "Two ways to look at",
    "Who could help with",
    "What went well in",
    "Before Friday:",
    "One more time:",
    "What did you learn from",
    "How to prepare",
    "Read together:",
    "A first try at",
    "What worries me about",
    "What I like about",
    "Next step for",
    "Who decides on",
];
const THINGS: [&str; 16] = [
    "Send two pages about",
    "Ask Lena about",
    "Book an hour for",
    "Write three lines on",
    "Read the notes on",
    "Call the office about",
    "Try one week of",
    "Bring an example of",
    "Note what happens with",
    "Sketch",
    "Share the file on",
    "Find somebody who knows",
    "Say thank you for",
    "Draft a mail about",
    "List the risks of",
    "Decide about",
];
const RESULTS: [&str; 12] = [
    "We agreed to begin small.",
    "It was less hard than expected.",
    "Open, and that is fine for now.",
    "She tries it once and tells.",
    "He knows somebody and asks.",
    "We read it again next time.",
    "Two options, one preferred.",
    "A plan on one page.",
    "Nothing to decide yet.",
    "Done, with a laugh.",
    "Ask for feedback first.",
    "It needs a quiet morning.",
];

/// A generator of numbers that is the same everywhere (SplitMix64).
pub(crate) struct Dice(u64);

impl Dice {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    fn pick<'a>(&mut self, from: &[&'a str]) -> &'a str {
        let count = u64::try_from(from.len()).unwrap_or(1);
        let at = usize::try_from(self.next() % count).unwrap_or_default();
        from.get(at).copied().unwrap_or_default()
    }

    /// A point, or anything with a title.
    pub(crate) fn point(&mut self) -> String {
        format!("{} {}", self.pick(&ASKS), self.pick(&SUBJECTS))
    }

    /// A promise.
    pub(crate) fn promise(&mut self) -> String {
        format!("{} {}", self.pick(&THINGS), self.pick(&SUBJECTS))
    }

    /// What came out of something.
    pub(crate) fn result(&mut self) -> String {
        self.pick(&RESULTS).to_owned()
    }

    /// A few sentences.
    pub(crate) fn text(&mut self, sentences: usize) -> String {
        let told: Vec<String> = (0..sentences)
            .map(|_| format!("{}: {}", self.point(), self.result()))
            .collect();
        told.join(" ")
    }
}
