// The one sentence on where the agreement stands. Pure.
import type { AgreementView } from "./agreement.data";
import { words } from "./agreement.words";

export function standingWords(room: AgreementView): string {
  const partner = room.partner.shortName;
  const said = words.standing;
  switch (room.state.is) {
    case "none":
      return words.beginLede(partner);
    case "draft":
      return room.draftToProposeCount > 0 ? said.draftWithPartner(partner) : said.draft;
    case "in_discussion":
      return said.inDiscussion(room.settledCount, room.clauses.length);
    case "ready_to_sign":
      return said.readyToSign;
    case "signed_by_me":
      return said.signedByMe(partner);
    case "signed_by_partner":
      return said.signedByPartner(partner);
    case "signed_other_text":
      return said.signedOtherText(partner);
    case "signed_by_both":
      return said.signedByBoth;
  }
}
