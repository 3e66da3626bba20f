import { expect, test } from 'vitest';
import type { Queue, QueueItem } from '../../api/generated';
import { inTab, standing, tabOf } from './queue';

const item = (state: QueueItem['state'], readings: QueueItem['readings'] = []): QueueItem => ({
  pupil: { id: state, name: 'A B', sort: 'B, A', form: '7A', primary: null, apart: null },
  state,
  why_here: '',
  readings,
  words: 40,
  elsewhere: false,
  with: null,
  in_hand: false,
  red_route: false,
  differ: new Set(readings.map((reading) => reading.level)).size > 1,
});
const queue = (items: QueueItem[]): Queue => ({
  items,
  letters: 2,
  read: 1,
  not_written: 0,
  absent: 0,
  declined: 0,
  today: 0,
  today_left: 0,
  leave_at: null,
  readers: [],
  unplaced: [],
});

test('every pupil stands in exactly one tab, and in the one with everybody', () => {
  for (const state of ['unread', 'read', 'absent', 'declined', 'not_written'] as const) {
    const tabs = (['unread', 'read', 'none'] as const).filter((tab) => inTab(item(state), tab));
    expect(tabs).toHaveLength(1);
    expect(inTab(item(state), 'all')).toBe(true);
  }
});

test('the queue opens on what is unread while there is some', () => {
  expect(tabOf(undefined, queue([item('read'), item('unread')]))).toBe('unread');
  expect(tabOf(undefined, queue([item('read')]))).toBe('all');
  expect(tabOf('none', queue([]))).toBe('none');
});

test('two readers who differ are both named; nothing is averaged', () => {
  const read = item('read', [
    { by: 'Priya Nair', level: 'marked', at: '2026-09-09T10:00:00Z' },
    { by: 'Daniel Obi', level: 'none', at: '2026-09-10T10:00:00Z' },
  ]);
  expect(standing(read)).toBe('Priya Nair: strong worry, Daniel Obi: settled. They differ: the higher counts');
});
