/** Where the steps of a good end lead; the app knows the pages. */
export type ClosingWay = "meetings" | "reviews" | "learning" | "thanks" | "confidence" | "close";
