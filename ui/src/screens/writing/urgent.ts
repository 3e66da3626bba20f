/** Pupils who said in the writing place that they need to talk today, since it was opened. */

export interface Urgent {
  id: string;
  name: string;
  /** Whether it stands on the red route; if not, the adult puts it there. */
  kept: boolean;
}

export const nobody: readonly Urgent[] = [];

/** The list with this pupil in it once. What was kept stays kept. */
export function saidToday(list: readonly Urgent[], one: Urgent): readonly Urgent[] {
  const before = list.find((other) => other.id === one.id);
  if (before?.kept) return list;
  return [...list.filter((other) => other.id !== one.id), one];
}
