// WebKitGTK binds no undo key in text fields, so Ctrl+Z and Ctrl+Shift+Z are given to its own editing history.
// Elsewhere the engine does it, and this does nothing.

import { isTextField } from "./keys";

export function installUndoKey(target: Window, isLinux: boolean): () => void {
  if (!isLinux) return () => {};
  const onkeydown = (event: KeyboardEvent) => {
    const isZ = event.key.toLowerCase() === "z" && event.ctrlKey && !event.altKey && !event.metaKey;
    const isY = event.key.toLowerCase() === "y" && event.ctrlKey && !event.altKey && !event.metaKey;
    if (!(isZ || isY) || !isTextField(event.target)) return;
    event.preventDefault();
    // Deprecated by name, but the only door to a field's own history.
    document.execCommand(isY || event.shiftKey ? "redo" : "undo");
  };
  target.addEventListener("keydown", onkeydown);
  return () => target.removeEventListener("keydown", onkeydown);
}
