/** Dates as people say them. Bridgewell never writes 09/09. */

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const SHORT_MONTHS = 'Jan Feb Mar Apr May June July Aug Sept Oct Nov Dec'.split(' ');
const SHORT_DAYS = 'Sun Mon Tue Wed Thu Fri Sat'.split(' ');

/** How far the day agreed on lies from this computer's: a demo school stands in its own September. */
let shift = 0;

/** Now, on the day agreed on. */
export const today = (): Date => new Date(Date.now() + shift);

/** Agrees on today's date with whoever keeps the workspace. */
export function agreeOn(iso: string): void {
  const here = new Date();
  const midnight = new Date(here.getFullYear(), here.getMonth(), here.getDate());
  shift = Math.round((readDate(iso).getTime() - midnight.getTime()) / 86_400_000) * 86_400_000;
}

/** Reads "2026-09-18" as that calendar day here, and a full instant as itself. */
export function readDate(iso: string): Date {
  const whole = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  return whole ? new Date(Number(whole[1]), Number(whole[2]) - 1, Number(whole[3])) : new Date(iso);
}

/** "9 September", with the year when it is not this one: "9 September 2025". */
export function day(iso: string, from: Date = today()): string {
  const date = readDate(iso);
  const year = date.getFullYear() === from.getFullYear() ? '' : ` ${String(date.getFullYear())}`;
  return `${String(date.getDate())} ${MONTHS[date.getMonth()] ?? ''}${year}`;
}

/** "9 September 2014": for birth dates, where the year always matters. */
export function fullDay(iso: string): string {
  const date = readDate(iso);
  return `${String(date.getDate())} ${MONTHS[date.getMonth()] ?? ''} ${String(date.getFullYear())}`;
}

/** "Fri 18 Sept". */
export function shortDay(iso: string): string {
  const date = readDate(iso);
  return `${SHORT_DAYS[date.getDay()] ?? ''} ${String(date.getDate())} ${SHORT_MONTHS[date.getMonth()] ?? ''}`;
}

/** "10:42". */
export function clock(iso: string): string {
  const date = readDate(iso);
  return `${String(date.getHours()).padStart(2, '0')}:${String(date.getMinutes()).padStart(2, '0')}`;
}

/** "9 September, 10:42". */
export function dayAndTime(iso: string, from: Date = today()): string {
  return `${day(iso, from)}, ${clock(iso)}`;
}

/** Whole days from today to that day: negative when it has passed. */
export function daysAway(iso: string, from: Date = today()): number {
  const date = readDate(iso);
  const start = Date.UTC(from.getFullYear(), from.getMonth(), from.getDate());
  const to = Date.UTC(date.getFullYear(), date.getMonth(), date.getDate());
  return Math.round((to - start) / 86_400_000);
}

/** "today", "tomorrow", "in 3 days", "3 days ago". */
export function away(iso: string, from: Date = today()): string {
  const days = daysAway(iso, from);
  if (days === 0) return 'today';
  if (days === 1) return 'tomorrow';
  if (days === -1) return 'yesterday';
  return days > 0 ? `in ${String(days)} days` : `${String(-days)} days ago`;
}

/** Today as "2026-09-18", for date fields. */
export function isoDay(date: Date = today()): string {
  const month = String(date.getMonth() + 1).padStart(2, '0');
  return `${String(date.getFullYear())}-${month}-${String(date.getDate()).padStart(2, '0')}`;
}

/** This instant, for "Saved 10:42". */
export const nowIso = (): string => new Date().toISOString();
