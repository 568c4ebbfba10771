// How the window looks: everything follows the system until it is set here.

export type Theme = "system" | "light" | "dark";

export const TEXT_PERCENT_MIN = 90;
export const TEXT_PERCENT_MAX = 200;
const TEXT_PERCENT_STEP = 10;

class Appearance {
  theme: Theme = $state("system");
  textPercent = $state(100);
  contrast: "system" | "more" = $state("system");
  motion: "system" | "less" = $state("system");

  larger = () => this.setText(this.textPercent + TEXT_PERCENT_STEP);
  smaller = () => this.setText(this.textPercent - TEXT_PERCENT_STEP);
  usual = () => this.setText(100);

  setText(percent: number): void {
    this.textPercent = Math.min(TEXT_PERCENT_MAX, Math.max(TEXT_PERCENT_MIN, percent));
  }

  /** Puts the settings on the root element. */
  show(root: HTMLElement): void {
    const put = (name: string, value: string) =>
      value === "system" ? delete root.dataset[name] : (root.dataset[name] = value);
    put("theme", this.theme);
    put("contrast", this.contrast);
    put("motion", this.motion);
    root.style.setProperty("--text-size", String(this.textPercent / 100));
  }
}

export const appearance = new Appearance();
