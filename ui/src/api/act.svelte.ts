/** Something a screen does: under way or not, and the trouble in words when it was not done. */
import type { Result } from './client';
import { inWords, type Words } from './words';

export class Act {
  busy = $state(false);
  trouble = $state.raw<Words | undefined>();

  /** Does it, unless it is under way already. The answer, or undefined with the trouble kept. */
  async run<T>(work: () => Promise<Result<T>>): Promise<T | undefined> {
    if (this.busy) return undefined;
    this.busy = true;
    this.trouble = undefined;
    const result = await work();
    this.busy = false;
    if (result.ok) return result.value;
    this.trouble = inWords(result.error);
    return undefined;
  }
}
