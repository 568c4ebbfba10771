/** The three ways to begin (PA-1). */
export const DOORS = ["partner", "invitation", "alone"] as const;
export type Door = (typeof DOORS)[number];

/** The doors behind which a notebook begins without an invitation. */
export type OwnDoor = Exclude<Door, "invitation">;
