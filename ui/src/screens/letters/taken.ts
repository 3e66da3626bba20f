/** What a reply brought, in sentences. */
import type { ReplyTaken } from '../../api/generated';

const readings = (n: number): string => `${String(n)} ${n === 1 ? 'reading' : 'readings'}`;

export function broughtBack(taken: ReplyTaken): string[] {
  const known = taken.known === 1 ? 'The reading in it was' : `${taken.new > 0 ? 'The other' : 'All'} ${readings(taken.known)} in it were`;
  return [
    taken.new > 0 ? `${taken.reader} sent ${readings(taken.new)} of ${String(taken.letters)} letters.` : '',
    taken.known > 0 ? `${known} here already: nothing was changed by ${taken.known === 1 ? 'it' : 'them'}.` : '',
    taken.late ? 'The parcel had been called back meanwhile. Nothing is lost by that.' : '',
    taken.read_here_too > 0 ? `${String(taken.read_here_too)} ${taken.read_here_too === 1 ? 'letter was' : 'letters were'} read here too; both readings stay.` : '',
    taken.gone ?? '',
    taken.log_lost ?? '',
  ].filter(Boolean);
}
