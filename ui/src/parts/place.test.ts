import { expect, it } from 'vitest';
import { href, readPlace } from './place';

it('reads home, a page and a query', () => {
  expect(readPlace('')).toEqual({ path: [], query: {} });
  expect(readPlace('#/pupil/a%2Fb?list=quiet')).toEqual({ path: ['pupil', 'a/b'], query: { list: 'quiet' } });
});

it('writes what it reads', () => {
  const link = href(['compare'], { form: '7B', reader: undefined, primary: "St Wilfrid's" });
  expect(readPlace(link)).toEqual({ path: ['compare'], query: { form: '7B', primary: "St Wilfrid's" } });
});
