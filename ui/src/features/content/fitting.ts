// Which principles fit what is sought: by their own words, or by those of an item that carries them. Pure.
import type { ContentView } from "./content.data";

type Sources = ContentView["sources"];

/** Blind to accents and case. */
function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

/** Every word of what is sought stands in the principle, or in one item of it; sources without any are left out. */
export function fitting(sources: Sources, sought: string): Sources {
  const wanted = plain(sought).split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return sources;
  const holds = (text: string) => wanted.every((word) => plain(text).includes(word));
  return sources
    .map((source) => ({
      ...source,
      principles: source.principles.filter(
        ({ gist, items }) => holds(gist) || items.some(({ text }) => holds(text)),
      ),
    }))
    .filter(({ principles }) => principles.length > 0);
}
