/** A pack on its way: planned, shown in full, decided about field by field, sealed and saved. */
import { Act } from '../../api/act.svelte';
import { call, saveDocument } from '../../api/client';
import type { PackFile, PackPlanShown, Part } from '../../api/generated';

export class PackMaking {
  plan = $state.raw<PackPlanShown | undefined>();
  act = new Act();
  savedAs = $state<string | undefined>();
  /** Sealed, and not saved anywhere yet. */
  unsaved = $state.raw<PackFile | undefined>();
  #leaveOut = $state.raw<Part[]>([]);
  #withhold = $state.raw<string[]>([]);
  #letGo = $state.raw<string[]>([]);
  #party = '';
  /** How often what is asked for has changed, and after which of these changes it was last shown. */
  #wanted = $state(0);
  #shown = $state(0);
  #looking = false;

  get #ask() {
    return { party: this.#party, leave_out: this.#leaveOut, withhold: this.#withhold, let_go: this.#letGo };
  }

  /** Whether it is shown, as it stands, and can be sealed. */
  get ready(): boolean {
    return this.plan !== undefined && this.plan.asks === 0 && this.#shown === this.#wanted;
  }

  /** Whether a part is to stay here. */
  isOut = (part: Part): boolean => this.#leaveOut.includes(part);

  /** Shows what would leave for this link worker. What changes meanwhile is shown after it: the last word counts. */
  async look(party: string): Promise<void> {
    if (party !== this.#party) {
      [this.#leaveOut, this.#withhold, this.#letGo] = [[], [], []];
      this.plan = undefined;
    }
    this.#party = party;
    [this.savedAs, this.unsaved] = [undefined, undefined];
    this.#wanted += 1;
    await this.#show();
  }

  /** Asks until what is shown is what was asked for last. */
  async #show(): Promise<void> {
    if (this.#looking || this.act.busy) return;
    this.#looking = true;
    while (this.#shown !== this.#wanted) {
      const wanted = this.#wanted;
      const plan = await this.act.run(() => call('packs.plan', { ...this.#ask, shown: null }));
      if (!plan && wanted === this.#wanted) break;
      if (plan) [this.plan, this.#shown] = [plan, wanted];
    }
    this.#looking = false;
  }

  leaveOut = (part: Part, out: boolean): Promise<void> => {
    const rest = this.#leaveOut.filter((one) => one !== part);
    this.#leaveOut = out ? [...rest, part] : rest;
    return this.look(this.#party);
  };

  /** The words stay here. */
  withhold = (key: string): Promise<void> => {
    if (!this.#withhold.includes(key)) this.#withhold = [...this.#withhold, key];
    return this.look(this.#party);
  };

  /** The name in the words is nobody's here, or a colleague's in their post: they may leave. */
  letGo = (key: string): Promise<void> => {
    if (!this.#letGo.includes(key)) this.#letGo = [...this.#letGo, key];
    return this.look(this.#party);
  };

  get withheld(): number {
    return this.#withhold.length;
  }

  bringBack = (): Promise<void> => {
    this.#withhold = [];
    return this.look(this.#party);
  };

  /** Seals what is shown and saves it where the person says. */
  async make(): Promise<boolean> {
    const shown = this.plan?.mark;
    if (shown === undefined || !this.ready) return false;
    const made = await this.act.run(() => call('packs.make', { ...this.#ask, shown }));
    if (!made) {
      const trouble = this.act.trouble;
      this.#wanted += 1;
      await this.#show();
      this.act.trouble ??= trouble;
      return false;
    }
    this.unsaved = made;
    await this.save();
    return true;
  }

  /** Saves what was sealed; it can be asked for again when the person changed their mind. */
  async save(): Promise<void> {
    const made = this.unsaved;
    if (!made) return;
    const saved = await this.act.run(() => saveDocument(made.document));
    if (saved) [this.savedAs, this.unsaved] = [saved, undefined];
    await this.#show();
  }
}
