// A closed pair is there to be read (RV-9), and so is one that I left quietly (RV-8): what would write into it stands on
// none of its pages.

class Archive {
  /** The day on which the pair that is looked at was closed. */
  closedOn: string | null = $state(null);

  /** The day on which I left it quietly. */
  leftOn: string | null = $state(null);

  get isClosed(): boolean {
    return this.closedOn !== null || this.leftOn !== null;
  }
}

export const archive = new Archive();
