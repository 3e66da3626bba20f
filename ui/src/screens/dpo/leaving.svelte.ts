/** Something that leaves, on its way: made in the core, told here, saved by the shell. */
import { Act } from '../../api/act.svelte';
import { saveDocument, type Result } from '../../api/client';
import type { DocumentMade, FileMade } from '../../api/generated';

export class Leaving<T extends DocumentMade | FileMade = FileMade> {
  made = $state.raw<T | undefined>();
  /** The name under which it was saved. */
  savedAs = $state<string | undefined>();
  act = new Act();

  /** Makes it anew; what was made before is gone from the screen at once, so that nobody saves the wrong one. */
  async make(ask: () => Promise<Result<T>>): Promise<boolean> {
    this.made = undefined;
    this.savedAs = undefined;
    this.made = await this.act.run(ask);
    return this.made !== undefined;
  }

  async save(): Promise<void> {
    const made = this.made;
    if (made) this.savedAs = (await this.act.run(() => saveDocument(made.handle))) ?? this.savedAs;
  }
}
