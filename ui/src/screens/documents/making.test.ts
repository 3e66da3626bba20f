import { expect, test, vi } from 'vitest';
import { call } from '../../api/client';
import { fake } from '../../api/fake';
import type { DocumentMade } from '../../api/generated';
import { Making } from './making.svelte';

const made: DocumentMade = {
  handle: 7,
  file_name: 'record.pdf',
  title: 'Record',
  class: 'personal',
  contains: ['The letter'],
  pdf: '',
  spelled_out: [],
  figures: [],
};
const ask = () => call('documents.pupil', { pupil: 'u1', include_restricted: false });

test('what is saved is the document that was looked at', async () => {
  const saveDocument = vi.fn(() => Promise.resolve('record.pdf'));
  fake({ 'documents.pupil': () => made }, { saveDocument });
  const making = new Making();
  await making.make(ask);
  await making.save();
  expect(saveDocument).toHaveBeenCalledWith(7);
  expect(making.savedAs).toBe('record.pdf');
});

test('after a change nothing is left to save', async () => {
  const saveDocument = vi.fn(() => Promise.resolve('record.pdf'));
  fake({ 'documents.pupil': () => made }, { saveDocument });
  const making = new Making();
  await making.make(ask);
  making.forget();
  await making.save();
  expect(saveDocument).not.toHaveBeenCalled();
});

test('a refusal leaves no document and says why', async () => {
  fake({});
  const making = new Making();
  await making.make(ask);
  expect(making.made).toBeUndefined();
  expect(making.act.trouble).toBeDefined();
});

test('changing one’s mind in the dialog saves nothing and is no trouble', async () => {
  fake({ 'documents.pupil': () => made }, { saveDocument: () => Promise.resolve(null) });
  const making = new Making();
  await making.make(ask);
  await making.save();
  expect(making.savedAs).toBeUndefined();
  expect(making.act.trouble).toBeUndefined();
});
