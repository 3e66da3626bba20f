/** Packs on their way in: one after the other, however many were dropped, and what became of each. */
import { call } from '../../api/client';
import type { PackTaken } from '../../api/generated';
import type { ChosenFile } from '../../api/shell';
import { inWords, type Words } from '../../api/words';

/** A pack of a school whose key is not known yet: its numbers are compared first. */
interface Unknown {
  file: ChosenFile;
  pack: PackTaken;
  /** Whether it was the only one that came. */
  alone: boolean;
}

export class Taking {
  /** Packs that are in, in the order in which they came. */
  taken = $state.raw<PackTaken[]>([]);
  /** Files that could not be taken, each with its own words. */
  troubles = $state.raw<{ name: string; words: Words }[]>([]);
  /** Packs whose numbers are still to be compared; the first of them is asked about. */
  unknown = $state.raw<Unknown[]>([]);
  busy = $state(false);
  readonly #ontaken: (party: string | null) => void;
  #waiting: { file: ChosenFile; alone: boolean }[] = [];

  constructor(ontaken: (party: string | null) => void) {
    this.#ontaken = ontaken;
  }

  get asking(): Unknown | undefined {
    return this.unknown[0];
  }

  /** Takes these files in. What was said of those before them goes from the screen once nothing of it is under way. */
  async take(files: readonly ChosenFile[]): Promise<void> {
    const under = this.busy || this.unknown.length > 0;
    if (!under) [this.taken, this.troubles] = [[], []];
    this.#waiting.push(...files.map((file) => ({ file, alone: files.length === 1 && !under })));
    if (!this.busy) await this.#all();
  }

  async #all(): Promise<void> {
    this.busy = true;
    for (let next = this.#waiting.shift(); next; next = this.#waiting.shift()) await this.#one(next.file, next.alone, false);
    this.busy = false;
  }

  /** The school read out the same numbers: its pack comes in, and others of the same school after it. */
  async compared(): Promise<void> {
    const { asking } = this;
    if (!asking || this.busy) return;
    this.busy = true;
    await this.#one(asking.file, asking.alone, true);
    const same = (one: Unknown) => one.pack.compare === asking.pack.compare;
    this.#waiting.unshift(...this.unknown.slice(1).filter(same));
    this.unknown = this.unknown.filter((one) => !same(one));
    await this.#all();
  }

  /** Says of a file that it did not come in at all. */
  not(name: string, words: Words): void {
    this.troubles = [...this.troubles, { name, words }];
  }

  /** Leaves the pack that is asked about where it is, and asks about the next. */
  notNow(): void {
    this.unknown = this.unknown.slice(1);
  }

  async #one(file: ChosenFile, alone: boolean, compared: boolean): Promise<void> {
    const result = await call('link.take_in', { file: file.handle, compared });
    if (!result.ok) {
      this.not(file.name, inWords(result.error));
      return;
    }
    const pack = result.value;
    if (pack.compare) {
      this.unknown = [...this.unknown, { file, pack, alone }];
      return;
    }
    this.taken = [...this.taken, pack];
    this.#ontaken(alone && pack.notes.length === 0 && !pack.again ? pack.party : null);
  }
}
