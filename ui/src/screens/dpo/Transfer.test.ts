import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { fake } from '../../api/fake';
import type { RecordPart, TransferPlan } from '../../api/generated';
import Transfer from './Transfer.svelte';

const part: RecordPart = {
  key: 'offers:1',
  section: 'What was offered',
  title: 'Allotment crew',
  lines: [['What you said about it', 'Only if Amira Haddad comes too.']],
  restricted: false,
  why: ['Somebody else on roll may be named: Amira Haddad'],
  choice: null,
};

const plan: TransferPlan = {
  pupil: { id: 'p', name: 'Ben Ashton', sort: 'ashton, ben', form: '7B', primary: null, apart: null },
  sections: [
    { key: 'about', title: 'Who the pupil is', count: 1, suggested: true, restricted: false, to_look_at: [] },
    { key: 'offers', title: 'What was offered, and the answer', count: 1, suggested: true, restricted: false, to_look_at: [part] },
  ],
  stays: ['The letter'],
  left_on: null,
};

it('makes no file before somebody said of each flagged entry whether it goes, and names no child in the window’s title', async () => {
  const { asked } = fake({
    'transfer.plan': () => plan,
    'transfer.make': () => ({ handle: 7, file_name: 'Ben Ashton for Kestrel High.zip', contains: ['For Ms Okon'] }),
  });
  render(Transfer, { id: 'p' });
  const user = userEvent.setup();
  await user.type(await screen.findByLabelText('The school'), 'Kestrel High');
  await user.type(screen.getByLabelText('The person there who receives it'), 'Ms Okon');
  expect(document.title).not.toContain('Ashton');
  const make = screen.getByRole('button', { name: 'Make the file' });
  expect(make).toHaveProperty('disabled', true);
  await user.click(screen.getByRole('button', { name: 'It goes: Allotment crew' }));
  await user.click(screen.getByRole('button', { name: /^Decide again/ }));
  expect(make).toHaveProperty('disabled', true);
  await user.click(screen.getByRole('button', { name: 'It stays here: Allotment crew' }));
  await user.click(make);
  expect(await screen.findByText('Ben Ashton for Kestrel High.zip')).toBeTruthy();
  expect(asked.find(([name]) => name === 'transfer.make')?.[1]).toMatchObject({ looked_at: [['offers:1', false]] });
});
