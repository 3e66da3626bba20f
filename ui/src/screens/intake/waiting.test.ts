import { expect, it, vi } from 'vitest';
import type { Asked } from '../../api/asked.svelte';
import { fake } from '../../api/fake';
import { WaitingWork } from './waiting.svelte';

it('tells the shell that words were copied, so that they are taken off the clipboard again', async () => {
  const copied = vi.fn(() => Promise.resolve());
  fake({}, { copied });
  const writeText = vi.fn(() => Promise.resolve());
  vi.stubGlobal('navigator', { ...navigator, clipboard: { writeText } });
  await new WaitingWork({} as Asked<'intake.waiting'>).copy('Dana Cole: attendance is missing');
  expect(writeText).toHaveBeenCalledWith('Dana Cole: attendance is missing');
  expect(copied).toHaveBeenCalledOnce();
  vi.unstubAllGlobals();
});
