/** Something a screen does: under way or not, and the trouble in words when it was not done. */
import { untrack } from 'svelte';
import type { Result } from './client';
import { inWords, type Words } from './words';

export class Act {
  busy = $state(false);
  trouble = $state.raw<Words | undefined>();

  /**
   * Does it, unless it is under way already. The answer, or undefined with the trouble kept. An effect that does it is
   * not done again because it came to its end.
   */
  async run<T>(work: () => Promise<Result<T>>): Promise<T | undefined> {
    if (untrack(() => this.busy)) return undefined;
    this.busy = true;
    this.trouble = undefined;
    const result = await work();
    this.busy = false;
    if (result.ok) return result.value;
    this.trouble = inWords(result.error);
    return undefined;
  }
}
