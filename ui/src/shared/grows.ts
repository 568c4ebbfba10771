// A text area as high as its text: WebKitGTK has no field-sizing.
import type { Attachment } from "svelte/attachments";

export function grows(text: () => string): Attachment<HTMLTextAreaElement> {
  return (area) => {
    text();
    const fit = () => {
      area.style.blockSize = "auto";
      area.style.blockSize = `${area.scrollHeight + area.offsetHeight - area.clientHeight}px`;
    };
    fit();
    // Typefaces that come later and a narrower window change how many lines the text takes.
    let isGone = false;
    void document.fonts.ready.then(() => isGone || fit());
    window.addEventListener("resize", fit);
    return () => {
      isGone = true;
      window.removeEventListener("resize", fit);
    };
  };
}
