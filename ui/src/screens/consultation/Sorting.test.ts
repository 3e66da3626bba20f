import { fireEvent, render, screen } from '@testing-library/svelte';
import { expect, it, vi } from 'vitest';
import { fake } from '../../api/fake';
import type { AnswerToSort, SortAnswer, Sorting as Value } from '../../api/generated';
import { onPress } from '../../parts/keys.svelte';
import { consultation } from './sample';
import Sorting from './Sorting.svelte';
import { Desk } from './sorting.svelte';

const answer = (response: string, words: string): AnswerToSort => ({
  response,
  audience: 'pupils',
  people: 1,
  words,
  looked_at: false,
  themes: [],
  quoted: null,
  names: [],
});

const sorting: Value = {
  question: 'q',
  words: 'What would you change?',
  themes: [
    { id: 'quiet', question: 'q', name: 'Somewhere quiet', answers: 0, people: 0 },
    { id: 'food', question: 'q', name: 'The food', answers: 0, people: 0 },
  ],
  answers: [answer('one', 'It is so loud'), answer('two', 'More benches')],
  open: true,
};

it('loses no key that is pressed while another is at work', async () => {
  let value = sorting;
  const { asked } = fake({
    'consultation.sorting': () => value,
    'consultation.sort': (ask) => (value = { ...value, answers: value.answers.map((one) => (one.response === ask.response ? { ...one, themes: ask.themes, looked_at: ask.looked_at } : one)) }),
  });
  const sorter = new Desk('c', vi.fn());
  await sorter.open('q');
  sorter.toggle(1);
  sorter.toggle(2);
  await sorter.next();
  expect(asked.slice(1).map(([, ask]) => (ask as SortAnswer).themes)).toEqual([['quiet'], ['quiet', 'food']]);
  expect(sorter.here?.response).toBe('two');
});

it('sorts one answer at a time with number keys, and names a new theme for the answer in hand', async () => {
  window.addEventListener('keydown', (event) => onPress(event));
  let value = sorting;
  const sort = (ask: SortAnswer): Value => {
    const answers = value.answers.map((one) => (one.response === ask.response ? { ...one, themes: ask.themes, looked_at: ask.looked_at, quoted: ask.quoted } : one));
    return (value = { ...value, answers });
  };
  const { asked } = fake({
    'consultation.sorting': () => value,
    'consultation.sort': sort,
    'consultation.save_theme': (ask) => (value = { ...value, themes: [...value.themes, { id: 'new', question: 'q', name: ask.name, answers: 1, people: 1 }] }),
  });
  render(Sorting, { page: consultation, question: undefined, onchanged: vi.fn() });
  await screen.findByText('It is so loud');
  await fireEvent.keyDown(document.body, { key: '1' });
  await vi.waitFor(() => { expect(screen.getByRole('button', { name: /Somewhere quiet/, pressed: true })).toBeTruthy(); });
  await fireEvent.keyDown(document.body, { key: 'Enter' });
  await screen.findByText('More benches');
  expect(asked.filter(([name]) => name === 'consultation.sort')).toHaveLength(1);

  await fireEvent.keyDown(document.body, { key: 'n' });
  await fireEvent.input(await screen.findByLabelText('What it is called'), { target: { value: 'Places to sit' } });
  await fireEvent.click(screen.getByRole('button', { name: 'Add it' }));
  await screen.findByRole('button', { name: /^3 Places to sit/ });
  expect(asked.at(-1)).toEqual(['consultation.save_theme', { consultation: 'c', question: 'q', theme: null, name: 'Places to sit', response: 'two' }]);
});
