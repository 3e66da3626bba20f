/** How a page is looked at: nearer or further, and the right way up. */

/** How near one can go: 1 is the whole width of the view. */
export const NEAREST = 5;
const STEP = 1.25;

export const nearer = (zoom: number): number => Math.min(NEAREST, zoom * STEP);
export const further = (zoom: number): number => Math.max(1, zoom / STEP);

/** A quarter turn, clockwise or back. */
export const turned = (degrees: number, by: 90 | -90): number => (degrees + by + 360) % 360;

/** Whether the page lies on its side. */
export const onSide = (degrees: number): boolean => degrees % 180 !== 0;

/** "240 KB" or "1.4 MB". */
export function size(bytes: number): string {
  return bytes < 1_000_000 ? `${String(Math.max(1, Math.round(bytes / 1000)))} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
