/** Who to ring: one key away from everywhere. */
class Who {
  /** Whether the directory lies over the page. */
  open = $state(false);

  show = (): void => {
    this.open = true;
  };
}

export const who = new Who();
