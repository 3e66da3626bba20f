/** A drawing as lines: small enough to be kept at every change, and drawn again at any size. */

/** The sheet, in its own units. */
export const WIDE = 1200;
export const HIGH = 760;

export const PENS = [
  { value: 'black', label: 'Black', colour: '#1a2330' },
  { value: 'blue', label: 'Blue', colour: '#1d5fa8' },
  { value: 'green', label: 'Green', colour: '#2c7a3f' },
  { value: 'red', label: 'Red', colour: '#b3263a' },
  { value: 'orange', label: 'Orange', colour: '#c8690a' },
  { value: 'purple', label: 'Purple', colour: '#6b3fa0' },
  { value: 'rubber', label: 'Rubber', colour: '#ffffff' },
] as const;
export type Pen = (typeof PENS)[number]['value'];

export interface Stroke {
  pen: Pen;
  /** How thick, in units of the sheet. */
  thick: number;
  /** x and y in turn, whole units. */
  points: number[];
}

/** The most points a drawing has: far more than a child draws in a lesson, and still under the size of a page. */
export const MOST_POINTS = 60_000;
/** Points nearer than this to the one before add nothing that is seen. */
const NEAR = 2;

export const begin = (pen: Pen, thick: number, x: number, y: number): Stroke => ({ pen, thick, points: [clampX(x), clampY(y)] });

const clampX = (x: number) => Math.round(Math.min(Math.max(x, 0), WIDE));
const clampY = (y: number) => Math.round(Math.min(Math.max(y, 0), HIGH));

/** The line drawn on to this point; the same one when it has hardly moved. */
export function on(stroke: Stroke, x: number, y: number): Stroke {
  const [toX, toY] = [clampX(x), clampY(y)];
  const [fromX = toX, fromY = toY] = stroke.points.slice(-2);
  if (Math.hypot(toX - fromX, toY - fromY) < NEAR) return stroke;
  return { ...stroke, points: [...stroke.points, toX, toY] };
}

export const points = (strokes: readonly Stroke[]): number => strokes.reduce((sum, stroke) => sum + stroke.points.length / 2, 0);

const isStroke = (kept: unknown): kept is Stroke => {
  if (typeof kept !== 'object' || kept === null) return false;
  const { pen, thick, points: at } = kept as Record<string, unknown>;
  return (
    PENS.some((known) => known.value === pen) &&
    typeof thick === 'number' &&
    Array.isArray(at) &&
    at.length >= 2 &&
    at.length % 2 === 0 &&
    at.every((number) => typeof number === 'number')
  );
};

/** What was kept of a drawing; lines that cannot be read are left out. */
export const readStrokes = (kept: unknown): Stroke[] => (Array.isArray(kept) ? kept.filter(isStroke) : []);

/** Draws the lines on white paper of the sheet's own size. */
export function paint(canvas: HTMLCanvasElement, strokes: readonly Stroke[]): void {
  const pencil = canvas.getContext('2d');
  if (!pencil) return;
  pencil.fillStyle = '#ffffff';
  pencil.fillRect(0, 0, WIDE, HIGH);
  pencil.lineCap = 'round';
  pencil.lineJoin = 'round';
  for (const stroke of strokes) line(pencil, stroke);
}

function line(pencil: CanvasRenderingContext2D, stroke: Stroke): void {
  const [x = 0, y = 0, ...rest] = stroke.points;
  pencil.strokeStyle = PENS.find((pen) => pen.value === stroke.pen)?.colour ?? '#1a2330';
  pencil.lineWidth = stroke.thick;
  pencil.beginPath();
  pencil.moveTo(x, y);
  // A dot is a line to itself.
  pencil.lineTo(x + 0.01, y);
  for (let i = 0; i + 1 < rest.length; i += 2) pencil.lineTo(rest[i] ?? x, rest[i + 1] ?? y);
  pencil.stroke();
}

/** The drawing as a PNG in base64. */
export function png(strokes: readonly Stroke[]): string {
  const canvas = document.createElement('canvas');
  canvas.width = WIDE;
  canvas.height = HIGH;
  paint(canvas, strokes);
  return canvas.toDataURL('image/png').replace(/^data:image\/png;base64,/, '');
}
