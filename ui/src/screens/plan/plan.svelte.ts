/** The plan on screen: read once, then always what the core answered last. */
import { Act } from '../../api/act.svelte';
import { Asked } from '../../api/asked.svelte';
import { call, type Result } from '../../api/client';
import type { ActionShown, ActionStatus, Plan } from '../../api/generated';
import { toasts } from '../../parts/toasts.svelte';
import { named, STATUSES } from './words';

export class Planned {
  readonly asked = new Asked('plan.look', () => ({}));
  readonly act = new Act();

  /** The plan, once it is here. */
  get value(): Plan | undefined {
    return this.asked.value;
  }

  action(id: string): ActionShown | undefined {
    return this.value?.actions.find((action) => action.id === id);
  }

  /** Takes what a command answered. */
  take = (plan: Plan): void => {
    this.asked.value = plan;
  };

  /** Does it and takes the answer; undefined where it was not done. */
  async run(work: () => Promise<Result<Plan>>): Promise<Plan | undefined> {
    const plan = await this.act.run(work);
    if (plan) this.take(plan);
    return plan;
  }

  /** Says how an action stands, with the way back for ten seconds. */
  async say(action: ActionShown, status: ActionStatus, why: string): Promise<boolean> {
    // As it stood, not as it was last said: what the date told is not untold by taking a word back.
    const before = action.standing;
    const plan = await this.run(() => call('plan.status', { action: action.id, version: action.version, status, why }));
    if (!plan) return false;
    toasts.say(`${named(action)}: ${STATUSES[status].toLowerCase()}.`, () => {
      const now = this.action(action.id);
      if (now) void this.run(() => call('plan.status', { action: now.id, version: now.version, status: before, why: action.why }));
    });
    return true;
  }
}
