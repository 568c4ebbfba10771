// The language of the screens and its plural forms.

/** The language of the screens, for Intl. */
export const LOCALE = "en-GB";

const rules = new Intl.PluralRules(LOCALE);
const numbers = new Intl.NumberFormat(LOCALE);

/** Picks the form that the language asks for; `#` stands for the number. */
export function plural(
  n: number,
  forms: { one: string; other: string } & Partial<Record<Intl.LDMLPluralRule, string>>,
): string {
  const form = forms[rules.select(n)] ?? forms.other;
  return form.replaceAll("#", numbers.format(n));
}
