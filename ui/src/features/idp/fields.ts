// What stands in the fields of a sheet, as it is typed. Pure.
import type { Fields, SheetFieldView } from "./idp.data";

/** The fields that the mentee fills, each with what stands in it. */
export function typedOf(fields: readonly SheetFieldView[]): Fields {
  return Object.fromEntries(
    fields
      .filter(({ mentors }) => !mentors)
      .map(({ field, kind, value }) => [field, value ?? (kind === "list" ? { many: [""] } : { text: "" })]),
  ) as Fields;
}

/** Without what is empty: a field nobody filled is not kept. */
export function filledOf(fields: Fields): Fields {
  const filled: Fields = {};
  for (const [field, value] of Object.entries(fields)) {
    if (value.many === undefined) {
      if (value.text.trim() !== "") filled[field] = value;
      continue;
    }
    const many = value.many.filter((item) => item.trim() !== "");
    if (many.length > 0) filled[field] = { many };
  }
  return filled;
}
