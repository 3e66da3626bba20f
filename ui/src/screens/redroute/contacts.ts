/** Whom to find now, and in which order. Where an adult here is named it is the head; where the head is, the chair of governors. */
import type { Contact, FindNow, PrimaryLead, RedRouteAbout } from '../../api/generated';

export interface Person extends Contact {
  role: string;
}

const known = (people: Person[]): Person[] => people.filter((person) => person.name.trim() || person.reach.trim());

/**
 * The primary school's safeguarding lead, in the weeks of transition. Not where an adult is named: whom the primary is
 * told by, and what, is then for those who have been found here.
 */
export function primaryToTell(about: RedRouteAbout, primary: PrimaryLead | null): Person | undefined {
  if (!primary || (about !== 'no_adult_here' && about !== 'not_asked')) return undefined;
  return { role: `Safeguarding lead of ${primary.school}`, ...primary.dsl };
}

export function whomToFind(about: RedRouteAbout, find: FindNow): { people: Person[]; otherwise: string } {
  switch (about) {
    case 'not_asked':
    case 'no_adult_here':
      return {
        people: known([
          { role: 'Designated safeguarding lead', ...find.dsl },
          { role: 'Deputy safeguarding lead', ...find.deputy },
        ]),
        otherwise: 'No safeguarding lead is written down in Settings. Go to the school office and ask for them by role.',
      };
    case 'adult_here':
      return {
        people: known([{ role: 'Head', ...find.head }]),
        otherwise: 'No head is written down in Settings. Go to the head’s office in person.',
      };
    case 'head':
      return {
        people: known([{ role: 'Chair of governors', ...find.chair_of_governors }]),
        otherwise: 'No chair of governors is written down in Settings. The school office or the local council can say who it is.',
      };
  }
}
