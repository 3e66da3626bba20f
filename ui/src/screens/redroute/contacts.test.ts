import { expect, test } from 'vitest';
import type { Contact, FindNow } from '../../api/generated';
import { primaryToTell, whomToFind } from './contacts';

const contact = (name: string): Contact => ({ name, reach: 'extension 1' });
const find: FindNow = {
  dsl: contact('Ruth'),
  deputy: contact('Martin'),
  head: contact('Helen'),
  chair_of_governors: contact('Anil'),
  local_authority: contact('Children’s services'),
  out_of_hours: contact('Council'),
  primaries: [],
};
const names = (about: Parameters<typeof whomToFind>[0], from = find) => whomToFind(about, from).people.map((person) => person.name);

test('with no adult here named it is the DSL, then the deputy', () => {
  expect(names('no_adult_here')).toEqual(['Ruth', 'Martin']);
  expect(names('not_asked')).toEqual(['Ruth', 'Martin']);
});

test('where an adult here is named it is the head, and nobody else', () => {
  expect(names('adult_here')).toEqual(['Helen']);
});

test('where the head is named it is the chair of governors', () => {
  expect(names('head')).toEqual(['Anil']);
});

test('a school that has written nobody down is told where to go instead', () => {
  const nobody = { ...find, dsl: { name: '', reach: '' }, deputy: { name: '', reach: '' } };
  expect(names('no_adult_here', nobody)).toEqual([]);
  expect(whomToFind('no_adult_here', nobody).otherwise).toContain('school office');
});

test('in the weeks of transition the primary is told too, unless an adult is named', () => {
  const primary = { school: 'Canal Road', dsl: contact('Jo') };
  expect(primaryToTell('no_adult_here', primary)).toMatchObject({ role: 'Safeguarding lead of Canal Road', name: 'Jo' });
  expect(primaryToTell('adult_here', primary)).toBeUndefined();
  expect(primaryToTell('no_adult_here', null)).toBeUndefined();
});
