// What the desk says of papers.
import type { AboutMe, PapersView } from "../src/bindings";

export const aboutMe: AboutMe = {
  about: "I build bridges.",
  hope: "",
  languages: "English, Polish",
  pronouns: "",
  accessNeeds: "",
  contactLines: [],
};

export function papersView(): PapersView {
  return {
    papers: [
      {
        kind: "agreement_draft",
        about: null,
        title: "",
        readers: ["both", "me"],
        forms: ["pdf", "markdown"],
        ticks: [
          { tick: "my_drafts", thing: null, title: "", onlyMe: true, atFirst: false, count: 2 },
          { tick: "states", thing: null, title: "", onlyMe: false, atFirst: true, count: 34 },
        ],
        ready: true,
        holdsPartnersWords: false,
      },
      {
        kind: "agreement_changes",
        about: null,
        title: "",
        readers: ["both", "me"],
        forms: ["pdf", "markdown"],
        ticks: [{ tick: "unchanged", thing: null, title: "", onlyMe: false, atFirst: false, count: 33 }],
        ready: true,
        holdsPartnersWords: true,
      },
      {
        kind: "answer_sheet",
        about: null,
        title: "",
        readers: ["partner"],
        forms: ["pdf", "markdown"],
        ticks: [{ tick: "my_drafts", thing: null, title: "", onlyMe: true, atFirst: false, count: 2 }],
        ready: false,
        holdsPartnersWords: false,
      },
      {
        kind: "about_me",
        about: null,
        title: "",
        readers: ["partner", "me"],
        forms: ["pdf", "markdown"],
        ticks: [],
        ready: true,
        holdsPartnersWords: false,
      },
      {
        kind: "carry_away_book",
        about: null,
        title: "",
        readers: ["me"],
        forms: ["pdf", "markdown"],
        ticks: [
          {
            tick: "cv_goal",
            thing: "cv g1",
            title: "I ask for help early",
            onlyMe: true,
            atFirst: false,
            count: 1,
          },
          {
            tick: "goal",
            thing: "goal g1",
            title: "I ask for help early",
            onlyMe: true,
            atFirst: false,
            count: 1,
          },
          {
            tick: "thank_you",
            thing: "thanks t1",
            title: "You asked what I could not.",
            onlyMe: false,
            atFirst: false,
            count: 1,
          },
        ],
        ready: false,
        holdsPartnersWords: true,
      },
      {
        kind: "handover_pack",
        about: null,
        title: "",
        readers: ["new_mentor"],
        forms: ["pdf", "markdown"],
        ticks: [
          {
            tick: "goal",
            thing: "goal g1",
            title: "I ask for help early",
            onlyMe: true,
            atFirst: false,
            count: 1,
          },
        ],
        ready: false,
        holdsPartnersWords: false,
      },
    ],
    aboutMe,
    size: "a4",
    confidentiality: "What we say here stays between us.",
    me: { name: "Maya Chen", shortName: "Maya", role: "mentee" },
    partner: { name: "Sam Okafor", shortName: "Sam", role: "mentor" },
  };
}
