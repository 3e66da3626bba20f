/** One line of the menu as it is being written. */
import { call } from '../../api/client';
import { Act } from '../../api/act.svelte';
import type { OpportunityKind, OpportunityShown, SaveOpportunity, Theme } from '../../api/generated';

const MOST_PLACES = 500;

export class Line {
  name = $state('');
  kind = $state<OpportunityKind>('club');
  leader = $state('');
  when = $state('');
  place = $state('');
  places = $state('');
  cost = $state('');
  interests = $state<string[]>([]);
  strengths = $state<string[]>([]);
  worries = $state<Theme[]>([]);
  open = $state(true);
  tried = $state(false);
  act = new Act();
  readonly #id: string | null;

  constructor(from: OpportunityShown | undefined) {
    this.#id = from?.id ?? null;
    if (!from) return;
    this.name = from.name;
    this.kind = from.kind;
    this.leader = from.leader;
    this.when = from.when;
    this.place = from.place;
    this.places = String(from.places);
    this.cost = from.cost;
    this.interests = [...from.interests];
    this.strengths = [...from.strengths];
    this.worries = [...from.worries];
    this.open = from.open;
  }

  get faults(): { name?: string; leader?: string; when?: string; places?: string } {
    const faults: { name?: string; leader?: string; when?: string; places?: string } = {};
    const places = Number(this.places);
    if (!this.name.trim()) faults.name = 'Type the name a pupil would hear.';
    if (!this.leader.trim()) faults.leader = 'Type who leads it.';
    if (!this.when.trim()) faults.when = 'Type the day and time.';
    if (!Number.isInteger(places) || places < 1 || places > MOST_PLACES) faults.places = `Type a number from 1 to ${String(MOST_PLACES)}.`;
    return faults;
  }

  get shown(): Line['faults'] {
    return this.tried ? this.faults : {};
  }

  get wire(): SaveOpportunity {
    return {
      id: this.#id,
      name: this.name.trim(),
      kind: this.kind,
      leader: this.leader.trim(),
      when: this.when.trim(),
      place: this.place.trim(),
      places: Number(this.places),
      cost: this.cost.trim(),
      interests: $state.snapshot(this.interests),
      strengths: $state.snapshot(this.strengths),
      worries: $state.snapshot(this.worries),
      open: this.open,
    };
  }

  async save(): Promise<OpportunityShown | undefined> {
    this.tried = true;
    if (Object.keys(this.faults).length > 0) return undefined;
    return this.act.run(() => call('opportunities.save', this.wire));
  }
}
