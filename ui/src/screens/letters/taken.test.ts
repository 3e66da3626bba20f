import { expect, test } from 'vitest';
import type { ReplyTaken } from '../../api/generated';
import { broughtBack } from './taken';

const taken = (over: Partial<ReplyTaken>): ReplyTaken => ({
  reader: 'Joan Hale',
  letters: 12,
  new: 0,
  known: 0,
  red_route: [],
  unread: [],
  differ: [],
  read_here_too: 0,
  late: false,
  gone: null,
  log_lost: null,
  ...over,
});

test('a reply says what is new, what was here, and that a late one loses nothing', () => {
  expect(broughtBack(taken({ new: 12 }))).toEqual(['Joan Hale sent 12 readings of 12 letters.']);
  expect(broughtBack(taken({ known: 12 }))).toEqual(['All 12 readings in it were here already: nothing was changed by them.']);
  expect(broughtBack(taken({ new: 2, known: 10, late: true, read_here_too: 1 }))).toEqual([
    'Joan Hale sent 2 readings of 12 letters.',
    'The other 10 readings in it were here already: nothing was changed by them.',
    'The parcel had been called back meanwhile. Nothing is lost by that.',
    '1 letter was read here too; both readings stay.',
  ]);
});

test('a head that the log no longer holds is told as the core says it', () => {
  expect(broughtBack(taken({ new: 12, log_lost: 'The log does not hold 2f3a-91bc.' }))).toContain('The log does not hold 2f3a-91bc.');
});
