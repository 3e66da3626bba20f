/** The list a person came from, so that the next and the previous pupil are one key away. */
class Walk {
  /** What the list is, after "of 7": "quiet worries". */
  label = $state('');
  /** Where the list is. */
  back = $state('');
  #pupils = $state.raw<readonly string[]>([]);

  /** Remembers the list as it stood on the screen. */
  start(label: string, pupils: readonly string[], back: string): void {
    this.label = label;
    this.#pupils = pupils;
    this.back = back;
  }

  /** Where this pupil stands in the list; undefined when they are not in it. */
  at(pupil: string): { place: number; of: number; before: string | undefined; after: string | undefined } | undefined {
    const i = this.#pupils.indexOf(pupil);
    if (i < 0) return undefined;
    return { place: i + 1, of: this.#pupils.length, before: this.#pupils[i - 1], after: this.#pupils[i + 1] };
  }
}

export const walk = new Walk();
