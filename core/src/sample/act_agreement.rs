//! What the two do about their agreement and their expectations.

use std::collections::BTreeMap;

use secrecy::SecretString;

use super::mark::Seat;
use super::walk::{Someone, Walk, there};
use super::words::{Answered, Gap};
use super::year::{AgreementDeed, ExpectationDeed, Year};
use crate::agreement::{AgreementDraft, ClauseDraft, SigningDraft};
use crate::error::Result;
use crate::exchange::{InvitationDraft, WordsCame, open_any_invitation};
use crate::expectation::entry::{Length, Said, Way};
use crate::expectation::view::{AnswerDraft, OutcomeDraft, RoundDraft};
use crate::id::{ClauseId, ItemId, RoundId};
use crate::pair::PairDraft;
use crate::person::{Role, Side};
use crate::proposal::Answer;

/// How long the invitation of the sample is open.
const INVITATION_DAYS: u32 = 14;

impl Walk {
    pub(super) fn act_on_agreement(&mut self, who: Seat, deed: &AgreementDeed) -> Result<()> {
        match deed {
            AgreementDeed::Invites { line } => self.invite(who, line),
            AgreementDeed::BeginsAgreement { preset, gaps } => {
                let partner = there(Year::load())?.sam.clone();
                self.at(who).begin_agreement(&partner, preset, gaps)
            }
            AgreementDeed::Proposes {
                clause,
                words,
                reason,
            } => self.at(who).propose(clause, words, reason),
            AgreementDeed::AnswersClause {
                clause,
                answer,
                reason,
            } => self.at(who).answer_clause(clause, *answer, reason),
            AgreementDeed::AgreesToAllLeft => self.at(who).agree_to_all_left(),
            AgreementDeed::Signs => self.at(who).sign(),
        }
    }

    /// Invites, and the other joins the same evening.
    fn invite(&mut self, who: Seat, line: &str) -> Result<()> {
        let inviter = self.at(who);
        let draft = InvitationDraft {
            personal_line: line.to_owned(),
            include_draft: true,
            include_seal: false,
            locked: true,
            days: INVITATION_DAYS,
        };
        inviter.notebook.invite(&inviter.pair, &draft)?;
        let (_, file) = inviter.notebook.newest_parcel(&inviter.pair)?;
        let out = inviter.notebook.view_pair(&inviter.pair)?.invitation;
        let words = there(out.and_then(|out| out.opening_words))?;
        let invitation = open_any_invitation(&file, &words.join(" "))?;
        let invited = self.at(who.other());
        invited.pair = invited
            .notebook
            .join_invitation(&invitation, WordsCame::AnotherWay)?;
        Ok(())
    }

    pub(super) fn act_on_expectations(&mut self, who: Seat, deed: &ExpectationDeed) -> Result<()> {
        let someone = self.at(who);
        let pair = someone.pair.clone();
        match deed {
            ExpectationDeed::AnswersExpectations { usual, answers } => {
                someone.answer_round(usual, answers)
            }
            ExpectationDeed::SealsAnswers => {
                let round = someone.round()?;
                someone.notebook.seal_answers(&pair, &round)
            }
            ExpectationDeed::ShowsAnswers => {
                let round = someone.round()?;
                someone.notebook.reveal_answers(&pair, &round)
            }
            ExpectationDeed::Chooses { items } => {
                let round = someone.round()?;
                someone.notebook.choose_items(&pair, &round, items)
            }
            ExpectationDeed::OffersOutcome {
                item,
                decision,
                sentence,
                into_agreement,
            } => {
                let round = someone.round()?;
                let draft = OutcomeDraft {
                    decision: *decision,
                    sentence: sentence.clone(),
                    day: None,
                    into_agreement: *into_agreement,
                };
                let offered = someone
                    .notebook
                    .propose_outcome(&pair, &round, item, &draft);
                offered.map(drop)
            }
            ExpectationDeed::AnswersOutcome { item } => someone.answer_outcome(item),
            ExpectationDeed::EndsRound => {
                let round = someone.round()?;
                let why = crate::expectation::entry::EndedWhy::Talked;
                someone.notebook.end_round(&pair, &round, why)
            }
        }
    }
}

