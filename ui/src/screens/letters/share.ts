/** Who shares the reading out, and with whom a letter is, in words. */
import type { QueueItem, Session, WithShown } from '../../api/generated';
import { clock, day, isoDay } from '../../parts/dates';

/** Those who hold the restricted tier's key, in their school's own workspace. */
export const mayShare = (session: Session | undefined): boolean =>
  session !== undefined && !session.parcel && session.me?.tier === 'restricted' && (session.me.role === 'lead' || session.me.role === 'dsl');

/** "with Joan Hale since 10:42, on their own laptop"; from another day with the day. */
export function withWhom(shown: WithShown, from: string = isoDay()): string {
  const since = shown.since ? ` since ${shown.since.slice(0, 10) === from ? clock(shown.since) : day(shown.since)}` : '';
  return `with ${shown.name}${since}${shown.parcel ? ', on their own laptop' : ''}`;
}

/** Where a letter is that this person does not have. */
export const elsewhere = (item: Pick<QueueItem, 'with'>): string => (item.with ? withWhom(item.with) : 'with another reader');

/** How long until the pupils leave, in words; nothing once they have left. `leaveAt` is "15:10:00". */
export function untilTheyLeave(leaveAt: string, now: Date): string | undefined {
  const [hours, minutes] = leaveAt.split(':').map(Number);
  const left = (hours ?? 0) * 60 + (minutes ?? 0) - (now.getHours() * 60 + now.getMinutes());
  if (left <= 0) return undefined;
  const parts = [left >= 60 ? `${String(Math.floor(left / 60))} h` : '', left % 60 > 0 ? `${String(left % 60)} min` : ''].filter(Boolean);
  return `in ${parts.join(' ')}`;
}
