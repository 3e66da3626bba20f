/** "1 pupil", "12 pupils", "no pupils". */
export function count(n: number, one: string, many: string = `${one}s`): string {
  if (n === 0) return `no ${many}`;
  return `${n.toLocaleString('en-GB')} ${n === 1 ? one : many}`;
}

const SMALL = 'No One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve'.split(' ');

/** A number that opens a title: "Seven quiet worries", "31 quiet worries". */
export function opening(n: number): string {
  return SMALL[n] ?? n.toLocaleString('en-GB');
}

/** "Ana", "Ana and Ben", "Ana, Ben and Cara". */
export function list(items: readonly string[]): string {
  if (items.length <= 1) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} and ${items[items.length - 1] ?? ''}`;
}

/** "97.1 %": one decimal, a thin gap before the sign. */
export function percent(value: number): string {
  return `${value.toFixed(1)}\u202f%`;
}
