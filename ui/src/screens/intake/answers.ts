/** What can be said about a held row, as keys for a group of buttons. */
import type { PupilName, RowAct } from '../../api/generated';

export function keyOf(act: RowAct): string {
  return act.act === 'pupil' ? `pupil:${act.pupil}` : act.act;
}

export function readKey(key: string, take: string[]): RowAct {
  if (key.startsWith('pupil:')) return { act: 'pupil', pupil: key.slice('pupil:'.length), take };
  if (key === 'new_pupil') return { act: 'new_pupil' };
  return key === 'as_it_stands' ? { act: 'as_it_stands' } : { act: 'leave_out' };
}

/** Fields in which the file was said to be right. */
export const takeOf = (act: RowAct | null): string[] => (act?.act === 'pupil' ? act.take : []);

/** " (7C, Fenbridge)": what tells a pupil from a namesake; empty when nothing does. */
export function apartOf(pupil: PupilName): string {
  const apart = [pupil.form, pupil.primary, pupil.apart].filter(Boolean).join(', ');
  return apart ? ` (${apart})` : '';
}

export function optionsFor(row: { answers: readonly string[]; candidates: readonly PupilName[] }): { value: string; label: string }[] {
  return row.answers.flatMap((answer) => {
    switch (answer) {
      case 'pupil':
        return row.candidates.map((pupil) => ({ value: `pupil:${pupil.id}`, label: `It is ${pupil.name}${apartOf(pupil)}` }));
      case 'new_pupil':
        return [{ value: 'new_pupil', label: 'A pupil who is not here yet' }];
      case 'as_it_stands':
        return [{ value: 'as_it_stands', label: 'Right as it stands' }];
      case 'leave_out':
        return [{ value: 'leave_out', label: 'Leave the row out' }];
      default:
        return [];
    }
  });
}
