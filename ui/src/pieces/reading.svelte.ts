/** One reader's coding of one letter, as it is being made. */
import { call } from '../api/client';
import { Act } from '../api/act.svelte';
import type { LetterShown, Mark, Marks, ReadingShown, SaveReading, Theme, WorryLevel } from '../api/generated';

/** What is in the form. */
export interface Coding {
  level: WorryLevel | null;
  looksForward: boolean;
  themes: Theme[];
  interests: string[];
  strengths: string[];
  youngCarer: boolean;
  note: string;
}

export class Reading {
  coding = $state<Coding>({ level: null, looksForward: false, themes: [], interests: [], strengths: [], youngCarer: false, note: '' });
  /** Set when the reader tried to save without a level. */
  missingLevel = $state(false);
  marks = $state.raw<Marks | undefined>();
  rejected = $state.raw<readonly Mark[]>([]);
  act = new Act();
  readonly #pupil: string;

  constructor(pupil: string, own: ReadingShown | undefined) {
    this.#pupil = pupil;
    if (!own) return;
    this.coding = {
      level: own.level,
      looksForward: own.looks_forward,
      themes: [...own.themes],
      interests: [...own.interests],
      strengths: [...own.strengths],
      youngCarer: own.young_carer ?? false,
      note: own.note,
    };
  }

  /** The marks that the reader has not rejected. A rejected one is hidden here and changes nothing else. */
  get kept(): Mark[] {
    return (this.marks?.marks ?? []).filter((mark) => !this.rejected.includes(mark));
  }

  reject = (mark: Mark): void => {
    this.rejected = [...this.rejected, mark];
  };

  confirm = (interest: string): void => {
    if (!this.coding.interests.includes(interest)) this.coding.interests = [...this.coding.interests, interest];
  };

  get wire(): SaveReading | undefined {
    const { level, looksForward, themes, interests, strengths, youngCarer, note } = $state.snapshot(this.coding);
    if (!level) return undefined;
    return { pupil: this.#pupil, level, looks_forward: looksForward, themes, interests, strengths, young_carer: youngCarer, note: note.trim() };
  }

  async save(): Promise<LetterShown | undefined> {
    const wire = this.wire;
    this.missingLevel = wire === undefined;
    if (!wire) return undefined;
    return this.act.run(() => call('letters.read', wire));
  }

  /** Asks for the marks; the core gives them only once this reader has chosen a level. */
  async lookForMarks(): Promise<void> {
    this.marks = await this.act.run(() => call('letters.marks', { pupil: this.#pupil }));
  }
}
