/** The work list of the intake: what accepted files left open, and what is done about it. */
import { Act } from '../../api/act.svelte';
import type { Asked } from '../../api/asked.svelte';
import { call, saveDocument } from '../../api/client';
import type { FixedValue, NoteMade, RowAct, SkippedShown, WaitingList, WaitingShown } from '../../api/generated';
import { shell } from '../../api/shell';
import { inWords } from '../../api/words';
import { toasts } from '../../parts/toasts.svelte';

export class WaitingWork {
  readonly act = new Act();
  /** The row whose value was turned down, and why. */
  turnedDown = $state.raw<{ id: string; field: string; why: string } | undefined>();
  note = $state.raw<NoteMade | undefined>();
  readonly #asked: Asked<'intake.waiting'>;

  constructor(asked: Asked<'intake.waiting'>) {
    this.#asked = asked;
  }

  /** Types a value in the place of one that could not be read. */
  async fix(row: WaitingShown, fix: FixedValue): Promise<void> {
    this.turnedDown = undefined;
    this.act.trouble = undefined;
    const result = await call('intake.settle', { id: row.id, version: row.version, fixes: [fix], act: null });
    if (result.ok) this.#now(result.value, `Put right: ${row.name || `line ${String(row.row)}`}.`);
    else if (result.error.code === 'invalid') this.turnedDown = { id: row.id, field: fix.field, why: inWords(result.error).happened };
    else this.act.trouble = inWords(result.error);
  }

  /** Says whose row it is, or that it is right. */
  async answer(row: WaitingShown, act: RowAct): Promise<void> {
    const after = await this.act.run(() => call('intake.settle', { id: row.id, version: row.version, fixes: [], act }));
    if (after) this.#now(after, `${row.name || `Line ${String(row.row)}`} is in.`);
  }

  async skip(row: WaitingShown, why: string): Promise<boolean> {
    const after = await this.act.run(() => call('intake.skip', { id: row.id, version: row.version, why }));
    if (!after) return false;
    this.#asked.value = after;
    const skipped = after.skipped.find((known) => known.id === row.id);
    toasts.say(`Skipped: ${row.name || `line ${String(row.row)}`}.`, skipped ? () => void this.takeUp(skipped) : undefined);
    return true;
  }

  async takeUp(row: SkippedShown): Promise<void> {
    const after = await this.act.run(() => call('intake.take_up', { id: row.id, version: row.version }));
    if (after) this.#asked.value = after;
  }

  /** Makes the note to one primary school; that it was made is in the log. */
  async write(primary: string): Promise<void> {
    this.note = await this.act.run(() => call('intake.note', { primary }));
    if (this.note) await this.#asked.reload();
  }

  async save(handle: number): Promise<void> {
    const name = await this.act.run(() => saveDocument(handle));
    if (name) toasts.say(`Saved as ${name}.`);
  }

  async copy(text: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      // Written like this the window sees no copying: the shell is told, so that the words are taken off the clipboard again.
      void shell().copied();
      toasts.say('The words are copied.');
    } catch {
      toasts.say('Copying is not allowed here. Select the words and copy them, or save the note.');
    }
  }

  #now(list: WaitingList, say: string): void {
    this.#asked.value = list;
    toasts.say(say);
  }
}
