// A sentence in its pieces: names of people, words that explain themselves, and the rest. Pure.

export type Piece = { is: "plain" | "name"; text: string } | { is: "term"; text: string; term: string };

/** Every name is a piece; a word that explains itself is one where it stands first. */
export function pieces(
  text: string,
  names: readonly string[],
  terms: Readonly<Record<string, string>>,
): Piece[] {
  let found: Piece[] = [{ is: "plain", text }];
  for (const name of names.filter((name) => name !== "")) {
    found = found.flatMap((piece) =>
      piece.is === "plain" ? between(piece.text.split(name), { is: "name", text: name }) : [piece],
    );
  }
  for (const [word, term] of Object.entries(terms)) {
    const place = found.findIndex((piece) => piece.is === "plain" && at(piece.text, word) >= 0);
    const piece = found[place];
    if (!piece) continue;
    const from = at(piece.text, word);
    const said = piece.text.slice(from, from + word.length);
    const around = [piece.text.slice(0, from), piece.text.slice(from + word.length)];
    found.splice(place, 1, ...between(around, { is: "term", text: said, term }));
  }
  return found.filter((piece) => piece.text !== "");
}

/** Where a word begins, at its own border: "seal" is not in "unsealed", and is in "sealed". */
function at(text: string, word: string): number {
  const plain = text.toLowerCase();
  let from = plain.indexOf(word.toLowerCase());
  while (from > 0 && /\p{L}/u.test(text[from - 1] ?? "")) from = plain.indexOf(word.toLowerCase(), from + 1);
  return from;
}

function between(texts: readonly string[], piece: Piece): Piece[] {
  return texts.flatMap((text, i): Piece[] =>
    i === 0 ? [{ is: "plain", text }] : [piece, { is: "plain", text }],
  );
}
