import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { fake } from '../../api/fake';
import type { LocalWords } from '../../api/generated';
import { emptyLine, lineOf, strengthsFor } from './local-words';
import LocalWordsPage from './LocalWords.svelte';

it('finds the line that a fault is about, empty lines left out', () => {
  const line = { ...emptyLine(), words: 'gooch cut', meaning: 'the canal path' };
  expect(lineOf('line_2', [line, emptyLine(), line])).toBe(2);
  expect(lineOf('line_1', [emptyLine(), line])).toBe(1);
  expect(lineOf('lines', [line])).toBeUndefined();
});

it('offers no strong worry for good things', () => {
  expect(strengthsFor('excitement').map((one) => one.value)).toEqual(['topic', 'worry']);
  expect(strengthsFor('abuse').map((one) => one.value)).toContain('flag');
});

it('keeps lines, and shows a fault at its line without losing what was typed', async () => {
  let kept: LocalWords | undefined;
  let bad = true;
  fake({
    'local_words.look': () => ({ lines: [] }),
    'local_words.save': (input) => {
      if (bad) throw { code: 'invalid', detail: { field: 'line_1', message: 'Line 1: say in a few words what they mean. Nothing was changed.' } };
      kept = input;
      return input;
    },
  });
  render(LocalWordsPage);
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: 'Add a line' }));
  await user.type(screen.getByLabelText(/^Words, line 1/), 'Gooch Cut');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText(/Line 1: say in a few words/)).toBeTruthy();
  expect(screen.getByLabelText<HTMLInputElement>(/^Words, line 1/).value).toBe('Gooch Cut');
  bad = false;
  await user.type(screen.getByLabelText(/^What they mean/), 'the canal path');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText(/Saved/)).toBeTruthy();
  expect(kept).toEqual({ lines: [{ words: 'Gooch Cut', theme: 'travel', strength: 'topic', meaning: 'the canal path' }] });
});
