/** The log's words as sentences say them. */
import type { Because } from '../../api/generated';

/** "letter_read" and "letters.read" both read "letter read". */
export const opWords = (op: string): string => op.replaceAll(/[._]/g, ' ');

export function becauseWords(because: Because): string {
  switch (because) {
    case 'role':
      return 'their role includes it';
    case 'responsible_for_pupil':
      return 'responsible for the pupil';
    case 'holds_restricted_key':
      return "holds the restricted tier's key";
    case 'self_':
      return 'about themselves';
    case 'opening_workspace':
      return 'opening the workspace';
  }
}

/** "Aisha Rahman, Callum Price, Grace Adeyemi and 237 more". */
export function shortList(names: readonly string[]): string {
  if (names.length <= 4) return names.join(', ');
  return `${names.slice(0, 3).join(', ')} and ${String(names.length - 3)} more`;
}
