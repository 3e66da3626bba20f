/** Day and time as typed, and as the core keeps them. */
import { today } from '../../parts/dates';

/** "14:05", now. */
export function timeNow(now: Date = today()): string {
  return `${String(now.getHours()).padStart(2, '0')}:${String(now.getMinutes()).padStart(2, '0')}`;
}

/** A local day and time as an instant. */
export const instantOf = (day: string, time: string): string => new Date(`${day}T${time}`).toISOString();
