/** Letters on their way into a folder, one after the other, so that a person can watch and stop. */
import { Act } from '../../api/act.svelte';
import { ask, call } from '../../api/client';
import type { HomeLetter } from '../../api/generated';
import { inWords, type Words } from '../../api/words';

export interface Saved {
  name: string;
  notes: readonly string[];
}

/** A letter that could not be saved; the others go on. */
export interface Failed {
  pupil: string;
  trouble: Words;
}

export class Giving {
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

  /** Asks for a folder and saves these letters there. True when any was saved. */
  async give(letters: readonly HomeLetter[]): Promise<boolean> {
    const folder = await this.act.run(() => ask((at) => at.chooseFolder()));
    if (!folder) return false;
    this.all = letters.length;
    this.saved = [];
    this.failed = [];
    this.folder = folder.name;
    this.stopped = false;
    this.running = true;
    for (const letter of letters) {
      if (this.stopped) break;
      const made = await call('letters_home.make', { pupil: letter.pupil.id });
      const kept = made.ok ? await ask((at) => at.saveInto(folder.handle, made.value.handle)) : made;
      if (made.ok && kept.ok) this.saved = [...this.saved, { name: kept.value, notes: made.value.notes }];
      else if (!kept.ok) this.failed = [...this.failed, { pupil: letter.pupil.name, trouble: inWords(kept.error) }];
      // A disk that refuses one letter refuses the next as well, and a locked workspace stays locked.
      if (!kept.ok && kept.error.code !== 'refused') break;
    }
    this.running = false;
    return this.saved.length > 0;
  }

  stop(): void {
    this.stopped = true;
  }
}
