/** Where a headline's button leads; the app knows the pages. */
export type Target =
  | {
      to:
        | "begin_pair"
        | "expectations"
        | "meetings"
        | "reviews"
        | "idp"
        | "skills"
        | "agreement"
        | "read"
        | "sign"
        | "record"
        | "life"
        | "closing"
        | "disclosures"
        | "size";
    }
  | { to: "clause"; clause: string }
  | { to: "meeting"; meeting: string }
  | { to: "review"; review: string }
  /** What was taken along of a pair, which may be another one. */
  | { to: "learning"; pair: string }
  | { to: "invite" | "invited" | "pair" | "parcels" | "take_in" | "safety_words" | "sheet" | "new_sheet" }
  | { to: "back_up" };
