import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { fake } from '../../api/fake';
import type { FormShown, InformantName, KeyItems, SdqList } from '../../api/generated';
import Sdq from './Sdq.svelte';

const name = (id: string, called: string) => ({ id, name: called, sort: called, form: '7B', primary: null, apart: null });
const list = (allowed: boolean): SdqList => ({
  items_allowed: allowed,
  basis: '',
  pupils: [
    { pupil: name('a', 'Aisha Rahman'), forms: [] },
    { pupil: name('b', 'Callum Price'), forms: [] },
  ],
});
const shown = (informant: InformantName, on: string): FormShown => ({
  id: 'f',
  informant,
  on,
  dated: true,
  edition: 'teacher form, ages 4 to 17',
  from_items: true,
  verified: false,
  entered: { by: 'Priya Nair', on },
  scores: { cautions: [], scores: [{ scale: 'total', score: 8, four_bands: 'close to average, four bands', three_bands: null, caution: '' }] },
});

it('keys a whole form without the mouse, blank included, and goes on to the next pupil', async () => {
  let kept: KeyItems | undefined;
  fake({
    'sdq.list': () => list(true),
    'sdq.key_items': (input) => {
      kept = input;
      return shown(input.informant, input.on);
    },
  });
  render(Sdq);
  const user = userEvent.setup();
  await user.click(await screen.findByRole('textbox', { name: 'Whose form' }));
  await user.keyboard('aish{Enter}');
  expect(document.activeElement?.closest('label')?.textContent).toContain('1');
  await user.keyboard(`01 ${'2'.repeat(22)}0111`);
  expect(document.activeElement?.textContent).toContain('Save the form');
  await user.keyboard('{Enter}');
  expect(await screen.findByText('close to average, four bands')).toBeTruthy();
  expect(kept?.pupil).toBe('a');
  expect(kept?.answers.slice(0, 4)).toEqual([0, 1, null, 2]);
  expect(kept?.impact).toEqual({ difficulties: 0, distress: 1, home: null, friends: 1, class: 1, leisure: null });
  expect(document.activeElement?.textContent).toContain('Next pupil');
  await user.keyboard('{Enter}');
  expect(screen.getByRole('heading', { name: 'Callum Price, 7B' })).toBeTruthy();
});

it('leaves only scores while the basis is not recorded', async () => {
  fake({ 'sdq.list': () => list(false) });
  render(Sdq);
  expect((await screen.findByRole<HTMLInputElement>('radio', { name: '25 answers' })).disabled).toBe(true);
  expect(screen.getByRole('link', { name: 'record it' })).toBeTruthy();
});
