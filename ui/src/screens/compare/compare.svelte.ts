/** What the cohort screen shows now. The filters live in the address, so that Back and links bring them back. */
import type { Cohort, CohortRow } from '../../api/generated';
import type { Sort } from '../../parts/SortHead.svelte';
import { href } from '../../parts/place';
import { route } from '../../parts/route.svelte';
import { walk } from '../../pieces/walk.svelte';
import { choose, firstShow, isListed, sorted, type Column, type Far, type Filters } from './choose';
import { finding, WALKS } from './finding';

export class Compare {
  sort = $state<Sort<Column>>({ by: 'pupil', up: true });
  /** The row whose reasons are open. */
  chosen = $state<string | undefined>();
  readonly #cohort: () => Cohort;

  constructor(cohort: () => Cohort) {
    this.#cohort = cohort;
    const by = route.place.query.by as Column | undefined;
    if (by) this.sort = { by, up: route.place.query.down === undefined };
  }

  filters: Filters = $derived.by(() => {
    const query = route.place.query;
    return {
      show: firstShow(this.#cohort(), query),
      form: query.form ?? '',
      primary: query.primary ?? '',
      reader: query.reader ?? '',
      far: (query.decided ?? '') as Far,
      text: query.find ?? '',
    };
  });

  rows: CohortRow[] = $derived.by(() => sorted(choose(this.#cohort().rows, this.filters), this.sort.by, this.sort.up));
  words = $derived.by(() => finding(this.#cohort(), this.filters.show));
  narrowed: boolean = $derived(Boolean(this.filters.form || this.filters.primary || this.filters.reader || this.filters.far || this.filters.text));

  /** Listed, in this list, and nobody has decided yet. */
  undecided: CohortRow | undefined = $derived.by(() => this.rows.find((row) => isListed(row) && row.decision === null));

  /** The address of this screen with something changed. */
  queryWith(change: Partial<Filters>): Record<string, string | undefined> {
    const { show, form, primary, reader, far, text } = { ...this.filters, ...change };
    return { show, form, primary, reader, decided: far, find: text, by: this.sort.by, down: this.sort.up ? undefined : 'yes' };
  }

  narrow(change: Partial<Filters>): void {
    route.swap(['compare'], this.queryWith(change));
  }

  /** Steps through the rows; returns the row that is chosen now. */
  step(by: 1 | -1): CohortRow | undefined {
    const at = this.rows.findIndex((row) => row.pupil.id === this.chosen);
    const next = at < 0 ? 0 : Math.min(Math.max(at + by, 0), this.rows.length - 1);
    const row = this.rows[next];
    this.chosen = row?.pupil.id;
    return row;
  }

  /** Goes to a pupil and remembers the list as it stands. */
  open(pupil: string): void {
    const here = this.queryWith({});
    route.swap(['compare'], here);
    walk.start(
      WALKS[this.filters.show],
      this.rows.map((row) => row.pupil.id),
      href(['compare'], here),
    );
    route.go(['pupil', pupil]);
  }
}
