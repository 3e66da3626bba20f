/** A small cohort for this folder's tests. */
import type { Cohort, CohortRow, PatternName, SourceCell } from '../../api/generated';

const cell = (main: string, sort: number | null): SourceCell => ({ main, beside: '', raised: false, known: sort !== null, sort });

export const row = (id: string, name: string, pattern: PatternName | null, change: Partial<CohortRow> = {}): CohortRow => {
  const [forename = '', surname = ''] = name.split(' ');
  return {
    pupil: { id, name, sort: `${surname}, ${forename}`, form: '7A', primary: 'Larkmeadow', apart: null },
    pattern,
    overlays: [],
    letter: { state: 'read', quote: 'I hope lunch is ok', level: 'none', readers: ['Priya Nair'], elsewhere: false },
    attendance: cell('97.1 %', 97.1),
    attainment: cell('104 · 107', 105.5),
    sdq: cell('', null),
    home: null,
    concern: cell('', null),
    reasons: [],
    missing: [],
    decision: null,
    offer: null,
    ...change,
  };
};

export const cohort = (rows: CohortRow[]): Cohort => ({
  rows,
  overlays: [{ overlay: 'asked_to_talk', pupils: rows.filter((one) => one.overlays.includes('asked_to_talk')).length }],
  patterns: (['several_sources', 'quiet_worry', 'mirror', 'one_source', 'not_enough_known', 'nothing_raised'] as const).map((pattern) => ({
    pattern,
    pupils: rows.filter((one) => one.pattern === pattern).length,
    undecided: 0,
    talked: 0,
  })),
  opted_out: rows.filter((one) => one.pattern === null).length,
  places_free: 12,
  rules: { id: 'r1', from: '2026-09-03T08:00:00Z' },
  forms: ['7A'],
  primaries: ['Larkmeadow'],
  readers: [],
});
