/** The boxes of a form, by number and scale. The questionnaire's words appear nowhere. */

import type { ImpactTicks, InformantName } from '../../api/generated';

export type ItemScale = 'emotional' | 'conduct' | 'hyperactivity' | 'peer' | 'prosocial';

export interface Cell {
  id: string;
  /** What is printed beside the box: "1", or the impact item's short name. */
  label: string;
  scale: ItemScale | 'impact';
  /** Highest box: 2 for the 25 items, 3 for the impact supplement. */
  top: 2 | 3;
}

const SCALES: Record<ItemScale, readonly number[]> = {
  emotional: [3, 8, 13, 16, 24],
  conduct: [5, 7, 12, 18, 22],
  hyperactivity: [2, 10, 15, 21, 25],
  peer: [6, 11, 14, 19, 23],
  prosocial: [1, 4, 9, 17, 20],
};

const scaleOf = (item: number): ItemScale =>
  (Object.keys(SCALES) as ItemScale[]).find((name) => SCALES[name].includes(item)) ?? 'prosocial';

export const ITEMS: readonly Cell[] = Array.from({ length: 25 }, (_, i) => ({
  id: `q${String(i + 1)}`,
  label: String(i + 1),
  scale: scaleOf(i + 1),
  top: 2,
}));

const IMPACT: readonly (Cell & { id: keyof ImpactTicks })[] = [
  { id: 'difficulties', label: 'Difficulties overall', scale: 'impact', top: 3 },
  { id: 'distress', label: 'Distress', scale: 'impact', top: 3 },
  { id: 'home', label: 'Home', scale: 'impact', top: 3 },
  { id: 'friends', label: 'Friendships', scale: 'impact', top: 3 },
  { id: 'class', label: 'Learning', scale: 'impact', top: 3 },
  { id: 'leisure', label: 'Leisure', scale: 'impact', top: 3 },
];

/** A teacher's supplement has no home and no leisure item. */
export function impactCells(informant: InformantName): readonly Cell[] {
  return informant === 'teacher' ? IMPACT.filter((cell) => cell.id !== 'home' && cell.id !== 'leisure') : IMPACT;
}
