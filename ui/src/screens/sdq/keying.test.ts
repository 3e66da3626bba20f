import { expect, it } from 'vitest';
import { impactCells, ITEMS } from './cells';
import { Keying } from './keying.svelte';

const type = (keying: Keying, keys: string) => {
  for (const key of keys) keying.press(key);
};

it('names 25 items, five a scale', () => {
  expect(ITEMS).toHaveLength(25);
  for (const scale of ['emotional', 'conduct', 'hyperactivity', 'peer', 'prosocial'] as const) {
    expect(ITEMS.filter((cell) => cell.scale === scale)).toHaveLength(5);
  }
  expect(ITEMS[2]?.scale).toBe('emotional');
});

it('asks a teacher three impact items and the overall one', () => {
  expect(impactCells('teacher').map((cell) => cell.id)).toEqual(['difficulties', 'distress', 'friends', 'class']);
  expect(impactCells('parent')).toHaveLength(6);
});

it('moves on by itself, leaves blanks and steps back', () => {
  const keying = new Keying('self_report', false);
  type(keying, '01');
  keying.press(' ');
  expect(keying.at).toBe(3);
  expect(keying.value('q2')).toBe(1);
  expect(keying.first[2]).toBe('blank');
  expect(keying.value('q3')).toBeNull();
  keying.press('Backspace');
  expect(keying.at).toBe(2);
  expect(keying.first[2]).toBeUndefined();
});

it('refuses a 3 on an item and takes it on the supplement', () => {
  const keying = new Keying('parent', true);
  expect(keying.press('3')).toBe(false);
  type(keying, '1'.repeat(25));
  expect(keying.press('3')).toBe(true);
  expect(keying.value('difficulties')).toBe(3);
});

it('finds where a second keying differs, and settles it from the paper', () => {
  const keying = new Keying('self_report', false);
  type(keying, '0'.repeat(25));
  expect(keying.done).toBe(true);
  keying.again();
  expect(keying.done).toBe(false);
  type(keying, `0002${'0'.repeat(21)}`);
  expect(keying.differing.map((cell) => cell.id)).toEqual(['q4']);
  keying.settle('q4', 2);
  expect(keying.differing).toEqual([]);
  expect(keying.value('q4')).toBe(2);
});

it('hands over 25 answers, and the supplement only when it was keyed', () => {
  const plain = new Keying('teacher', false);
  type(plain, '2'.repeat(25));
  expect(plain.answers).toEqual(Array.from({ length: 25 }, () => 2));
  expect(plain.impact).toBeNull();
  const full = new Keying('teacher', true);
  type(full, `${'1'.repeat(25)}2310`);
  expect(full.impact).toEqual({ difficulties: 2, distress: 3, home: null, friends: 1, class: 0, leisure: null });
});
