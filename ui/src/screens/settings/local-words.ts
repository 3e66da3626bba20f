/** Words of the area: what can be chosen, and which line of the form a fault is about. */
import type { LocalStrength, LocalWord, Theme } from '../../api/generated';
import { isBright, THEMES } from '../../api/names';

const upper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

export const ABOUT = (Object.entries(THEMES) as [Theme, string][]).map(([value, label]) => ({ value, label: upper(label) }));

const STRENGTHS: readonly { value: LocalStrength; label: string }[] = [
  { value: 'topic', label: 'Only beside words of worry' },
  { value: 'worry', label: 'By themselves' },
  { value: 'strong', label: 'A strong worry' },
  { value: 'flag', label: 'May not wait' },
];

/** How much words about a theme can say: nothing good is a strong worry or may not wait. */
export const strengthsFor = (theme: Theme): readonly { value: LocalStrength; label: string }[] =>
  isBright(theme)
    ? [
        { value: 'topic', label: 'Only beside words of liking' },
        { value: 'worry', label: 'By themselves' },
      ]
    : STRENGTHS;

/** What a line shows besides its words, as a teacher would say it. */
export const EXAMPLES: readonly LocalWord[] = [
  { words: 'gooch cut, down the cut', theme: 'travel', strength: 'topic', meaning: 'the canal path behind the shops' },
  { words: 'the eleven c', theme: 'travel', strength: 'worry', meaning: 'the bus on which there are fights' },
  { words: 'trapping, on the plug', theme: 'abuse', strength: 'flag', meaning: 'carrying things for older people' },
];

export const emptyLine = (): LocalWord => ({ words: '', theme: 'travel', strength: 'topic', meaning: '' });

/** Whether anything was typed in a line; an empty one is left out when it is saved. */
export const isTyped = (line: LocalWord): boolean => Boolean(line.words.trim() || line.meaning.trim());

/** The line of the form that a fault's name is about, counted from 0 among all lines shown; none for another fault. */
export function lineOf(field: string, lines: readonly LocalWord[]): number | undefined {
  const sent = Number(/^line_(\d+)$/.exec(field)?.[1]);
  const typed = lines.flatMap((line, at) => (isTyped(line) ? [at] : []));
  return Number.isNaN(sent) ? undefined : typed[sent - 1];
}
