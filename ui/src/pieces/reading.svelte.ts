/** One reader's coding of one letter, as it is being made. */
import { call } from '../api/client';
import { Act } from '../api/act.svelte';
import type { LetterShown, Mark, Marks, Passage, ReadingShown, SaveReading, Theme, WorryLevel } from '../api/generated';

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

const same = (one: Passage, other: Passage): boolean => one.start === other.start && one.end === other.end && one.theme === other.theme;
const bare = ({ start, end, theme }: Passage): Passage => ({ start, end, theme });

export class Reading {
  coding = $state<Coding>({ level: null, looksForward: false, themes: [], interests: [], strengths: [], youngCarer: false, note: '' });
  /** Set when the reader tried to save without a level. */
  missingLevel = $state(false);
  marks = $state.raw<Marks | undefined>();
  act = new Act();
  /** Marking has trouble of its own, which stands beside the marks. */
  marking = new Act();
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

  /** The aid's marks that the reader has not turned down. */
  get kept(): Mark[] {
    const marks = this.marks;
    return marks ? marks.marks.filter((mark) => !marks.rejected.some((no) => same(no, mark))) : [];
  }

  /** The aid's marks that the reader has turned down. */
  get rejected(): Mark[] {
    const marks = this.marks;
    return marks ? marks.marks.filter((mark) => marks.rejected.some((no) => same(no, mark))) : [];
  }

  /** The reader's own passages. */
  get added(): Mark[] {
    return (this.marks?.added ?? []).map((passage) => ({ ...passage, why: 'you marked it' }));
  }

  /** Everything that is underlined in the letter. */
  get shown(): Mark[] {
    return [...this.kept, ...this.added];
  }

  reject = (mark: Mark): Promise<boolean> => this.#mark(this.#added, [...this.#rejected, bare(mark)]);

  restore = (mark: Mark): Promise<boolean> =>
    this.#mark(
      this.#added,
      this.#rejected.filter((no) => !same(no, mark)),
    );

  add = (passage: Passage): Promise<boolean> => this.#mark([...this.#added, bare(passage)], this.#rejected);

  remove = (mark: Mark): Promise<boolean> =>
    this.#mark(
      this.#added.filter((own) => !same(own, mark)),
      this.#rejected,
    );

  get #added(): Passage[] {
    return this.marks?.added ?? [];
  }

  get #rejected(): Passage[] {
    return this.marks?.rejected ?? [];
  }

  async #mark(added: Passage[], rejected: Passage[]): Promise<boolean> {
    const marks = await this.marking.run(() => call('letters.mark', { pupil: this.#pupil, added, rejected }));
    if (marks) this.marks = marks;
    return marks !== undefined;
  }

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
    this.marks = await this.marking.run(() => call('letters.marks', { pupil: this.#pupil }));
  }
}
