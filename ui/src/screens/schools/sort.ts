/** How the schools are put in order; what is not known comes last either way. */
import type { SchoolRow } from '../../api/generated';
import type { Sort } from '../../parts/SortHead.svelte';

export type Key = 'name' | 'coverage' | 'strong' | 'weak' | 'overdue' | 'contact' | 'visit' | 'waiting';

const value: Record<Key, (row: SchoolRow) => number | string | null> = {
  name: (row) => row.name.toLocaleLowerCase('en-GB'),
  coverage: (row) => (row.applies === 0 ? null : row.agreed / row.applies),
  strong: (row) => (row.agreed === 0 ? null : row.strong / row.agreed),
  weak: (row) => (row.round === null ? null : row.weak.length),
  overdue: (row) => (row.pack === null ? null : row.overdue),
  contact: (row) => row.last_contact,
  visit: (row) => row.next_visit,
  waiting: (row) => row.unsent + row.unanswered,
};

export function sorted(rows: readonly SchoolRow[], sort: Sort<Key>): SchoolRow[] {
  const of = value[sort.by];
  return rows.toSorted((one, other) => {
    const [a, b] = [of(one), of(other)];
    if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
    const order = typeof a === 'string' && typeof b === 'string' ? a.localeCompare(b, 'en-GB') : Number(a) - Number(b);
    return (sort.up ? order : -order) || one.name.localeCompare(other.name, 'en-GB');
  });
}
