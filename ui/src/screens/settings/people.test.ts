import { expect, it } from 'vitest';
import { formsOf, PersonDraft, restrictedOf } from './people.svelte';

it('gives the second key to a DSL always, to a lead by choice, to nobody else', () => {
  expect(restrictedOf('dsl', false)).toBe(true);
  expect(restrictedOf('lead', false)).toBe(false);
  expect(restrictedOf('lead', true)).toBe(true);
  expect(restrictedOf('pastoral', true)).toBe(false);
  expect(restrictedOf('data_manager', true)).toBe(false);
});

it('never takes an empty list of forms for the whole year', () => {
  const draft = new PersonDraft();
  draft.name = 'Daniel Obi';
  draft.passphrase = draft.again = 'seven wet otters';
  expect(draft.complete).toBe(true);
  draft.wholeYear = false;
  expect(draft.complete).toBe(false);
  draft.forms = '7A, 7B';
  expect(draft.fields.scope).toEqual({ kind: 'forms', forms: ['7A', '7B'] });
  expect(formsOf(' 7A;7C ')).toEqual(['7A', '7C']);
});
