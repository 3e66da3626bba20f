import { expect, test } from 'vitest';
import { languageTag } from './language';

test('a language is found by the name people use, by its tag, or not at all', () => {
  expect(languageTag('Polish')).toBe('pl');
  expect(languageTag(' urdu ')).toBe('ur');
  expect(languageTag('Somali')).toBe('so');
  expect(languageTag('Farsi')).toBe('fa');
  expect(languageTag('pt-BR')).toBe('pt-br');
  expect(languageTag('partly Spanish')).toBeUndefined();
  expect(languageTag('')).toBeUndefined();
  expect(languageTag(null)).toBeUndefined();
});
