/** Which pupils the screen shows, and in which order. Pure, so that it can be tested without a window. */
import type { Cohort, CohortRow, DecisionKind, OverlayName, PatternName } from '../../api/generated';
import { OVERLAYS, PATTERNS } from '../../api/names';

/** One entry of the list down the side. */
export type Show = OverlayName | PatternName | 'listed' | 'opted_out' | 'all';
/** How far a pupil is. */
export type Far = '' | 'no' | 'yes' | 'talked' | 'offered' | 'not_offered' | DecisionKind;
export type Column = 'pupil' | 'letter' | 'attendance' | 'attainment' | 'sdq' | 'home' | 'decision';

export interface Filters {
  show: Show;
  form: string;
  primary: string;
  reader: string;
  far: Far;
  text: string;
}

const isPattern = (show: string): show is PatternName => show in PATTERNS;
const isOverlay = (show: string): show is OverlayName => show in OVERLAYS;

/** Listed: at least one source is raised, or an overlay stands first. */
export const isListed = (row: CohortRow): boolean => row.reasons.length > 0 || row.overlays.length > 0;

export function inShow(row: CohortRow, show: Show): boolean {
  if (isOverlay(show)) return row.overlays.includes(show);
  if (isPattern(show)) return row.pattern === show;
  if (show === 'listed') return isListed(row);
  if (show === 'opted_out') return row.pattern === null;
  return true;
}

/** What opens when the address asks for nothing: the quiet worries, or the first list that holds somebody. */
export function firstShow(cohort: Cohort, query: Record<string, string>): Show {
  const asked = query.show ?? '';
  if (isOverlay(asked) || isPattern(asked) || asked === 'listed' || asked === 'opted_out' || asked === 'all') return asked;
  if (query.decided !== undefined) return 'listed';
  const has = (pattern: PatternName) => cohort.patterns.some((count) => count.pattern === pattern && count.pupils > 0);
  return has('quiet_worry') ? 'quiet_worry' : has('several_sources') ? 'several_sources' : 'all';
}

function isSoFar(row: CohortRow, far: Far): boolean {
  switch (far) {
    case '':
      return true;
    case 'no':
      return row.decision === null;
    case 'yes':
      return row.decision !== null;
    case 'talked':
      return row.decision?.talked === true;
    case 'offered':
      return row.offer !== null;
    case 'not_offered':
      return row.offer === null;
    default:
      return row.decision?.kind === far;
  }
}

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

export function choose(rows: readonly CohortRow[], filters: Filters): CohortRow[] {
  const words = plain(filters.text).split(/\s+/).filter(Boolean);
  return rows.filter((row) => {
    if (!inShow(row, filters.show) || !isSoFar(row, filters.far)) return false;
    if (filters.form && row.pupil.form !== filters.form) return false;
    if (filters.primary && row.pupil.primary !== filters.primary) return false;
    if (filters.reader && !row.letter.readers.includes(filters.reader)) return false;
    if (words.length === 0) return true;
    const text = plain([row.pupil.name, row.pupil.form, row.pupil.primary, row.letter.quote].filter(Boolean).join(' '));
    return words.every((word) => text.includes(word));
  });
}

const LEVEL_ORDER = { severe: 0, marked: 1, mild: 2, none: 3 } as const;

function keyOf(row: CohortRow, by: Column): string | number | null {
  switch (by) {
    case 'pupil':
      return row.pupil.sort;
    case 'letter':
      return row.letter.level ? LEVEL_ORDER[row.letter.level] : null;
    case 'decision':
      return row.decision ? row.decision.on : null;
    case 'home':
      return row.home?.sort ?? row.home?.main ?? null;
    default:
      return row[by].sort;
  }
}

const collator = new Intl.Collator('en-GB');

/** In order of one column; what is not known comes last either way, and the name settles what is equal. */
export function sorted(rows: readonly CohortRow[], by: Column, up: boolean): CohortRow[] {
  const keyed = rows.map((row) => ({ row, key: keyOf(row, by) }));
  keyed.sort((a, b) => {
    const name = () => collator.compare(a.row.pupil.sort, b.row.pupil.sort);
    if (a.key === b.key) return name();
    if (a.key === null || a.key === '') return 1;
    if (b.key === null || b.key === '') return -1;
    const order = typeof a.key === 'number' && typeof b.key === 'number' ? a.key - b.key : collator.compare(String(a.key), String(b.key));
    return (up ? order : -order) || name();
  });
  return keyed.map(({ row }) => row);
}
