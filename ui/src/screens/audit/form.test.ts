import { beforeEach, expect, test, vi } from 'vitest';
import { fake } from '../../api/fake';
import type { EntryDesk } from '../../api/generated';
import { Form } from './entry.svelte';

const standard = (id: string, number: number) => ({ id, number, principle: 'ethos' as const, title: id, seen: 'seen' });
const desk: EntryDesk = {
  round: { id: 'r', name: 'Summer', started_by: 'P', started_at: '2026-06-01T09:00:00Z', closed_by: null, closed_at: null, conclusion: '', templates: [], version: 1 },
  raters: [],
  standards: [standard('a', 1), standard('b', 2), standard('c', 3)],
  answers: [{ standard: 'a', answer: 'embedded', reason: '' }],
};

beforeEach(() => {
  vi.useFakeTimers();
});

test('a key answers and goes on, and what was typed is kept together', async () => {
  const { asked } = fake({ 'audit.rate': () => desk });
  const form = new Form(desk, 'x');
  expect(form.at).toBe(1);
  form.press('0');
  form.press('n');
  expect([form.answers.b, form.answers.c, form.answered]).toEqual(['not_yet', 'not_known', 3]);
  await vi.advanceTimersByTimeAsync(1000);
  expect(asked).toEqual([
    ['audit.rate', { round: 'r', rater: 'x', answers: [{ standard: 'b', answer: 'not_yet', reason: '' }, { standard: 'c', answer: 'not_known', reason: '' }] }],
  ]);
  expect(form.unkept).toBe(0);
});

test('what does not apply waits for its reason and does not go on', async () => {
  const { asked } = fake({ 'audit.rate': () => desk });
  const form = new Form(desk, 'x');
  form.press('x');
  expect(form.at).toBe(1);
  await vi.advanceTimersByTimeAsync(1000);
  expect(asked).toEqual([]);
  form.reason('b', 'no boarders');
  await vi.advanceTimersByTimeAsync(1000);
  expect(asked.length).toBe(1);
});

test('a key that means nothing is left to the window, and a fault loses nothing', async () => {
  fake({});
  const form = new Form(desk, 'x');
  expect(form.press('q')).toBe(false);
  form.press('2');
  await vi.advanceTimersByTimeAsync(1000);
  expect(form.trouble).toBeDefined();
  expect([form.answers.b, form.unkept]).toEqual(['established', 1]);
});
