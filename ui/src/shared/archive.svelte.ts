// A closed pair is there to be read (RV-9): what would write into it stands on none of its pages.

class Archive {
  /** The day on which the pair that is looked at was closed. */
  closedOn: string | null = $state(null);

  get isClosed(): boolean {
    return this.closedOn !== null;
  }
}

export const archive = new Archive();
