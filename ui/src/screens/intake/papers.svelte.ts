/** Letters that come as files, each a letter or a page of one: whose each is, and bringing them in as one step. */
import { Act } from '../../api/act.svelte';
import { ask, call } from '../../api/client';
import type { PaperAnswer, Papers, PapersBrought } from '../../api/generated';
import type { Dragged, NotTaken, Taken } from '../../api/shell';
import { inWords } from '../../api/words';
import { keptFor } from './kept';

/** Endings of files that hold a letter or a page of one. */
export const KINDS = ['txt', 'docx', 'jpg', 'jpeg', 'png', 'pdf'] as const;

export class PapersWork {
  files = $state.raw<readonly number[]>([]);
  answers = $state.raw<readonly PaperAnswer[]>([]);
  notTaken = $state.raw<readonly NotTaken[]>([]);
  papers = $state.raw<Papers | undefined>();
  brought = $state.raw<PapersBrought | undefined>();
  over = $state(false);
  readonly act = new Act();

  async choose(from: 'files' | 'folder'): Promise<void> {
    const taken = await this.act.run(() => ask((shell) => shell.takeFiles(KINDS, from)));
    if (taken) await this.take(taken);
  }

  async dragged(event: Dragged): Promise<void> {
    this.over = event.what === 'over';
    if (event.what === 'dropped') this.act.busy = true;
    if (event.what === 'refused' || event.what === 'taken') this.act.busy = false;
    if (event.what === 'refused') this.act.trouble = inWords(event.error);
    if (event.what === 'taken') await this.take(event.taken);
  }

  async take(taken: Taken): Promise<void> {
    this.notTaken = taken.not_taken;
    this.brought = undefined;
    this.files = [...this.files, ...taken.files.map((file) => file.handle)];
    await this.#look();
  }

  /** Says whose a file is; none leaves it out. */
  async say(file: number, pupil: string | null): Promise<void> {
    this.brought = undefined;
    this.answers = [...this.answers.filter((known) => known.file !== file), { file, pupil }];
    await this.#look();
  }

  /** Takes an answer back. */
  async forget(file: number): Promise<void> {
    this.answers = this.answers.filter((known) => known.file !== file);
    await this.#look();
  }

  async bring(): Promise<void> {
    const brought = await this.act.run(() => call('papers.bring', { files: [...this.files], answers: [...this.answers] }));
    if (!brought) return;
    const answers = this.answers;
    this.#clear();
    this.files = brought.stay;
    this.answers = answers.filter((known) => brought.stay.includes(known.file));
    this.brought = brought;
    await this.#look();
  }

  /** What was brought in is told once. */
  told(): void {
    this.brought = undefined;
  }

  /** Lets every file go; nothing of them was kept. */
  async leave(): Promise<void> {
    const going = this.files;
    this.#clear();
    for (const file of going) await call('intake.let_go', { file });
  }

  #clear(): void {
    this.files = [];
    this.answers = [];
    this.notTaken = [];
    this.papers = undefined;
    this.brought = undefined;
  }

  async #look(): Promise<void> {
    if (this.files.length === 0) return;
    const papers = await this.act.run(() => call('papers.look', { files: [...this.files], answers: [...this.answers] }));
    if (papers) this.papers = papers;
  }
}

/** The letters this person is looking at. */
export const papersFor = keptFor(() => new PapersWork());
