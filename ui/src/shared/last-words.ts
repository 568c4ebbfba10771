// What keeps itself keeps its last words before the notebook is locked or the window closes.

type Keep = () => Promise<unknown>;

/** A notebook that does not answer holds nobody up for longer. */
const WAIT_MS = 800;

// Nobody renders from this set, so it needs no reactivity.
const keepers = new Set<Keep>();

/** Something that keeps itself while it is typed; returns how to end it, with its last words kept. */
export function keepsLastWords(keep: Keep): () => void {
  const onpagehide = () => void keep();
  keepers.add(keep);
  window.addEventListener("pagehide", onpagehide);
  return () => {
    keepers.delete(keep);
    window.removeEventListener("pagehide", onpagehide);
    void keep();
  };
}

/** Everything that is typed and not kept yet is kept now; done once it is, and soon in any case. */
export async function keepLastWords(): Promise<void> {
  const all = Promise.allSettled([...keepers].map((keep) => keep()));
  await Promise.race([all, new Promise((done) => setTimeout(done, WAIT_MS))]);
}
