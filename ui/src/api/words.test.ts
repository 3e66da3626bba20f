import { expect, it } from 'vitest';
import { inWords } from './words';

it('says a wrong passphrase plainly and that nothing was changed', () => {
  const words = inWords({ code: 'wrong_passphrase' });
  expect(words.happened).toContain('does not open');
  expect(words.safe).toBe('Nothing was changed.');
});

it('names whom to ask when a role may not', () => {
  const words = inWords({ code: 'not_allowed', detail: { roles: ['lead', 'dsl'], reason: 'letters are read by pastoral staff' } });
  expect(words.happened).toBe('Letters are read by pastoral staff.');
  expect(words.next).toBe('Ask the wellbeing lead or designated safeguarding lead.');
});

it('tells the next step for a batch that decisions rest on', () => {
  const words = inWords({ code: 'refused', detail: { because: 'decisions_rest_on_it', message: 'a decision about Aisha rests on this batch' } });
  expect(words.safe).toBe('Nothing was removed.');
});
