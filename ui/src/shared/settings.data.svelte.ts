// Settings of this laptop: one copy for the whole window, shown at once and kept beside the notebook.
import { commands, type Failure, type Settings } from "../bindings";
import { ask } from "./ask";
import { keys } from "./keys.svelte";

export type { Settings };

export const TEXT_PERCENT_MIN = 90;
export const TEXT_PERCENT_MAX = 200;
const TEXT_PERCENT_STEP = 10;

/** As the laptop takes them until something is chosen. */
const FIRST: Settings = {
  autoLockMinutes: 10,
  contentProtected: false,
  singleKeys: true,
  theme: "system",
  textPercent: 100,
  moreContrast: false,
  lessMotion: false,
};

class LaptopSettings {
  now: Settings = $state.raw(FIRST);
  /** Why the last change is not kept; it holds for this window all the same. */
  failure: Failure | undefined = $state.raw();
  #isToKeep = false;

  /** Reads what is kept. What was changed before there was a notebook is kept beside it now. */
  async read(): Promise<void> {
    if (this.#isToKeep) return this.#keep();
    const asked = await ask(commands.viewSettings());
    if (asked.ok) this.#hold(asked.value);
  }

  async change(part: Partial<Settings>): Promise<void> {
    this.#hold({ ...this.now, ...part });
    await this.#keep();
  }

  larger = () => this.setText(this.now.textPercent + TEXT_PERCENT_STEP);
  smaller = () => this.setText(this.now.textPercent - TEXT_PERCENT_STEP);
  usual = () => this.setText(100);

  setText(percent: number): void {
    const textPercent = Math.min(TEXT_PERCENT_MAX, Math.max(TEXT_PERCENT_MIN, percent));
    void this.change({ textPercent });
  }

  /** Puts how the window looks on the root element. */
  show(root: HTMLElement): void {
    const put = (name: string, value: string | undefined) =>
      value === undefined ? delete root.dataset[name] : (root.dataset[name] = value);
    const { theme, moreContrast, lessMotion, textPercent } = this.now;
    put("theme", theme === "system" ? undefined : theme);
    put("contrast", moreContrast ? "more" : undefined);
    put("motion", lessMotion ? "less" : undefined);
    const size = String(textPercent / 100);
    if (root.style.getPropertyValue("--text-size") === size) return;
    root.style.setProperty("--text-size", size);
    layOutAnew(root);
  }

  #hold(settings: Settings): void {
    this.now = settings;
    keys.lettersOn = settings.singleKeys;
  }

  async #keep(): Promise<void> {
    const asked = await ask(commands.saveSettings(this.now));
    this.#isToKeep = !asked.ok;
    this.failure = asked.ok ? undefined : asked.failure;
  }
}

/** WebKitGTK keeps the widths of what stands in a button. Nothing is painted meanwhile; focus and scrolling stay. */
function layOutAnew(root: HTMLElement): void {
  root.style.setProperty("display", "none");
  void root.offsetHeight;
  root.style.removeProperty("display");
}

export const settings = new LaptopSettings();
