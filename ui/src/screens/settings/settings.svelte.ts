/** The settings as they are kept, and how a section saves its part. */
import { Asked } from '../../api/asked.svelte';
import { call, type Input, type Name } from '../../api/client';
import type { Settings } from '../../api/generated';
import { inWords, type Words } from '../../api/words';
import { nowIso } from '../../parts/dates';

type Saving = 'settings.save_school' | 'settings.save_idle' | 'settings.save_sdq_basis' | 'settings.save_reading' | 'settings.save_own';

export class Kept {
  readonly asked = new Asked('settings.look', () => ({}));
  trouble = $state.raw<Words | undefined>();
  savedAt = $state<string | undefined>();
  busy = $state(false);

  get value(): Settings | undefined {
    return this.asked.value;
  }

  /** Saves one part and looks again. */
  async save<K extends Saving & Name>(name: K, input: Input<K>): Promise<boolean> {
    this.busy = true;
    this.trouble = undefined;
    const result = await call(name, input);
    this.busy = false;
    if (!result.ok) {
      this.trouble = inWords(result.error);
      return false;
    }
    this.savedAt = nowIso();
    await this.asked.reload();
    return true;
  }
}
