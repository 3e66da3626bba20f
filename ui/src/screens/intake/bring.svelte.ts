/** Bringing one file in: shown first, corrected and answered, then kept. Several files wait in a queue. */
import { Act } from '../../api/act.svelte';
import { ask, call } from '../../api/client';
import type { Accepted, Preview, RowAct, RowAnswer, Settled } from '../../api/generated';
import type { ChosenFile } from '../../api/shell';
import { inWords } from '../../api/words';

/** Endings of files that can be read here. */
export const KINDS = ['csv', 'tsv', 'txt', 'xlsx', 'xlsm', 'xls', 'ods', 'jsonl'] as const;

const UNSETTLED: Settled = {
  sheet: null,
  heading_row: null,
  fields: null,
  date_order: null,
  attendance_scale: null,
  sdq_boxes: null,
  informant: null,
};

const wait = (ms: number) => new Promise((done) => setTimeout(done, ms));

export class Bring {
  queue = $state.raw<ChosenFile[]>([]);
  file = $state.raw<ChosenFile | undefined>();
  settled = $state.raw<Settled>(UNSETTLED);
  answers = $state.raw<RowAnswer[]>([]);
  preview = $state.raw<Preview | undefined>();
  /** While the file is read: rows so far and how far, 0 to 1. */
  reading = $state.raw<{ rows: number; done: number } | undefined>();
  accepted = $state.raw<Accepted | undefined>();
  readonly act = new Act();
  #turn = 0;

  async choose(): Promise<void> {
    const files = await this.act.run(() => ask((shell) => shell.chooseFiles(KINDS, true)));
    if (!files || files.length === 0) return;
    this.queue = [...this.queue, ...files];
    await this.next();
  }

  /** Opens the next file of the queue, or puts the last one away. */
  async next(): Promise<void> {
    const [file, ...rest] = this.queue;
    this.queue = rest;
    this.file = file;
    this.settled = UNSETTLED;
    this.answers = [];
    this.preview = undefined;
    this.accepted = undefined;
    if (file) await this.look();
  }

  /** Asks what the file says under what is settled and answered so far. */
  async look(): Promise<void> {
    const mine = ++this.#turn;
    const file = this.file?.handle;
    if (file === undefined) return;
    this.act.trouble = undefined;
    for (;;) {
      const result = await call('intake.preview', { file, settled: this.settled, answers: this.answers });
      if (mine !== this.#turn) return;
      if (!result.ok) {
        this.reading = undefined;
        this.act.trouble = inWords(result.error);
        return;
      }
      if (result.value.state === 'ready') {
        this.reading = undefined;
        this.preview = result.value.preview;
        return;
      }
      this.reading = { rows: result.value.rows, done: result.value.percent / 100 };
      await wait(120);
    }
  }

  /** Takes a column for something else, or for nothing. */
  async take(column: number, field: string | null): Promise<void> {
    if (!this.preview) return;
    const fields = this.preview.columns.map((shown, i) => (i === column ? field : shown.field));
    await this.settle({ fields });
  }

  /** Answers a question about whole columns. */
  async answerQuestion(settles: string, value: string): Promise<void> {
    if (settles === 'fields') await this.#keepColumn(Number(value));
    else if (settles === 'sheet') await this.settle({ sheet: value, heading_row: null, fields: null });
    else if (settles === 'date_order') await this.settle({ date_order: value });
    else if (settles === 'attendance_scale') await this.settle({ attendance_scale: value });
    else if (settles === 'sdq_boxes') await this.settle({ sdq_boxes: value });
    else if (settles === 'informant') await this.settle({ informant: value });
  }

  async settle(change: Partial<Settled>): Promise<void> {
    this.settled = { ...this.settled, ...change };
    await this.look();
  }

  async answer(row: number, act: RowAct): Promise<void> {
    this.answers = [...this.answers.filter((known) => known.row !== row), { row, act }];
    await this.look();
  }

  /** Takes an answer back. */
  async forget(row: number): Promise<void> {
    this.answers = this.answers.filter((known) => known.row !== row);
    await this.look();
  }

  async accept(): Promise<boolean> {
    const file = this.file?.handle;
    if (file === undefined) return false;
    const accepted = await this.act.run(() => call('intake.accept', { file, settled: this.settled, answers: this.answers }));
    if (accepted) this.accepted = accepted;
    return accepted !== undefined;
  }

  /** Lets the file go; nothing of it was kept. */
  async leave(): Promise<void> {
    const file = this.file?.handle;
    this.#turn++;
    if (file !== undefined) await call('intake.let_go', { file });
    this.act.trouble = undefined;
    await this.next();
  }

  /** Of several columns with one meaning, keeps this one. */
  async #keepColumn(column: number): Promise<void> {
    const columns = this.preview?.columns ?? [];
    const meaning = columns[column]?.field;
    const fields = columns.map((shown, i) => (i !== column && shown.field === meaning ? null : shown.field));
    await this.settle({ fields });
  }
}

let current: { person: string; bring: Bring } | undefined;

/** The file this person is looking at: kept while they go to another page and back, never shown to the next person. */
export function bringFor(person: string): Bring {
  if (current?.person !== person) current = { person, bring: new Bring() };
  return current.bring;
}
