/** Whom an entry is about, as it is asked and as it is sent. */
import type { RedRouteAbout } from '../../api/generated';

/** The named adult has no account here, so there is nobody to hide the entry from. */
export const NOT_HERE = 'not_here';

/** What is sent; undefined until everything that has to be chosen is. */
export function aboutWhom(
  about: RedRouteAbout | undefined,
  who: string,
): { about: RedRouteAbout; hidden_from: string | null } | undefined {
  if (!about || about === 'not_asked') return undefined;
  if (about === 'no_adult_here') return { about, hidden_from: null };
  if (!who) return undefined;
  return { about, hidden_from: who === NOT_HERE ? null : who };
}
