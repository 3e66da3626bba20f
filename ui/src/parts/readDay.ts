/** Reads a day the way people type it: "18 Sept", "18/9", "fri", "today", "in 2 weeks", "2026-09-18". */
import { isoDay, today as agreedToday } from './dates';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

function calendar(year: number, month: number, date: number): Date | undefined {
  const made = new Date(year, month, date);
  return made.getMonth() === month && made.getDate() === date ? made : undefined;
}

/** A day without its year is the nearest one: this year's unless that lies more than half a year away. */
function nearest(month: number, date: number, today: Date): Date | undefined {
  const tries = [-1, 0, 1].map((shift) => calendar(today.getFullYear() + shift, month, date)).filter((made) => made !== undefined);
  const far = (made: Date) => Math.abs(made.getTime() - today.getTime());
  return tries.toSorted((a, b) => far(a) - far(b))[0];
}

function parse(text: string, today: Date): Date | undefined {
  const shifted = (days: number) => new Date(today.getFullYear(), today.getMonth(), today.getDate() + days);
  if (text === 'today') return shifted(0);
  if (text === 'tomorrow') return shifted(1);
  if (text === 'yesterday') return shifted(-1);
  const within = /^in (\d{1,3}) (day|week)s?$/.exec(text);
  if (within) return shifted(Number(within[1]) * (within[2] === 'week' ? 7 : 1));
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso) return calendar(Number(iso[1]), Number(iso[2]) - 1, Number(iso[3]));
  const numbers = /^(\d{1,2})[/.](\d{1,2})(?:[/.](\d{2}|\d{4}))?$/.exec(text);
  if (numbers) {
    const [month, date] = [Number(numbers[2]) - 1, Number(numbers[1])];
    if (!numbers[3]) return nearest(month, date, today);
    return calendar(numbers[3].length === 2 ? 2000 + Number(numbers[3]) : Number(numbers[3]), month, date);
  }
  const words = /^(?:[a-z]+,? )?(\d{1,2})(?:st|nd|rd|th)? ([a-z]{3,9})\.?(?: (\d{4}))?$/.exec(text);
  if (words) {
    const month = MONTHS.indexOf((words[2] ?? '').slice(0, 3));
    if (month < 0) return undefined;
    const date = Number(words[1]);
    return words[3] ? calendar(Number(words[3]), month, date) : nearest(month, date, today);
  }
  const weekday = /^[a-z]{3,9}$/.test(text) ? DAYS.indexOf(text.slice(0, 3)) : -1;
  if (weekday >= 0) return shifted((weekday - today.getDay() + 7) % 7 || 7);
  return undefined;
}

/** The day as "2026-09-18", or undefined when the text is none. */
export function readDay(typed: string, today: Date = agreedToday()): string | undefined {
  const made = parse(typed.trim().toLowerCase().replace(/\s+/g, ' '), today);
  return made ? isoDay(made) : undefined;
}
