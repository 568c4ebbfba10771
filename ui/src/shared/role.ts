// The two roles of a pair, and the class each one's hue hangs on.
export type Role = "mentee" | "mentor";

export const ROLE_CLASS: Record<Role, "ee" | "or"> = { mentee: "ee", mentor: "or" };
