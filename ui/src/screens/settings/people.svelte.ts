/** People and their keys: added, changed, taken away. */
import { Asked } from '../../api/asked.svelte';
import { call, type Result } from '../../api/client';
import type { People, PersonFields, PersonShown, Role } from '../../api/generated';
import { inWords, type Words } from '../../api/words';
import { keeping } from '../../pieces/keeping.svelte';

/** Who may hold the second key: always a DSL, a lead by choice, nobody else. */
export function restrictedOf(role: Role, chosen: boolean): boolean {
  return role === 'dsl' || (role === 'lead' && chosen);
}

/** "7A, 7B" to its forms; an empty box is the whole year only when that was chosen. */
export function formsOf(text: string): string[] {
  return text
    .split(/[,;\s]+/)
    .map((form) => form.trim())
    .filter(Boolean);
}

export class PersonDraft {
  id = $state<string | undefined>();
  version = $state(0);
  name = $state('');
  post = $state('');
  role = $state<Role>('pastoral');
  wholeYear = $state(true);
  forms = $state('');
  restricted = $state(false);
  passphrase = $state('');
  again = $state('');

  constructor(from?: PersonShown) {
    if (!from) return;
    this.id = from.id;
    this.version = from.version;
    this.name = from.name;
    this.post = from.post;
    this.role = from.role;
    this.wholeYear = from.scope.kind === 'whole_year';
    this.forms = from.scope.kind === 'forms' ? from.scope.forms.join(', ') : '';
    this.restricted = from.restricted;
  }

  get fields(): PersonFields {
    return {
      name: this.name.trim(),
      post: this.post.trim(),
      role: this.role,
      scope: this.wholeYear ? { kind: 'whole_year' } : { kind: 'forms', forms: formsOf(this.forms) },
      restricted: restrictedOf(this.role, this.restricted),
    };
  }

  get complete(): boolean {
    if (!this.name.trim() || (!this.wholeYear && formsOf(this.forms).length === 0)) return false;
    return this.id !== undefined || (this.passphrase.length > 0 && this.passphrase === this.again);
  }
}

export class PeopleWork {
  readonly asked = new Asked('people.list', () => ({}));
  draft = $state.raw<PersonDraft | undefined>();
  trouble = $state.raw<Words | undefined>();
  busy = $state(false);

  begin(from?: PersonShown): void {
    this.trouble = undefined;
    this.draft = new PersonDraft(from);
  }

  async save(): Promise<boolean> {
    const draft = this.draft;
    if (!draft) return false;
    const person = draft.fields;
    const done = await this.#take(
      draft.id
        ? call('people.change', { id: draft.id, version: draft.version, person })
        : call('people.add', { person, passphrase: draft.passphrase }),
    );
    if (done) this.draft = undefined;
    return done;
  }

  remove = (id: string): Promise<boolean> => this.#take(call('people.remove', { id }));

  reset = (id: string, passphrase: string): Promise<boolean> => this.#take(call('people.reset_passphrase', { id, passphrase }));

  async #take(asked: Promise<Result<People>>): Promise<boolean> {
    this.busy = true;
    this.trouble = undefined;
    const result = await asked;
    this.busy = false;
    if (result.ok) {
      this.asked.value = result.value;
      // Whoever lost a key may know the recovery key: Home says so.
      void keeping.look();
    } else this.trouble = inWords(result.error);
    return result.ok;
  }
}
