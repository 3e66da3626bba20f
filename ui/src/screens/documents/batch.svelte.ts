/** Documents on their way into a folder, one after the other, so that a person can watch and stop. */
import { Act } from '../../api/act.svelte';
import { ask, type Result } from '../../api/client';
import { inWords, type Words } from '../../api/words';

/** A document that the core has made. */
export interface Ready {
  handle: number;
  /** What to know about it before it is handed over. */
  notes: readonly string[];
}

export interface Saved {
  name: string;
  notes: readonly string[];
}

/** One that could not be saved; the others go on. */
export interface Failed {
  what: string;
  trouble: Words;
}

export class Batch {
  /** How many shall go; none while nothing has begun. */
  all = $state(0);
  saved = $state.raw<readonly Saved[]>([]);
  failed = $state.raw<readonly Failed[]>([]);
  folder = $state('');
  running = $state(false);
  stopped = $state(false);
  act = new Act();

  get done(): number {
    return this.saved.length + this.failed.length;
  }

  /** Asks for a folder, then makes and saves one after the other. True when any was saved. */
  async save<T>(items: readonly T[], told: (item: T) => string, make: (item: T) => Promise<Result<Ready>>): Promise<boolean> {
    const folder = await this.act.run(() => ask((at) => at.chooseFolder()));
    if (!folder) return false;
    this.all = items.length;
    this.saved = [];
    this.failed = [];
    this.folder = folder.name;
    this.stopped = false;
    this.running = true;
    for (const item of items) {
      if (this.stopped) break;
      const made = await make(item);
      const kept = made.ok ? await ask((at) => at.saveInto(folder.handle, made.value.handle)) : made;
      if (made.ok && kept.ok) this.saved = [...this.saved, { name: kept.value, notes: made.value.notes }];
      else if (!kept.ok) this.failed = [...this.failed, { what: told(item), trouble: inWords(kept.error) }];
      // A disk that refuses one refuses the next as well, and a locked workspace stays locked.
      if (!kept.ok && kept.error.code !== 'refused') break;
    }
    this.running = false;
    return this.saved.length > 0;
  }

  stop(): void {
    this.stopped = true;
  }
}
