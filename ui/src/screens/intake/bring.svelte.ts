/** Bringing files in, one or forty: shown first, corrected and answered, then kept in one step. */
import { Act } from '../../api/act.svelte';
import { ask, call } from '../../api/client';
import type { Bundle, BundleAccepted, FileToBring, FixedValue, Preview, QuestionShown, RowAct, RowAnswer, Settled } from '../../api/generated';
import type { ChosenFile, Dragged, NotTaken, Taken } from '../../api/shell';
import { inWords } from '../../api/words';
import { keptFor } from './kept';

/** Endings of files that can be read here. */
export const KINDS = ['csv', 'tsv', 'txt', 'xlsx', 'xlsm', 'xlsb', 'xls', 'ods', 'xml', 'html', 'htm', 'jsonl'] as const;

const UNSETTLED: Settled = {
  sheet: null,
  heading_row: null,
  fields: null,
  date_orders: [],
  attendance_scale: null,
  sdq_boxes: null,
  informant: null,
};

const wait = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** A chosen file with what was settled and answered about it. */
interface Held {
  chosen: ChosenFile;
  settled: Settled;
  answers: RowAnswer[];
}

const asked = (held: Held): FileToBring => ({ file: held.chosen.handle, settled: held.settled, answers: held.answers });

export class Bring {
  files = $state.raw<readonly Held[]>([]);
  notTaken = $state.raw<readonly NotTaken[]>([]);
  /** The file that is looked at; none while several stand side by side. */
  file = $state.raw<ChosenFile | undefined>();
  preview = $state.raw<Preview | undefined>();
  bundle = $state.raw<Bundle | undefined>();
  /** While files are read: how many of them are, rows so far, and how far, 0 to 1. */
  reading = $state.raw<{ files: number; rows: number; done: number } | undefined>();
  accepted = $state.raw<BundleAccepted | undefined>();
  /** The name under which what was kept is spoken of. */
  kept = $state('');
  /** Whether files are held over the window. */
  over = $state(false);
  /** A typed value that was turned down: its row, and why. */
  turnedDown = $state.raw<{ row: number; field: string; why: string } | undefined>();
  readonly act = new Act();
  #turn = 0;

  readonly several = $derived(this.files.length > 1);

  async choose(from: 'files' | 'folder' = 'files'): Promise<void> {
    const taken = await this.act.run(() => ask((shell) => shell.takeFiles(KINDS, from)));
    if (taken) await this.take(taken);
  }

  /** What is dragged over the window, and dropped onto it. */
  async dragged(event: Dragged): Promise<void> {
    this.over = event.what === 'over';
    if (event.what === 'dropped') this.act.busy = true;
    if (event.what === 'refused') {
      this.act.busy = false;
      this.act.trouble = inWords(event.error);
    }
    if (event.what === 'taken') {
      this.act.busy = false;
      await this.take(event.taken);
    }
  }

  async take(taken: Taken): Promise<void> {
    this.act.trouble = undefined;
    this.notTaken = taken.not_taken;
    if (taken.files.length === 0) return;
    if (this.accepted) this.#putAway();
    this.files = [...this.files, ...taken.files.map((chosen) => ({ chosen, settled: UNSETTLED, answers: [] }))];
    this.bundle = undefined;
    this.preview = undefined;
    this.file = this.several ? undefined : this.files[0]?.chosen;
    await this.look();
  }

