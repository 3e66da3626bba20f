/** How much work waits behind the rail's entries: looked up anew whenever somebody goes to another page. */
import { call } from '../api/client';
import type { TodayKind } from '../api/generated';
import { agreeOn } from '../parts/dates';

/** Which entry holds which list of today's work. */
const ENTRY: Partial<Record<TodayKind, string>> = {
  letters_to_read: 'letters',
  undecided: 'compare',
  reviews_due: 'reviews',
  home_questions: 'intake',
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
    const counts: Record<string, number> = {};
    for (const list of result.value.lists) {
      const entry = ENTRY[list.kind];
      if (entry) counts[entry] = (counts[entry] ?? 0) + list.count;
    }
    this.counts = counts;
  }
}
