// What one takes along, as the answers of a desk.
import type { LearningView } from "../src/bindings";
import { MAYA_AND_SAM, TODAY } from "./room";

export const learning: LearningView = {
  ...MAYA_AND_SAM,
  hasPartner: true,
  today: TODAY,
  parts: [
    { part: "learned", text: "To ask before I answer.", shared: null, theirs: null },
    { part: "using", text: "", shared: null, theirs: "I ask sooner." },
    { part: "thanks", text: "Lena, for the room.", shared: "Lena, for the key.", theirs: null },
    { part: "next", text: "", shared: null, theirs: null },
  ],
  letter: { state: { is: "writing", closesDay: null }, text: "" },
};
