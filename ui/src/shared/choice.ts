import type { Role } from "./role";

/** One answer among several. */
export type Option<Id extends string> = { id: Id; name: string; then?: string; role?: Role };
