/** What the audit's closed lists are called on screen. The core says the same words on paper. */
import type { AnswerGiven, AuditCoverage, Frame, Level, Priority, RaterGroup, AuditStandardShown } from '../../api/generated';

export const ANSWERS: Record<AnswerGiven, string> = {
  not_yet: 'Not yet',
  emerging: 'Emerging',
  established: 'Established',
  embedded: 'Embedded',
  not_known: 'Not known yet',
  does_not_apply: 'Does not apply',
};

export const LEVEL_WORDS: Record<Level, string> = { not_yet: 'Not yet', emerging: 'Emerging', established: 'Established', embedded: 'Embedded' };

export const GROUPS: Record<RaterGroup, string> = {
  leaders: 'Leaders',
  staff: 'Staff',
  pupils: 'Pupils',
  parents: 'Parents and carers',
  governors: 'Governors',
};

export const PRIORITIES: Record<Priority, string> = { first: 'Do first', next: 'Do next', later: 'Later' };

const PLACES: readonly Priority[] = ['first', 'next', 'later'];

/** What comes first, first. */
export const byPriority = (one: AuditStandardShown, other: AuditStandardShown): number =>
  (one.priority ? PLACES.indexOf(one.priority) : PLACES.length) - (other.priority ? PLACES.indexOf(other.priority) : PLACES.length);

export const FRAMES: Record<Frame, string> = {
  principles: 'Eight principles',
  steps: '5 Steps',
  shanarri: 'SHANARRI',
  grid: 'Outcomes by need',
  core: 'Core principles',
};

/** The key that gives each answer when a paper form is typed in. */
export const KEYS: Record<string, AnswerGiven> = {
  '0': 'not_yet',
  '1': 'emerging',
  '2': 'established',
  '3': 'embedded',
  n: 'not_known',
  x: 'does_not_apply',
};

/** Where a standard stands, in a word or two. */
export const stands = (standard: AuditStandardShown): string =>
  standard.agreed ? ANSWERS[standard.agreed] : standard.stands === 'answered' ? 'Not agreed yet' : 'Not looked at yet';

/** Whether a level is agreed that somebody might want to act on. */
export const isWeak = (standard: AuditStandardShown): boolean =>
  standard.agreed === 'not_yet' || standard.agreed === 'emerging' || standard.priority === 'first' || standard.priority === 'next';

/** The finding of a round, as a title. */
export function finding(done: AuditCoverage): string {
  if (done.with_level === 0) return done.looked_at === 0 ? 'Nobody has answered yet' : 'No level is agreed yet';
  return `${String(done.in_place)} of ${String(done.with_level)} standards with a level are in place`;
}

/** How far the work is, under the title. */
export function progress(name: string, done: AuditCoverage, closed: boolean): string {
  const all = String(done.standards);
  const asked = done.groups.filter((group) => group.raters > 0).length;
  return `${name}${closed ? ', closed' : ''}: ${String(done.agreed)} of ${all} agreed, ${String(done.looked_at)} looked at by somebody, ${String(asked)} of 5 groups asked.`;
}
