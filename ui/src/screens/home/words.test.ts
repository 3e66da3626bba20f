import { expect, it } from 'vitest';
import { finding, placeOf } from './words';

it('titles the day by what presses most', () => {
  expect(finding([])).toBe('Nothing waits today');
  expect(
    finding([
      { kind: 'red_route', count: 1, first: [] },
      { kind: 'asked_to_talk', count: 2, first: [] },
      { kind: 'letters_to_read', count: 23, first: [] },
    ]),
  ).toBe('One on the red route, two asked to talk');
});

it('leads from a letter to that letter, and from an import to what waits of it', () => {
  const pupil = { id: 'x', name: 'Aisha Rahman', sort: 'Rahman, Aisha', form: '7B', primary: null, apart: null };
  const item = { pupil, what: '', whose: '', due: null, overdue: false };
  expect(placeOf('letters_to_read', item)).toBe('#/letters/x');
  expect(placeOf('red_route', item)).toBe('#/redroute/x');
  expect(placeOf('undecided', item)).toBe('#/pupil/x?from=home');
  expect(placeOf('unplaced_letters', { ...item, pupil: null })).toBe('#/letters');
  expect(placeOf('import_problems', { ...item, pupil: null })).toBe('#/intake/waiting');
});
