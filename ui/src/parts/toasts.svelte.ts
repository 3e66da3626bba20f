/** Short notes at the foot of the window. One with an undo stays ten seconds. */

export interface Toast {
  id: number;
  text: string;
  undo?: (() => void) | undefined;
}

const UNDO_MS = 10_000;
const PLAIN_MS = 5_000;

class Toasts {
  shown = $state<Toast[]>([]);
  #next = 1;

  /** Says it, with an undo where one is safe. */
  say(text: string, undo?: () => void): void {
    const id = this.#next++;
    this.shown = [...this.shown.slice(-2), { id, text, undo }];
    window.setTimeout(() => {
      this.drop(id);
    }, undo ? UNDO_MS : PLAIN_MS);
  }

  /** Takes every note away: the next person at this computer is somebody else. */
  clear(): void {
    this.shown = [];
  }

  drop(id: number): void {
    this.shown = this.shown.filter((toast) => toast.id !== id);
  }
}

export const toasts = new Toasts();
