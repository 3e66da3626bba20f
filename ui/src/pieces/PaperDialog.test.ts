import { render, screen } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import type { DocumentMade } from '../api/generated';
import PaperDialog from './PaperDialog.svelte';

const made: DocumentMade = {
  handle: 1,
  file_name: 'Who to ring.pdf',
  title: 'Who to ring',
  class: 'public',
  contains: ['Services; nothing about any pupil'],
  pdf: '',
  spelled_out: [],
  figures: [],
};

test('the document is made once, and what is in it is said', async () => {
  let times = 0;
  const make = () => {
    times += 1;
    return Promise.resolve({ ok: true as const, value: made });
  };
  render(PaperDialog, { title: 'On paper', make, onclose: () => undefined });
  await screen.findByText('Services; nothing about any pupil');
  await screen.findByRole('button', { name: 'Save the document' });
  expect(times).toBe(1);
});
