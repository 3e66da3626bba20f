/** What this person chose for a kind of document last time. Never a pupil, and never the restricted tier. */
import { call } from '../../api/client';
import { NOTHING, type Choices } from './ask';

/** Under which the kind that was made last is kept. */
const LAST = 'last';

export async function choicesOfLastTime(kind: string): Promise<Choices> {
  const kept = await call('documents.remembered', { kind });
  if (!kept.ok || !kept.value.choices) return NOTHING;
  try {
    return { ...NOTHING, ...(JSON.parse(kept.value.choices) as Partial<Choices>) };
  } catch {
    return NOTHING;
  }
}

export async function remember(kind: string, { asks, letStand, of, group }: Choices): Promise<void> {
  await call('documents.remember', { kind, choices: JSON.stringify({ asks, letStand, of, group }) });
  await call('documents.remember', { kind: LAST, choices: kind });
}

/** The kind that this person made last; none at first. */
export async function kindOfLastTime(): Promise<string | undefined> {
  const kept = await call('documents.remembered', { kind: LAST });
  return kept.ok ? (kept.value.choices ?? undefined) : undefined;
}
