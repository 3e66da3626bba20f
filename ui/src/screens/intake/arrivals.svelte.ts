/** The first-week list: who has come, and whose safeguarding file is here. */
import { Act } from '../../api/act.svelte';
import type { Asked } from '../../api/asked.svelte';
import { call } from '../../api/client';
import type { ArrivalRow, Arrivals, RecordArrival } from '../../api/generated';
import { session } from '../../api/session.svelte';
import { isoDay } from '../../parts/dates';
import { toasts } from '../../parts/toasts.svelte';

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

export class ArrivalsWork {
  show = $state<'not_arrived' | 'no_file' | 'all'>('not_arrived');
  wanted = $state('');
  receiver = $state(session.now?.me?.name ?? '');
  readonly act = new Act();
  readonly #asked: Asked<'arrivals.list'>;

  constructor(asked: Asked<'arrivals.list'>) {
    this.#asked = asked;
  }

  rows(arrivals: Arrivals): ArrivalRow[] {
    const text = plain(this.wanted.trim());
    return arrivals.pupils
      .filter((row) => plain(`${row.pupil.name} ${row.pupil.form ?? ''}`).includes(text))
      .filter((row) => this.show === 'all' || (this.show === 'not_arrived' ? row.arrived === null : row.safeguarding_file === null))
      .toSorted((a, b) => a.pupil.sort.localeCompare(b.pupil.sort));
  }

  /** Records that the pupil came today, or takes that back. */
  arrived(row: ArrivalRow, came: boolean): Promise<void> {
    return this.#record(row, { arrived: came ? isoDay() : null }, came ? `${row.pupil.name} has arrived.` : undefined);
  }

  /** Records that the file was received today, or takes that back. */
  file(row: ArrivalRow, here: boolean): Promise<void> {
    const change = here ? { safeguarding_file: isoDay(), received_by: this.receiver } : { safeguarding_file: null, received_by: null };
    return this.#record(row, change, here ? `The file of ${row.pupil.name} is here.` : undefined);
  }

  async #record(row: ArrivalRow, change: Partial<Omit<RecordArrival, 'pupil' | 'version'>>, say?: string): Promise<void> {
    const before = { arrived: row.arrived, safeguarding_file: row.safeguarding_file, received_by: row.received_by };
    const after = await this.act.run(() => call('arrivals.record', { pupil: row.pupil.id, ...before, ...change, version: row.version }));
    if (!after) return;
    this.#asked.value = after;
    if (!say) return;
    toasts.say(say, () => {
      const now = after.pupils.find((known) => known.pupil.id === row.pupil.id);
      if (now) void this.#record(now, before);
    });
  }
}
