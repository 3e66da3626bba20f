/** What the closed lists of people and practice are called on screen. */
import type { ChampionLacks, PracticeLevel, RecommendationState, Validity } from '../../api/generated';

export const PRACTICE: Record<PracticeLevel, string> = { informed: 'Informed', skilled: 'Skilled', enhanced: 'Enhanced', specialist: 'Specialist' };

/** What somebody at a level is prepared for. */
export const PREPARED_FOR: Record<PracticeLevel, string> = {
  informed: 'notices, and knows whom to tell',
  skilled: 'can have a first conversation',
  enhanced: 'works with pupils over weeks',
  specialist: 'leads, and advises the others',
};

export const STATES: Record<RecommendationState, string> = { open: 'Open', agreed: 'Agreed', done: 'Done', not_possible: 'Not possible' };

export const LACKS: Record<ChampionLacks, string> = {
  adult_to_go_to: 'no adult to go to',
  training: 'training to come',
  supervision: 'nobody meets them regularly yet',
};

export const VALIDITY: Record<Validity, string> = { good: '', ends_soon: 'ends soon', ended: 'has ended', renewed: 'taken again since' };

export const YEARS = [7, 8, 9, 10, 11, 12, 13] as const;

/** A number from a field: none for anything but digits. */
export function whole(text: string): number | undefined {
  return /^\d{1,5}$/.test(text.trim()) ? Number(text.trim()) : undefined;
}