  /** Asks what the files say under what is settled and answered so far. */
  async look(): Promise<boolean> {
    const mine = ++this.#turn;
    this.act.trouble = undefined;
    for (;;) {
      const told = this.file ? await this.#lookAtOne(mine, this.file.handle) : await this.#lookAtAll(mine);
      if (told !== 'again') return told;
      await wait(120);
      if (mine !== this.#turn) return false;
    }
  }

  async #lookAtOne(mine: number, file: number): Promise<boolean | 'again'> {
    const own = this.files.find((held) => held.chosen.handle === file);
    if (!own) return false;
    const beside = this.files.filter((held) => held !== own).map(asked);
    const result = await call('intake.preview', { ...asked(own), beside });
    if (mine !== this.#turn) return false;
    if (!result.ok) {
      this.reading = undefined;
      this.act.trouble = inWords(result.error);
      return false;
    }
    if (result.value.state === 'ready') {
      this.reading = undefined;
      this.preview = result.value.preview;
      return true;
    }
    this.reading = { files: 0, rows: result.value.rows, done: result.value.percent / 100 };
    return 'again';
  }

  async #lookAtAll(mine: number): Promise<boolean | 'again'> {
    const result = await call('intake.look', { files: this.files.map(asked) });
    if (mine !== this.#turn) return false;
    if (!result.ok) {
      this.reading = undefined;
      this.act.trouble = inWords(result.error);
      return false;
    }
    if (result.value.state === 'ready') {
      this.reading = undefined;
      this.bundle = result.value.bundle;
      return true;
    }
    this.reading = { files: result.value.files, rows: result.value.rows, done: result.value.percent / 100 };
    return 'again';
  }

  /** Looks at one of several files. */
  async open(file: number): Promise<void> {
    this.file = this.files.find((held) => held.chosen.handle === file)?.chosen;
    this.preview = undefined;
    await this.look();
  }

  /** Back to all files side by side. */
  async back(): Promise<void> {
    this.file = undefined;
    this.preview = undefined;
    this.turnedDown = undefined;
    await this.look();
  }

  /** Takes a column for something else, or for nothing. */
  async takeColumn(column: number, field: string | null): Promise<void> {
    if (!this.preview) return;
    const fields = this.preview.columns.map((shown, i) => (i === column ? field : shown.field));
    await this.settle({ fields });
  }

  /** Answers a question about whole columns. */
  async answerQuestion({ settles, column }: QuestionShown, value: string): Promise<void> {
    if (settles === 'fields') await this.#keepColumn(Number(value));
    else if (settles === 'sheet') await this.settle({ sheet: value, heading_row: null, fields: null });
    else if (settles === 'date_orders') await this.#orderDates(column ?? 0, value);
    else if (settles === 'attendance_scale') await this.settle({ attendance_scale: value });
    else if (settles === 'sdq_boxes') await this.settle({ sdq_boxes: value });
    else if (settles === 'informant') await this.settle({ informant: value });
  }

  /** Settles something about whole columns, for every file that is brought in now with the same headings. */
  async settle(change: Partial<Settled>): Promise<void> {
    const own = this.file?.handle;
    const like = this.bundle?.files.filter((file) => file.headings !== '' && file.headings === this.preview?.headings).map((file) => file.file) ?? [];
    this.files = this.files.map((held) =>
      held.chosen.handle === own || like.includes(held.chosen.handle) ? { ...held, settled: { ...held.settled, ...change } } : held,
    );
    await this.look();
  }

  answer(row: number, act: RowAct): Promise<boolean> {
    return this.#answer(row, (known) => ({ ...known, act }));
  }

  /** Takes an answer back. */
  forget(row: number): Promise<boolean> {
    return this.#answer(row, (known) => ({ ...known, act: null }));
  }

  /** Types a value in the place of what the file says; a blank one takes it back. Turned down, nothing changes. */
  async fix(row: number, fix: FixedValue): Promise<void> {
    const before = this.files;
    this.turnedDown = undefined;
    const others = (known: RowAnswer) => known.fixes.filter((other) => other.field !== fix.field);
    const taken = await this.#answer(row, (known) => ({ ...known, fixes: fix.value.trim() ? [...others(known), fix] : others(known) }));
    if (taken || !this.act.trouble) return;
    this.turnedDown = { row, field: fix.field, why: this.act.trouble.happened };
    this.act.trouble = undefined;
    this.files = before;
  }

  #answer(row: number, change: (known: RowAnswer) => RowAnswer): Promise<boolean> {
    const own = this.file?.handle;
    this.files = this.files.map((held) => {
      if (held.chosen.handle !== own) return held;
      const known = held.answers.find((answer) => answer.row === row) ?? { row, act: null, fixes: [] };
      const now = change(known);
      const others = held.answers.filter((answer) => answer.row !== row);
      return { ...held, answers: now.act || now.fixes.length > 0 ? [...others, now] : others };
    });
    return this.look();
  }

  async accept(): Promise<void> {
    const name = this.several ? `${String(this.files.length)} files` : (this.files[0]?.chosen.name ?? '');
    const accepted = await this.act.run(() => call('intake.accept_all', { files: this.files.map(asked) }));
    if (!accepted) return;
    this.#putAway();
    this.kept = name;
    this.files = this.files.filter((held) => accepted.stay.includes(held.chosen.handle));
    this.accepted = accepted;
  }

  /** Lets a file go, or all of them; nothing of it was kept. */
  async leave(file?: number): Promise<void> {
    this.#turn++;
    const going = this.files.filter((held) => file === undefined || held.chosen.handle === file);
    this.files = this.files.filter((held) => !going.includes(held));
    for (const held of going) await call('intake.let_go', { file: held.chosen.handle });
    this.#away();
    if (this.files.length === 0) {
      this.notTaken = [];
      return;
    }
    this.file = this.several ? undefined : this.files[0]?.chosen;
    await this.look();
  }

  /** Puts what was kept away: files that stayed are looked at, or the next ones may come. */
  async next(): Promise<void> {
    this.#putAway();
    if (this.files.length === 0) return;
    this.file = this.several ? undefined : this.files[0]?.chosen;
    await this.look();
  }

  #away(): void {
    this.act.trouble = undefined;
    this.reading = undefined;
    this.preview = undefined;
    this.bundle = undefined;
    this.file = undefined;
    this.turnedDown = undefined;
  }

  #putAway(): void {
    this.#turn++;
    this.#away();
    this.notTaken = [];
    this.accepted = undefined;
  }

  /** Says which number of a column's dates is the day; what was said of other columns stays. */
  async #orderDates(column: number, order: string): Promise<void> {
    const known = this.files.find((held) => held.chosen.handle === this.file?.handle)?.settled.date_orders ?? [];
    const length = Math.max(known.length, column + 1);
    await this.settle({ date_orders: Array.from({ length }, (_, place) => (place === column ? order : (known[place] ?? null))) });
  }

  /** Of several columns with one meaning, keeps this one. */
  async #keepColumn(column: number): Promise<void> {
    const columns = this.preview?.columns ?? [];
    const meaning = columns[column]?.field;
    const fields = columns.map((shown, i) => (i !== column && shown.field === meaning ? null : shown.field));
    await this.settle({ fields });
  }
}

/** The files this person is looking at. */
export const bringFor = keptFor(() => new Bring());
