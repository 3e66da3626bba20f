/** The rules in force, a change being tried, and what it would do. */
import { Asked } from '../../api/asked.svelte';
import { call } from '../../api/client';
import type { RulesPreview, RulesShown, ThresholdFields } from '../../api/generated';
import { inWords, type Words } from '../../api/words';

export class RulesWork {
  readonly asked = new Asked('rules.versions', () => ({}));
  draft = $state<ThresholdFields | undefined>();
  reason = $state('');
  preview = $state.raw<RulesPreview | undefined>();
  trouble = $state.raw<Words | undefined>();
  busy = $state(false);
  #turn = 0;

  get inForce(): RulesShown | undefined {
    return this.asked.value?.versions[0];
  }

  get changed(): boolean {
    return this.draft !== undefined && JSON.stringify(this.draft) !== JSON.stringify(this.inForce?.thresholds);
  }

  /** Starts a change from the rules in force, or from the values Bridgewell starts with. */
  begin(from: ThresholdFields): void {
    this.draft = { ...from };
    this.trouble = undefined;
  }

  drop(): void {
    this.draft = undefined;
    this.preview = undefined;
    this.reason = '';
    this.trouble = undefined;
  }

  /** Counts what the draft would do; nothing is saved. */
  async try(thresholds: ThresholdFields): Promise<void> {
    const mine = ++this.#turn;
    const result = await call('rules.try', { thresholds });
    if (mine !== this.#turn) return;
    this.trouble = result.ok ? undefined : inWords(result.error);
    this.preview = result.ok ? result.value : undefined;
  }

  async save(): Promise<boolean> {
    if (!this.draft || !this.inForce) return false;
    this.busy = true;
    const result = await call('rules.save', { replaces: this.inForce.id, thresholds: { ...this.draft }, reason: this.reason });
    this.busy = false;
    if (!result.ok) {
      this.trouble = inWords(result.error);
      return false;
    }
    this.drop();
    await this.asked.reload();
    return true;
  }
}
