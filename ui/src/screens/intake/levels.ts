/** The four levels of trouble in words: what a person must say, what cannot be used, what stays unknown, what is told. */
import type { LevelCounts, LevelName } from '../../api/generated';

export const LEVELS: Record<LevelName, { one: string; what: string; tone: 'waiting' | 'plain' | 'own' }> = {
  ask: { one: 'Needs an answer', what: 'a person decides', tone: 'waiting' },
  refuse: { one: 'Cannot be used', what: 'nothing of the row is kept', tone: 'plain' },
  flag: { one: 'Value unknown', what: 'the pupil is kept', tone: 'own' },
  notice: { one: 'Good to know', what: 'read as it stands', tone: 'plain' },
};

/** In the order in which they press. */
export const ORDER: readonly LevelName[] = ['ask', 'refuse', 'flag', 'notice'];

/** "2 need an answer, 5 values unknown": only what there is. */
export function inWords(counts: LevelCounts): string {
  const said: [number, string, string][] = [
    [counts.ask, 'needs an answer', 'need an answer'],
    [counts.refuse, 'cannot be used', 'cannot be used'],
    [counts.flag, 'value unknown', 'values unknown'],
    [counts.notice, 'note', 'notes'],
  ];
  return said
    .filter(([n]) => n > 0)
    .map(([n, one, many]) => `${n.toLocaleString('en-GB')} ${n === 1 ? one : many}`)
    .join(', ');
}
