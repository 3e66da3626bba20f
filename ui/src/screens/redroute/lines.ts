/**
 * The lines of the national list that stand on the red route: advice for adults, and somebody a pupil can ring. 999 stands
 * above them in large letters; the local authority's own lines are in Settings, because each council has others.
 */
import { NATIONAL_LINES } from '../../api/generated';

export interface Line {
  who: string;
  number: string;
  when: string;
}

const HERE: Record<string, { whom: string; when: string }> = {
  'NSPCC Helpline': { whom: 'for adults', when: 'free; to ask for advice about a child, never instead of 999' },
  Childline: { whom: 'for pupils', when: 'free, day and night; the pupil can ring from any phone' },
};

export const NATIONAL: readonly Line[] = NATIONAL_LINES.flatMap((line) => {
  const here = HERE[line.name];
  return here ? [{ who: `${line.name}, ${here.whom}`, number: line.phone, when: here.when }] : [];
});
