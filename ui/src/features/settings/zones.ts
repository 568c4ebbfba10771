// The zones to choose from. What an older laptop calls Asia/Calcutta another calls Asia/Kolkata.

/** Every zone this laptop knows, with the kept one among them under the name it was kept by. */
export function zones(kept: string): string[] {
  const known = Intl.supportedValuesOf("timeZone");
  return known.includes(kept) ? known : [...known, kept].sort();
}

/** Whether two names mean one zone. */
export function isSameZone(one: string, other: string): boolean {
  return plainly(one) === plainly(other);
}

function plainly(zone: string): string {
  return new Intl.DateTimeFormat("en", { timeZone: zone }).resolvedOptions().timeZone;
}
