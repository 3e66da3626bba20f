import { expect, test } from 'vitest';
import type { DocumentKind } from '../../api/generated';
import { isReady, NOTHING, payload } from './ask';

const kind = (key: string, needs: DocumentKind['needs']): DocumentKind => ({
  key,
  title: key,
  about: '',
  class: 'public',
  audience: '',
  command: '',
  needs,
});

test('sentences for the readers go one a line, blank lines left out', () => {
  const choices = { ...NOTHING, asks: ' More places in clay club.\n\nA second talk room. ' };
  expect(payload(kind('leaders', 'asks'), choices, undefined)).toEqual({ asks: ['More places in clay club.', 'A second talk room.'], let_stand: [] });
});

test('what has to be chosen is waited for, what has a usual value is not', () => {
  expect(isReady(kind('pupil', 'pupil'), NOTHING)).toBe(false);
  expect(isReady(kind('pupil', 'pupil'), { ...NOTHING, pupil: 'u1' })).toBe(true);
  expect(isReady(kind('supervision', 'supervision'), NOTHING)).toBe(false);
  expect(isReady(kind('audit', 'round'), NOTHING)).toBe(true);
});

test('a session goes with the version that was seen, a form with its group, a consultation with which of its documents', () => {
  const of = { value: 's1', label: '', version: 4 };
  expect(payload(kind('supervision', 'supervision'), NOTHING, of)).toEqual({ id: 's1', version: 4 });
  expect(payload(kind('audit-form', 'round'), { ...NOTHING, group: 'staff' }, undefined)).toEqual({ round: null, group: 'staff' });
  expect(payload(kind('consultation-short', 'consultation'), NOTHING, of)).toEqual({ consultation: 's1', kind: 'short' });
});
