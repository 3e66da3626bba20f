import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { fake } from '../../api/fake';
import type { RecordPart, RequestPage } from '../../api/generated';
import Request from './Request.svelte';

const part = (over: Partial<RecordPart>): RecordPart => ({
  key: 'concerns:1',
  section: 'What adults were concerned about',
  title: 'Concern of Mr Lane',
  lines: [['What it says', 'He seems tired.']],
  restricted: false,
  why: ['Somebody else said it'],
  choice: null,
  ...over,
});

const page = (parts: RecordPart[], checked: string): RequestPage => ({
  request: {
    id: 'r',
    pupil: { id: 'p', name: 'Ben Ashton', sort: 'ashton, ben', form: '7B', primary: null, apart: null },
    asked_on: '2026-09-18',
    due: '2026-10-18',
    asked_by: 'his mother',
    checked,
    made: null,
    given_to: '',
    version: 3,
  },
  parts,
  waiting: parts.filter((one) => one.why.length > 0 && !one.choice).length,
});

it('does not let a pack be made while a part waits, and says why one stays out', async () => {
  const { asked } = fake({
    'access.review': () => page([part({})], 'Seen in person'),
    'access.decide': (ask) =>
      page([part({ choice: { keep: ask.keep, reason: ask.reason, signed: { by: 'Priya Nair', on: '2026-09-21' } } })], 'Seen in person'),
    'access.make': () => ({ handle: 7, file_name: 'What we keep about Ben Ashton.zip', contains: ['1 part left out, as you decided'] }),
  });
  render(Request, { id: 'r' });
  const user = userEvent.setup();
  await user.type(await screen.findByLabelText('Given to, and how'), 'Mrs Ashton, by hand');
  const make = screen.getByRole('button', { name: 'Make the pack' });
  expect(make).toHaveProperty('disabled', true);
  await user.click(screen.getByRole('button', { name: /^Leave out/ }));
  const leave = screen.getByRole('button', { name: 'Leave it out' });
  expect(leave).toHaveProperty('disabled', true);
  await user.type(screen.getByLabelText(/Why it stays out/), 'It is about his teacher');
  await user.click(leave);
  expect(await screen.findByText(/Left out: It is about his teacher/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Make the pack' }));
  expect(await screen.findByText('What we keep about Ben Ashton.zip')).toBeTruthy();
  expect(asked.find(([name]) => name === 'access.decide')?.[1]).toMatchObject({ key: 'concerns:1', keep: false, version: 3 });
});
