/** Keeping and erasing: what is due, what is kept and why, the schedule. Every change answers with the whole page. */
import { Act } from '../../api/act.svelte';
import { Asked } from '../../api/asked.svelte';
import { call, type Result } from '../../api/client';
import type { DueGroup, DuePupil, EraseAsk, Ends, HoldShown, Retention, ScheduleLine } from '../../api/generated';

/** An end as the form names it. */
export type EndWord = 'after_year7' | 'after_year8' | 'after_year11' | 'years_after_birth' | 'years_after_record' | 'school_decides';

/** The form's word and years of an end. */
export function wordOf(ends: Ends): { word: EndWord; years: string } {
  if (typeof ends === 'string') return { word: ends, years: '' };
  if ('years_after_birth' in ends) return { word: 'years_after_birth', years: String(ends.years_after_birth) };
  return { word: 'years_after_record', years: String(ends.years_after_record) };
}

/** An end from the form; undefined where it needs years and has none. */
export function endsOf(word: EndWord, years: string): Ends | undefined {
  if (word !== 'years_after_birth' && word !== 'years_after_record') return word;
  if (!/^[1-9]\d?$/.test(years.trim())) return undefined;
  const number = Number(years);
  return word === 'years_after_birth' ? { years_after_birth: number } : { years_after_record: number };
}

/** Ends a kind of record can have. */
export function choicesFor(line: ScheduleLine): { value: EndWord; label: string }[] {
  const decides = { value: 'school_decides' as const, label: 'The school decides each time' };
  if (line.clock === 'pupil')
    return [
      { value: 'after_year7', label: '31 August after Year 7' },
      { value: 'after_year8', label: '31 August after Year 8' },
      { value: 'after_year11', label: '31 August after Year 11' },
      { value: 'years_after_birth', label: 'So many years after birth' },
      decides,
    ];
  return line.clock === 'record' ? [{ value: 'years_after_record', label: 'So many years after its own day' }, decides] : [decides];
}

export class RetentionWork {
  readonly asked = new Asked('retention.look', () => ({}));
  readonly act = new Act();
  keeping = $state.raw<DuePupil | undefined>();
  erasing = $state.raw<EraseAsk | undefined>();
  line = $state.raw<ScheduleLine | undefined>();
  releasing = $state.raw<HoldShown | undefined>();

  /** Takes the page that a change answers with. */
  async take(change: () => Promise<Result<Retention>>): Promise<boolean> {
    const page = await this.act.run(change);
    if (page) this.asked.value = page;
    return page !== undefined;
  }

  eraseGroup = (group: DueGroup): void => {
    this.erasing = { kind: 'due', ended: group.ended, kinds: group.kinds.map((one) => one.kind) };
  };

  takeBack = (pupil: string, kind: ScheduleLine['kind']): Promise<boolean> => this.take(() => call('retention.take_back', { pupil, kind }));
}
