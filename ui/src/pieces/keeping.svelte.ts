/** How the workspace is kept safe, known to the frame and to the settings alike. */
import { ask, call } from '../api/client';
import type { Keeping } from '../api/generated';
import { inWords, type Words } from '../api/words';

class KeepingState {
  kept = $state.raw<Keeping | undefined>();
  trouble = $state.raw<Words | undefined>();
  busy = $state(false);

  async look(): Promise<void> {
    const result = await call('keeping.look', {});
    // A colleague's parcel of letters has none of this.
    this.kept = result.ok ? result.value : undefined;
  }

  /** Lets the person choose the folder; the first backup is made at once. */
  choose = (): Promise<void> =>
    this.#during(async () => {
      const place = await ask((shell) => shell.chooseWorkspace('backups'));
      if (!place.ok) this.trouble = inWords(place.error);
      else if (place.value) await this.#take('keeping.choose_place', { handle: place.value.handle });
    });

  backUp = (): Promise<void> => this.#during(() => this.#take('keeping.back_up', {}));

  stop = (): Promise<void> => this.#during(() => this.#take('keeping.choose_place', { handle: null }));

  /** Takes a notice on Home away. */
  seen = (id: string): Promise<void> =>
    this.#during(async () => {
      const result = await call('keeping.notice_seen', { id });
      if (result.ok) this.kept = result.value;
      else await this.look();
    });

  async #take(name: 'keeping.choose_place' | 'keeping.back_up', input: { handle: number | null } | Record<string, never>) {
    const result = await (name === 'keeping.back_up' ? call(name, {}) : call(name, input as { handle: number | null }));
    if (result.ok) this.kept = result.value;
    else {
      this.trouble = inWords(result.error);
      await this.look();
    }
  }

  async #during(work: () => Promise<void>): Promise<void> {
    this.busy = true;
    this.trouble = undefined;
    await work();
    this.busy = false;
  }
}

export const keeping = new KeepingState();
