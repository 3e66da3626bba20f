/** The log: filtered, a page at a time; what leaves of it; and the checks that it is whole and holds a printed head. */
import { Act } from '../../api/act.svelte';
import { Asked } from '../../api/asked.svelte';
import { call, saveDocument } from '../../api/client';
import type { FileMade, HeadCompared, LogAsk, LogFile, LogGroup, PupilId, VerifiedShown } from '../../api/generated';
import { inWords, type Words } from '../../api/words';

export class LogWork {
  person = $state('');
  group = $state<LogGroup | ''>('');
  from = $state('');
  to = $state('');
  pupil = $state('');
  /** Where each page seen so far starts; the last is the one shown. */
  starts = $state<(number | null)[]>([null]);
  verified = $state.raw<VerifiedShown | undefined>();
  compared = $state.raw<HeadCompared | undefined>();
  made = $state.raw<FileMade | undefined>();
  savedAs = $state<string | undefined>();
  trouble = $state.raw<Words | undefined>();
  busy = $state(false);
  readonly out = new Act();
  readonly head = new Act();
  readonly asked: Asked<'log.list'>;

  constructor(pupil: string) {
    this.pupil = pupil;
    this.asked = new Asked('log.list', () => ({ ...this.#wanted(), before: this.starts.at(-1) ?? null }));
  }

  #wanted(): LogAsk {
    return {
      person: (this.person || null) as LogAsk['person'],
      pupil: (this.pupil || null) as PupilId | null,
      op: null,
      group: this.group || null,
      from: this.from || null,
      to: this.to || null,
      before: null,
    };
  }

  fromTheTop(): void {
    this.starts = [null];
    this.made = undefined;
    this.savedAs = undefined;
  }

  older(next: number): void {
    this.starts = [...this.starts, next];
  }

  newer(): void {
    this.starts = this.starts.length > 1 ? this.starts.slice(0, -1) : [null];
  }

  async make(file: LogFile): Promise<void> {
    this.savedAs = undefined;
    this.made = await this.out.run(() => call('log.export', { entries: this.#wanted(), file }));
  }

  async save(): Promise<void> {
    const made = this.made;
    if (made) this.savedAs = (await this.out.run(() => saveDocument(made.handle))) ?? this.savedAs;
  }

  async compare(head: string): Promise<void> {
    this.compared = await this.head.run(() => call('log.compare_head', { head }));
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
