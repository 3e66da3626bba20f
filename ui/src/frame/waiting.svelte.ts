/** How much work waits behind the rail's entries: looked up anew whenever somebody goes to another page. */
import { call } from '../api/client';
import type { TodayKind } from '../api/generated';
import { agreeOn } from '../parts/dates';

/** Which entry holds which list of today's work. */
const ENTRY: Partial<Record<TodayKind, string>> = {
  letters_to_read: 'letters',
  undecided: 'compare',
  reviews_due: 'reviews',
  import_problems: 'intake',
};

export class WaitingWork {
  counts = $state.raw<Record<string, number>>({});

  constructor(page: () => string) {
    $effect(() => {
      page();
      void this.#look();
    });
  }

  async #look(): Promise<void> {
    const result = await call('home.today', {});
    if (!result.ok) return;
    agreeOn(result.value.today);
    const entries = result.value.lists.flatMap((list) => {
      const entry = ENTRY[list.kind];
      return entry ? [[entry, list.count] as const] : [];
    });
    this.counts = Object.fromEntries(entries);
  }
}
