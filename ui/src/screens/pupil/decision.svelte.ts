/** A decision as it is being made. A named person makes it, with a reason; the core keeps who, when and what they saw. */
import { call } from '../../api/client';
import { Act } from '../../api/act.svelte';
import type { DecisionKind, DecisionShown, FamilyTold, SaveDecision, StaffName, ThriveGroup } from '../../api/generated';
import { isoDay } from '../../parts/dates';

export interface Form {
  kind: DecisionKind | null;
  reason: string;
  who: string;
  what: string;
  by: string;
  family: FamilyTold['kind'];
  how: string;
  told: string;
  toldOn: string;
  whyNot: string;
  thrive: ThriveGroup | '';
  thriveWith: string;
  thriveOn: string;
  review: string;
  supersedes: string | null;
}

const BLANK: Form = {
  kind: null,
  reason: '',
  who: '',
  what: '',
  by: '',
  family: 'not_yet',
  how: '',
  told: '',
  toldOn: '',
  whyNot: '',
  thrive: '',
  thriveWith: '',
  thriveOn: '',
  review: '',
  supersedes: null,
};

export type Faults = Partial<Record<keyof Form, string>>;

/** Decisions that mean nothing until somebody is named to act on them. */
const NEEDS_A_NAME: readonly DecisionKind[] = ['talk_first', 'refer'];

function familyOf(form: Form): FamilyTold {
  switch (form.family) {
    case 'told':
      return { kind: 'told', how: form.how.trim(), by: form.told.trim(), on: form.toldOn };
    case 'do_not_contact':
      return { kind: 'do_not_contact', reason: form.whyNot.trim() };
    case 'not_yet':
      return { kind: 'not_yet' };
  }
}

export class Decision {
  form = $state<Form>({ ...BLANK });
  /** Faults are shown only once the person has tried to save. */
  tried = $state(false);
  act = new Act();
  readonly #pupil: string;

  constructor(pupil: string) {
    this.#pupil = pupil;
  }

  get faults(): Faults {
    const form = this.form;
    const faults: Faults = {};
    if (!form.kind) faults.kind = 'Choose what happens next. Doing nothing more is a decision too: usual support.';
    if (!form.reason.trim()) faults.reason = 'Write why, in a sentence the family could read.';
    const task = Boolean(form.who || form.what.trim() || form.by) || (form.kind !== null && NEEDS_A_NAME.includes(form.kind));
    if (task && !form.who) faults.who = 'Choose who does it.';
    if (task && !form.what.trim()) faults.what = 'Write what they do.';
    if (task && !form.by) faults.by = 'Choose a day.';
    if (form.family === 'told' && !form.how.trim()) faults.how = 'Write how: a call, a letter, at the gate.';
    if (form.family === 'told' && !form.told.trim()) faults.told = 'Write who told them.';
    if (form.family === 'told' && !form.toldOn) faults.toldOn = 'Choose the day.';
    if (form.family === 'do_not_contact' && !form.whyNot.trim()) faults.whyNot = 'Write why the family is not to be contacted.';
    if (form.thrive && !form.thriveWith.trim()) faults.thriveWith = 'Write with whom it was agreed.';
    if (form.thrive && !form.thriveOn) faults.thriveOn = 'Choose the day it was agreed.';
    return faults;
  }

  /** The faults to show now. */
  get shown(): Faults {
    return this.tried ? this.faults : {};
  }

  get wire(): SaveDecision | undefined {
    const form = $state.snapshot(this.form);
    if (!form.kind || Object.keys(this.faults).length > 0) return undefined;
    return {
      pupil: this.#pupil,
      kind: form.kind,
      reason: form.reason.trim(),
      task: form.who ? { who: form.who, what: form.what.trim(), by: form.by } : null,
      family: familyOf(form),
      thrive: form.thrive ? { group: form.thrive, with: form.thriveWith.trim(), on: form.thriveOn } : null,
      review: form.review || null,
      supersedes: form.supersedes,
    };
  }

  /** Puts an earlier decision into the form, to be corrected. The earlier one stays readable. */
  correct(earlier: DecisionShown, staff: readonly StaffName[]): void {
    const family = earlier.family;
    this.form = {
      ...BLANK,
      kind: earlier.kind,
      reason: earlier.reason,
      who: staff.find((person) => person.name === earlier.task_who)?.id ?? '',
      what: earlier.task_what ?? '',
      by: earlier.task_by ?? '',
      family: family.kind,
      how: family.kind === 'told' ? family.how : '',
      told: family.kind === 'told' ? family.by : '',
      toldOn: family.kind === 'told' ? family.on : '',
      whyNot: family.kind === 'do_not_contact' ? family.reason : '',
      thrive: earlier.thrive?.group ?? '',
      thriveWith: earlier.thrive?.with ?? '',
      thriveOn: earlier.thrive?.on ?? '',
      review: earlier.review ?? '',
      supersedes: earlier.id,
    };
  }

  clear(): void {
    this.form = { ...BLANK };
    this.tried = false;
  }

  /** Today, where a day is usually today. */
  today = (): string => isoDay();

  async save(): Promise<DecisionShown | undefined> {
    this.tried = true;
    const wire = this.wire;
    if (!wire) return undefined;
    const saved = await this.act.run(() => call('decisions.save', wire));
    if (saved) this.clear();
    return saved;
  }
}
