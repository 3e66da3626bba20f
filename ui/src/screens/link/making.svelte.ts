/** A pack on its way: planned, shown in full, decided about field by field, sealed and saved. */
import { Act } from '../../api/act.svelte';
import { call, saveDocument } from '../../api/client';
import type { PackPlanShown, Part } from '../../api/generated';

export class PackMaking {
  plan = $state.raw<PackPlanShown | undefined>();
  act = new Act();
  savedAs = $state<string | undefined>();
  #leaveOut = $state.raw<Part[]>([]);
  #withhold = $state.raw<string[]>([]);
  #letGo = $state.raw<string[]>([]);
  #party = '';

  get #ask() {
    return { party: this.#party, leave_out: this.#leaveOut, withhold: this.#withhold, let_go: this.#letGo };
  }

  /** Shows what would leave for this link worker. */
  async look(party: string): Promise<void> {
    if (party !== this.#party) [this.#leaveOut, this.#withhold, this.#letGo] = [[], [], []];
    this.#party = party;
    this.savedAs = undefined;
    this.plan = (await this.act.run(() => call('packs.plan', this.#ask))) ?? this.plan;
  }

  leaveOut = (part: Part, out: boolean): Promise<void> => {
    this.#leaveOut = out ? [...this.#leaveOut, part] : this.#leaveOut.filter((one) => one !== part);
    return this.look(this.#party);
  };

  /** The words stay here. */
  withhold = (key: string): Promise<void> => {
    this.#withhold = [...this.#withhold, key];
    return this.look(this.#party);
  };

  /** The name in the words is nobody's here, or a colleague's in their post: they may leave. */
  letGo = (key: string): Promise<void> => {
    this.#letGo = [...this.#letGo, key];
    return this.look(this.#party);
  };

  get withheld(): number {
    return this.#withhold.length;
  }

  bringBack = (): Promise<void> => {
    this.#withhold = [];
    return this.look(this.#party);
  };

  /** Seals it and saves it where the person says. */
  async make(): Promise<boolean> {
    const made = await this.act.run(() => call('packs.make', this.#ask));
    if (!made) return false;
    const saved = await this.act.run(() => saveDocument(made.document));
    this.savedAs = saved ?? undefined;
    return true;
  }
}
