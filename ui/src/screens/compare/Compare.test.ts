import { render, screen } from '@testing-library/svelte';
import { beforeEach, expect, test } from 'vitest';
import { fake } from '../../api/fake';
import { onPress } from '../../parts/keys.svelte';
import { route } from '../../parts/route.svelte';
import { walk } from '../../pieces/walk.svelte';
import Compare from './Compare.svelte';
import { cohort, row } from './sample';

const press = (key: string) => onPress(new KeyboardEvent('keydown', { key }));
const settled = () => new Promise((done) => setTimeout(done, 0));
const reason = { source: 'letter' as const, fact: 'The letter was read as a strong worry', rule: 'strong worry or cannot wait', dated: null };

beforeEach(async () => {
  window.location.hash = '#/compare';
  route.swap(['compare'], {});
  fake({
    'cohort.compare': () =>
      cohort([
        row('a', 'Aisha Rahman', 'quiet_worry', { reasons: [reason] }),
        row('b', 'Callum Price', 'quiet_worry', { reasons: [reason], missing: [{ source: 'sdq', why: 'not given yet' }] }),
        row('c', 'Grace Adeyemi', 'nothing_raised'),
      ]),
  });
  render(Compare);
  await screen.findByRole('table');
});

test('J and K walk the rows and stay at the ends', async () => {
  const here = () => document.activeElement?.textContent;
  press('j');
  await settled();
  expect(here()).toBe('Callum Price');
  press('j');
  press('j');
  await settled();
  expect(here()).toBe('Aisha Rahman');
  press('k');
  await settled();
  expect(here()).toBe('Callum Price');
});

test('the chosen row says why, and what is missing', async () => {
  press('j');
  await settled();
  expect(await screen.findByText('The letter was read as a strong worry')).toBeTruthy();
  expect(screen.getByText(/SDQ \(not given yet\)/)).toBeTruthy();
});

test('Enter opens the chosen pupil and the pupil page knows the list', () => {
  press('j');
  expect(press('Enter')).toBe(true);
  expect(window.location.hash).toBe('#/pupil/b');
  expect(walk.at('b')).toMatchObject({ place: 1, of: 2, after: 'a' });
});

test('a sorted column says so to a screen reader', async () => {
  expect(screen.getByRole('columnheader', { name: 'Pupil' }).getAttribute('aria-sort')).toBe('ascending');
  screen.getByRole('button', { name: 'Attendance' }).click();
  await settled();
  expect(screen.getByRole('columnheader', { name: 'Attendance' }).getAttribute('aria-sort')).toBe('ascending');
  expect(screen.getByRole('columnheader', { name: 'Pupil' }).getAttribute('aria-sort')).toBe('none');
});

test('without the restricted tier there is no home column', () => {
  expect(screen.queryByRole('columnheader', { name: 'Home' })).toBeNull();
});
