import { expect, test } from 'vitest';
import type { QueueItem } from '../../api/generated';
import { nextUnread } from './next';

const item = (id: string, other: Partial<QueueItem> = {}): QueueItem =>
  ({ pupil: { id }, state: 'unread', elsewhere: false, ...other }) as QueueItem;
const ids = (items: QueueItem[], pupil: string, was = 0) => nextUnread(items, pupil, was)?.pupil.id;

test('the next letter is the one after this, then from the top', () => {
  const queue = [item('a'), item('b'), item('c')];
  expect([ids(queue, 'a'), ids(queue, 'b'), ids(queue, 'c')]).toEqual(['b', 'c', 'a']);
});

test('letters with another reader are left out, and at the end there is none', () => {
  expect(ids([item('a'), item('b', { elsewhere: true }), item('c')], 'a')).toBe('c');
  expect(ids([item('a'), item('b', { elsewhere: true })], 'a')).toBeUndefined();
});

test('once this letter is read, the one that followed it comes next', () => {
  const now = [item('a'), item('c'), item('b', { state: 'read' })];
  expect(ids(now, 'b', 1)).toBe('c');
});