impl Someone {
    fn begin_agreement(
        &mut self,
        partner: &str,
        preset: &str,
        gaps: &BTreeMap<ClauseId, BTreeMap<String, Gap>>,
    ) -> Result<()> {
        self.pair = self.notebook.prepare_pair(&PairDraft {
            my_role: Role::Mentee,
            partner_name: partner.to_owned(),
        })?;
        let begun = AgreementDraft {
            preset: preset.to_owned(),
            ..AgreementDraft::default()
        };
        self.notebook.begin_agreement(&self.pair, &begun)?;
        for (clause, values) in gaps {
            let mut draft = self.clause_draft(clause)?;
            let values = values.iter().map(|(gap, it)| (gap.clone(), it.value()));
            draft.params.extend(values);
            self.notebook
                .save_clause_draft(&self.pair, clause, &draft)?;
        }
        Ok(())
    }

    /// A clause as its page would begin to write it.
    fn clause_draft(&self, clause: &ClauseId) -> Result<ClauseDraft> {
        let view = self.notebook.view_clause(&self.pair, clause)?;
        let params = view.params.into_iter();
        Ok(view.draft.unwrap_or_else(|| ClauseDraft {
            title: view.title,
            params: params
                .filter_map(|field| Some((field.id, field.value?)))
                .collect(),
            ..ClauseDraft::default()
        }))
    }

    fn propose(&mut self, clause: &ClauseId, words: &str, reason: &str) -> Result<()> {
        let draft = ClauseDraft {
            own_words: Some(words.to_owned()),
            reason: reason.to_owned(),
            ..self.clause_draft(clause)?
        };
        self.notebook
            .save_clause_draft(&self.pair, clause, &draft)?;
        self.notebook.propose_clause(&self.pair, clause)
    }

    fn answer_clause(&mut self, clause: &ClauseId, answer: Answer, reason: &str) -> Result<()> {
        let letters = self.notebook.view_clause(&self.pair, clause)?.letters;
        let theirs = letters.into_iter().find(|it| it.side == Side::Partner);
        let offer = there(theirs)?.proposal;
        self.notebook
            .answer_clause(&self.pair, clause, &offer, answer, reason)
    }

    fn agree_to_all_left(&mut self) -> Result<()> {
        let left = self.notebook.view_whole_text(&self.pair)?.left;
        let offers: Vec<_> = left.into_iter().map(|line| line.proposal).collect();
        self.notebook.agree_to_all_left(&self.pair, &offers)
    }

    /// No passphrase guards the sample, and none is asked for a signature.
    fn sign(&mut self) -> Result<()> {
        let page = self.notebook.view_signing(&self.pair)?;
        let draft = SigningDraft {
            typed_name: page.me.name,
            text_sha256: page.text_sha256,
        };
        let nothing = SecretString::from("");
        self.notebook.sign_agreement(&self.pair, &draft, &nothing)
    }

    /// The newest round; one is begun where there is none.
    fn round(&mut self) -> Result<RoundId> {
        let known = self.notebook.view_expectations(&self.pair)?.rounds;
        if let Some(line) = known.into_iter().next() {
            return Ok(line.round);
        }
        let draft = RoundDraft {
            length: Length::Short,
            themes: Vec::new(),
            way: Way::Mail,
        };
        self.notebook.begin_round(&self.pair, &draft)
    }

    fn answer_round(&mut self, usual: &[u8], answers: &BTreeMap<ItemId, Answered>) -> Result<()> {
        let round = self.round()?;
        let items = self.notebook.view_round(&self.pair, &round)?.items;
        for (item, usual) in items.into_iter().zip(usual.iter().cycle()) {
            let own = answers.get(&item.asked.item);
            let draft = AnswerDraft {
                said: Said::Step {
                    step: own.map_or(*usual, |own| own.step),
                },
                weight: None,
                reason: own.map(|own| own.reason.clone()).unwrap_or_default(),
            };
            self.notebook
                .save_answer(&self.pair, &round, &item.asked.item, &draft)?;
        }
        Ok(())
    }

    fn answer_outcome(&mut self, item: &ItemId) -> Result<()> {
        let round = self.round()?;
        let rows = self.notebook.view_comparison(&self.pair, &round)?.rows;
        let row = there(rows.into_iter().find(|row| row.asked.item == *item))?;
        let offer = there(row.outcome)?.proposal;
        self.notebook
            .answer_outcome(&self.pair, &round, item, &offer, Answer::Yes, "")
    }
}
