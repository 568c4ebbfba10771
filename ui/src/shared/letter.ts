// A key shown on a button is the key that presses it.
import type { Attachment } from "svelte/attachments";
import { keys } from "./keys.svelte";

/** Lets `name` press the element while it is on the page and not disabled. */
export function pressedBy(name: string | undefined): Attachment<HTMLButtonElement> {
  return (button) => {
    if (name === undefined) return;
    const label = () => (button.querySelector(".verb") ?? button).textContent?.trim() ?? "";
    return keys.listen({
      keys: name,
      get label() {
        return label();
      },
      root: button,
      act: () => {
        if (!button.disabled) button.click();
      },
    });
  };
}
