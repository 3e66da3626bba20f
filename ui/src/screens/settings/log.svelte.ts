/** The log, a page at a time, and the check that it is whole. */
import { Asked } from '../../api/asked.svelte';
import { call } from '../../api/client';
import type { LogAsk, VerifiedShown } from '../../api/generated';
import { inWords, type Words } from '../../api/words';

export class LogWork {
  person = $state('');
  op = $state('');
  /** Where each page seen so far starts; the last is the one shown. */
  starts = $state<(number | null)[]>([null]);
  verified = $state.raw<VerifiedShown | undefined>();
  trouble = $state.raw<Words | undefined>();
  busy = $state(false);
  readonly asked = new Asked('log.list', () => this.#wanted());

  #wanted(): LogAsk {
    return { person: this.person || null, pupil: null, op: this.op || null, before: this.starts.at(-1) ?? null };
  }

  fromTheTop(): void {
    this.starts = [null];
  }

  older(next: number): void {
    this.starts = [...this.starts, next];
  }

  newer(): void {
    this.starts = this.starts.length > 1 ? this.starts.slice(0, -1) : [null];
  }

  async verify(): Promise<void> {
    this.busy = true;
    this.trouble = undefined;
    const result = await call('log.verify', {});
    this.busy = false;
    if (result.ok) this.verified = result.value;
    else this.trouble = inWords(result.error);
  }
}
