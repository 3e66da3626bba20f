/** What one pupil has on the page, kept in the core every moment it changes, so that nothing is lost. */
import { untrack } from 'svelte';
import { call } from '../../api/client';
import type { WritingPage } from '../../api/generated';
import { nowIso } from '../../parts/dates';
import { isSize, isTint, type Size, type Tint } from './looks';
import { readStrokes, type Stroke } from './strokes';

/** How long a change may wait before it is kept, in milliseconds. Somebody who types on is kept too. */
const KEEP_MS = 700;

export type Way = 'write' | 'draw';

interface Sheet {
  text: string;
  strokes: Stroke[];
  onPaper: boolean;
  wants: boolean;
  who: string;
  how: string;
  size: Size;
  tint: Tint;
}

const blank = (): Sheet => ({ text: '', strokes: [], onPaper: false, wants: false, who: '', how: '', size: 'medium', tint: 'cream' });

/** Reads what was kept; whatever is missing or odd is as on a blank page. */
export function readSheet(draft: string | null): Sheet {
  const sheet = blank();
  if (!draft) return sheet;
  let kept: unknown;
  try {
    kept = JSON.parse(draft);
  } catch {
    // What cannot be read as a page is still somebody's words.
    return { ...sheet, text: draft };
  }
  if (typeof kept !== 'object' || kept === null) return { ...sheet, text: draft };
  const text = (name: keyof Sheet) => {
    const value = (kept as Record<string, unknown>)[name];
    return typeof value === 'string' ? value : '';
  };
  const yes = (name: keyof Sheet) => (kept as Record<string, unknown>)[name] === true;
  const [size, tint] = [text('size'), text('tint')];
  return {
    text: text('text'),
    strokes: readStrokes((kept as Record<string, unknown>)['strokes']),
    onPaper: yes('onPaper'),
    wants: yes('wants'),
    who: text('who'),
    how: text('how'),
    size: isSize(size) ? size : sheet.size,
    tint: isTint(tint) ? tint : sheet.tint,
  };
}

/** "My form tutor. With a friend there", in the pupil's own choice of words; empty: anyone. */
export const wish = (sheet: Pick<Sheet, 'who' | 'how'>): string => [sheet.who, sheet.how].map((part) => part.trim()).filter(Boolean).join('. ');

export class PageState {
  sheet = $state<Sheet>(blank());
  way = $state<Way>('write');
  /** This pupil said that they need to talk today. */
  today = $state(false);
  /** What they said is kept: the adult finds it whatever happens to the window. */
  raised = $state(false);
  at = $state<string | undefined>();
  waiting = $state(false);
  failed = $state(false);
  #kept: string;
  #timer = 0;
  #todayTimer = 0;

  constructor(page: WritingPage) {
    this.sheet = readSheet(page.draft);
    if (this.sheet.strokes.length > 0 && !this.sheet.text) this.way = 'draw';
    this.today = page.today;
    this.raised = page.today;
    this.at = page.kept ?? undefined;
    this.#kept = this.#now();
    $effect(() => {
      const now = JSON.stringify(this.sheet);
      untrack(() => {
        this.#changed(now);
      });
    });
    $effect(() => () => {
      window.clearTimeout(this.#timer);
      window.clearTimeout(this.#todayTimer);
    });
  }

  get empty(): boolean {
    return !this.sheet.text.trim() && this.sheet.strokes.length === 0 && !this.sheet.onPaper;
  }

  /** Keeps what is on the page now; true once it is kept. */
  async keep(): Promise<boolean> {
    window.clearTimeout(this.#timer);
    this.#timer = 0;
    const draft = this.#now();
    if (draft === this.#kept) return true;
    const result = await call('writing.keep', { draft });
    this.failed = !result.ok;
    if (!result.ok) {
      this.#timer = window.setTimeout(() => void this.keep(), KEEP_MS * 4);
      return false;
    }
    this.#kept = draft;
    this.at = nowIso();
    this.waiting = this.#now() !== draft;
    return true;
  }

  /** Says that this pupil needs to talk today, until the core has kept it; true once it has. */
  async sayToday(): Promise<boolean> {
    window.clearTimeout(this.#todayTimer);
    this.today = true;
    if (this.raised) return true;
    const result = await call('writing.today', {});
    this.raised ||= result.ok;
    if (!this.raised) this.#todayTimer = window.setTimeout(() => void this.sayToday(), KEEP_MS * 4);
    return this.raised;
  }

  /** Keeps everything that was said on the page, the need to talk today first; says what of it is kept now. */
  async settle(): Promise<{ raised: boolean; kept: boolean }> {
    const raised = !this.today || (await this.sayToday());
    return { raised, kept: await this.keep() };
  }

  /** Finished or laid aside: what is on the page is not kept again after that. */
  stop(): void {
    window.clearTimeout(this.#timer);
    window.clearTimeout(this.#todayTimer);
    this.#kept = this.#now();
    this.waiting = false;
  }

  #now = (): string => untrack(() => JSON.stringify(this.sheet));

  #changed(now: string): void {
    this.waiting = now !== this.#kept;
    if (this.waiting && !this.#timer) this.#timer = window.setTimeout(() => void this.keep(), KEEP_MS);
  }
}
