import { render } from '@testing-library/svelte';
import { beforeEach, expect, it, vi } from 'vitest';
import KeysProbe from './KeysProbe.test.svelte';
import { onPress, singleKeys } from './keys.svelte';

const press = (key: string, on: HTMLElement = document.body, ctrlKey = false) => {
  const event = new KeyboardEvent('keydown', { key, ctrlKey, bubbles: true, cancelable: true });
  on.dispatchEvent(event);
  return onPress(event);
};

beforeEach(() => {
  singleKeys.on = true;
});

it('runs a single key, and not while typing or switched off', () => {
  const next = vi.fn();
  const { getByLabelText } = render(KeysProbe, { keys: [{ key: 'j', does: 'Next pupil', press: next }] });
  expect(press('j')).toBe(true);
  expect(press('j', getByLabelText('Reason'))).toBe(false);
  singleKeys.on = false;
  expect(press('j')).toBe(false);
  expect(next).toHaveBeenCalledOnce();
});

it('runs Ctrl keys and F2 even while typing', () => {
  const find = vi.fn();
  const blank = vi.fn();
  const { getByLabelText } = render(KeysProbe, {
    keys: [
      { key: 'Ctrl+k', does: 'Find', press: find },
      { key: 'F2', does: 'Blank the screen', press: blank },
    ],
  });
  expect(press('k', getByLabelText('Reason'), true)).toBe(true);
  expect(press('F2', getByLabelText('Reason'))).toBe(true);
  expect(find).toHaveBeenCalledOnce();
  expect(blank).toHaveBeenCalledOnce();
});

it('forgets keys with the component that brought them', () => {
  const { unmount } = render(KeysProbe, { keys: [{ key: 'k', does: 'Previous', press: vi.fn() }] });
  unmount();
  expect(press('k')).toBe(false);
});
