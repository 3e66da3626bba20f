/** A pile of forms on a desk: one informant, one day, pupil after pupil. */
import { call } from '../../api/client';
import type { FormShown, InformantName, SdqList, SdqRow } from '../../api/generated';
import { inWords, type Words } from '../../api/words';
import { isoDay } from '../../parts/dates';
import { Keying } from './keying.svelte';
import { Scores } from './scores.svelte';

export type EntryKind = 'items' | 'scores';

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

export class SdqWork {
  informant = $state<InformantName>('teacher');
  on = $state(isoDay());
  kind = $state<EntryKind>('items');
  withImpact = $state(true);
  wanted = $state('');
  pupil = $state<string | undefined>();
  keying = $state.raw<Keying | undefined>();
  scores = $state.raw<Scores | undefined>();
  saved = $state.raw<FormShown | undefined>();
  trouble = $state.raw<Words | undefined>();
  busy = $state(false);

  /** Pupils that fit what is typed, those still without this informant's form first. */
  rows(list: SdqList): SdqRow[] {
    const text = plain(this.wanted.trim());
    const fits = list.pupils.filter((row) => plain(`${row.pupil.name} ${row.pupil.form ?? ''}`).includes(text));
    return fits.toSorted((a, b) => this.#rank(a) - this.#rank(b) || a.pupil.sort.localeCompare(b.pupil.sort));
  }

  /** Whether this informant's form of this day is here already. */
  has(row: SdqRow): boolean {
    return row.forms.some((form) => form.informant === this.informant && form.on === this.on);
  }

  /** Nothing of this informant first, then an older form of theirs, then this very form. */
  #rank(row: SdqRow): number {
    if (this.has(row)) return 2;
    return row.forms.some((form) => form.informant === this.informant) ? 1 : 0;
  }

  /** Takes the next form from the pile. */
  begin(pupil: string): void {
    this.pupil = pupil;
    this.saved = undefined;
    this.trouble = undefined;
    this.keying = this.kind === 'items' ? new Keying(this.informant, this.withImpact) : undefined;
    this.scores = this.kind === 'scores' ? new Scores() : undefined;
  }

  async save(): Promise<boolean> {
    const pupil = this.pupil;
    if (!pupil || this.busy) return false;
    this.busy = true;
    this.trouble = undefined;
    const shared = { pupil, informant: this.informant, on: this.on };
    const result = this.keying
      ? await call('sdq.key_items', {
          ...shared,
          answers: this.keying.answers,
          impact: this.keying.impact,
          verified: this.keying.pass === 'second' && this.keying.done && this.keying.differing.length === 0,
        })
      : await call('sdq.key_scores', { ...shared, ...(this.scores ?? new Scores()).numbers });
    this.busy = false;
    if (result.ok) {
      this.saved = result.value;
      this.keying = undefined;
      this.scores = undefined;
      return true;
    }
    this.trouble = inWords(result.error);
    return false;
  }
}
