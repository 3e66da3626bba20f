import { fireEvent, render, screen } from '@testing-library/svelte';
import { expect, it } from 'vitest';
import { fake } from '../../api/fake';
import One from './One.svelte';
import { consultation } from './sample';

it('asks once for what it shows, so that a press on its papers is never lost', async () => {
  const { asked } = fake({
    'consultation.look': () => ({ ...consultation, stage: 'closed' }),
    'consultation.results': () => ({ audiences: [], people: { label: '', by: [], all: { kind: 'shown', value: 40 } }, questions: [], smallest_shown: 6 }),
    'consultation.names': () => ({ found: [] }),
    'consultation.page': () => ({ handle: 1, file_name: 'A better lunchtime.html', contains: [] }),
  });
  render(One, { id: 'c', section: 'results', rest: undefined });
  await screen.findByText(/^No name of a pupil/);
  await screen.findByText('40');
  for (const name of ['consultation.look', 'consultation.names', 'consultation.results']) {
    expect([name, asked.filter(([one]) => one === name).length]).toEqual([name, 1]);
  }
  await fireEvent.click(screen.getByRole('button', { name: 'Make the web page' }));
  await screen.findByText(/It needs nothing else/);
});
