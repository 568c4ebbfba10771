//! Whose turn it is with sealed answers by mail. Pure.

use super::SealSide;
use crate::person::Role;

/// What decides whose turn it is.
#[derive(Debug, Clone, Copy)]
pub struct SealFacts {
    /// Whether I show first, once both have sealed: by mail the mentor does (EX-7).
    pub i_show_first: bool,
    /// Something ended or voided it.
    pub void: bool,
    /// My seal stands.
    pub i_sealed: bool,
    /// My partner's seal stands.
    pub they_sealed: bool,
    /// I have shown what I show.
    pub i_revealed: bool,
    /// My partner has.
    pub they_revealed: bool,
    /// Something of it fits their seal, or they said that they show nothing.
    pub theirs_readable: bool,
    /// The salts of my seal are here.
    pub salts_here: bool,
}

impl SealFacts {
    /// What decides by what was folded. By mail the mentor shows first.
    #[must_use]
    pub fn of<A>(
        my_role: Role,
        is_void: bool,
        (mine, theirs): (&SealSide<A>, &SealSide<A>),
        salts_here: bool,
    ) -> Self {
        Self {
            i_show_first: my_role == Role::Mentor,
            void: is_void,
            i_sealed: mine.seal.is_some(),
            they_sealed: theirs.seal.is_some(),
            i_revealed: mine.revealed.is_some(),
            they_revealed: theirs.revealed.is_some(),
            theirs_readable: theirs.is_readable(),
            salts_here,
        }
    }

    /// The same from the other side of the table, as if everything of mine had arrived and their salts were there.
    #[must_use]
    pub fn seen_by_partner(self) -> Self {
        Self {
            i_show_first: !self.i_show_first,
            i_sealed: self.they_sealed,
            they_sealed: self.i_sealed,
            i_revealed: self.they_revealed,
            they_revealed: self.i_revealed,
            theirs_readable: true,
            salts_here: true,
            ..self
        }
    }
}

/// The next step of one of the two.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SealTurn {
    /// Nothing of it counts.
    Void,
    /// Both are shown.
    Both,
    /// I answer, then seal.
    Answer,
    /// The salts of my seal are lost.
    SaltsLost,
    /// My partner has not sealed yet.
    WaitForSeal,
    /// Both are sealed, and I show first.
    ShowFirst,
    /// I have shown; my partner reads, then shows.
    WaitForShow,
    /// Both are sealed; my partner shows first.
    WaitForFirst,
    /// I read what my partner showed, then show.
    ReadThenShow,
}

/// The next step: each seals, one shows first, the other reads and then shows.
#[must_use]
pub fn seal_turn(facts: SealFacts) -> SealTurn {
    if facts.void {
        return SealTurn::Void;
    }
    if facts.i_revealed && facts.they_revealed {
        return SealTurn::Both;
    }
    if !facts.i_sealed {
        return SealTurn::Answer;
    }
    if facts.i_revealed {
        return SealTurn::WaitForShow;
    }
    if !facts.salts_here {
        return SealTurn::SaltsLost;
    }
    match facts.i_show_first {
        // Whoever shows first must know that the other cannot change any more.
        _ if !facts.they_sealed => SealTurn::WaitForSeal,
        true => SealTurn::ShowFirst,
        false if facts.they_revealed && facts.theirs_readable => SealTurn::ReadThenShow,
        false => SealTurn::WaitForFirst,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SEALED: SealFacts = SealFacts {
        i_show_first: true,
        void: false,
        i_sealed: true,
        they_sealed: true,
        i_revealed: false,
        they_revealed: false,
        theirs_readable: true,
        salts_here: true,
    };

    #[test]
    fn ex_7_the_first_waits_for_the_other_seal_and_then_shows() {
        assert_eq!(seal_turn(SEALED), SealTurn::ShowFirst);
        let alone = SealFacts {
            they_sealed: false,
            ..SEALED
        };
        assert_eq!(seal_turn(alone), SealTurn::WaitForSeal);
        let shown = SealFacts {
            i_revealed: true,
            ..SEALED
        };
        assert_eq!(seal_turn(shown), SealTurn::WaitForShow);
        let open = SealFacts {
            i_sealed: false,
            ..SEALED
        };
        assert_eq!(seal_turn(open), SealTurn::Answer);
    }

    #[test]
    fn ex_7_the_second_reads_what_fits_before_she_shows() {
        let second = SealFacts {
            i_show_first: false,
            ..SEALED
        };
        assert_eq!(seal_turn(second), SealTurn::WaitForFirst);
        let reads = SealFacts {
            they_revealed: true,
            ..second
        };
        assert_eq!(seal_turn(reads), SealTurn::ReadThenShow);
        let unread = SealFacts {
            theirs_readable: false,
            ..reads
        };
        assert_eq!(seal_turn(unread), SealTurn::WaitForFirst);
    }

    #[test]
    fn without_the_salts_nothing_can_be_shown_and_what_was_shown_stays() {
        let lost = SealFacts {
            salts_here: false,
            ..SEALED
        };
        assert_eq!(seal_turn(lost), SealTurn::SaltsLost);
        let shown = SealFacts {
            i_revealed: true,
            they_revealed: true,
            ..lost
        };
        assert_eq!(seal_turn(shown), SealTurn::Both);
        let void = SealFacts {
            void: true,
            ..shown
        };
        assert_eq!(seal_turn(void), SealTurn::Void);
    }
}
