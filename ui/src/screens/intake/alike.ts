/** Many rows held for one reason, with nothing in them to choose between, are said once. */
import type { RowShown } from '../../api/generated';

/** From how many rows on one reason is said once. */
const MANY = 4;

/** Whether the row asks nothing that is its own: no fault, no conflict, no pupil to choose. */
function plain(row: RowShown): boolean {
  const own = row.faults.length + row.conflicts.length + row.candidates.length;
  return own === 0 && row.answered === null && row.answers.every((answer) => answer === 'leave_out' || answer === 'pupil');
}

export function gather(rows: readonly RowShown[]): { same: { what: string; rows: RowShown[] }[]; single: RowShown[] } {
  const askNothing = rows.filter(plain);
  const reasons = [...new Set(askNothing.map((row) => row.what))];
  const same = reasons
    .map((what) => ({ what, rows: askNothing.filter((row) => row.what === what) }))
    .filter((group) => group.rows.length >= MANY);
  const gathered = new Set(same.flatMap((group) => group.rows));
  return { same, single: rows.filter((row) => !gathered.has(row)) };
}
