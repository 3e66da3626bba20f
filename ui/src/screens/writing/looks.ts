/** How large the words are and on what ground. Ink keeps its contrast on every one of them. */

export const SIZES = [
  { value: 'small', label: 'Small', px: 19 },
  { value: 'medium', label: 'Medium', px: 23 },
  { value: 'large', label: 'Large', px: 30 },
  { value: 'huge', label: 'Very large', px: 40 },
] as const;
export type Size = (typeof SIZES)[number]['value'];

export const TINTS = [
  { value: 'cream', label: 'Cream' },
  { value: 'white', label: 'White' },
  { value: 'blue', label: 'Blue' },
  { value: 'green', label: 'Green' },
  { value: 'rose', label: 'Pink' },
  { value: 'night', label: 'Dark' },
] as const;
export type Tint = (typeof TINTS)[number]['value'];

export const isSize = (text: string): text is Size => SIZES.some((size) => size.value === text);
export const isTint = (text: string): text is Tint => TINTS.some((tint) => tint.value === text);
export const pixels = (size: Size): number => SIZES.find((known) => known.value === size)?.px ?? SIZES[1].px;
