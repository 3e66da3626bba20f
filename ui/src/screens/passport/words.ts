/** What the parts of a passport are called, in the pupil's voice, and what helps to begin. */
import type { PassportPart } from '../../api/generated';

export const PARTS: readonly { part: PassportPart; title: string; ask: string }[] = [
  { part: 'like', title: 'What I like', ask: 'What would you do all day if you could?' },
  { part: 'good_at', title: 'What I am good at', ask: 'What do people ask you for help with?' },
  { part: 'worries', title: 'What worries me', ask: 'What should an adult know before it happens?' },
  { part: 'helps', title: 'What helps me', ask: 'What makes it easier? What makes it worse?' },
  { part: 'talk_to', title: 'Who I talk to', ask: 'Whom do you go to, at home or here?' },
];

/** Sentences and lines of a letter, as they stand there. */
export function sentences(letter: string): string[] {
  const pieces = letter.match(/[^.!?\n]+[.!?]*/g) ?? [];
  return pieces.map((piece) => piece.trim()).filter((piece) => /\p{L}/u.test(piece));
}

/** Whether words stand in a letter as they are, however its lines are broken. The core holds the same. */
export function standsIn(letter: string, words: string): boolean {
  const plain = (text: string) => text.split(/\s+/).filter(Boolean).join(' ');
  return plain(words) !== '' && plain(letter).includes(plain(words));
}
