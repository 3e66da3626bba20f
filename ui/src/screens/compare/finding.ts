/** The title says the finding; the line under it says how far the work is. */
import type { Cohort, CohortRow } from '../../api/generated';
import { opening } from '../../parts/words';
import { inShow, type Show } from './choose';

type Title = (n: number) => string;

const some = (n: number, one: string, many: string) => `${opening(n)} ${n === 1 ? one : many}`;

const TITLES: Record<Show, Title> = {
  red_route: (n) => `${some(n, 'pupil', 'pupils')} on the red route`,
  asked_to_talk: (n) => `${some(n, 'pupil', 'pupils')} asked to talk`,
  quiet_worry: (n) => some(n, 'quiet worry', 'quiet worries'),
  several_sources: (n) => `${some(n, 'pupil', 'pupils')} where several sources agree`,
  one_source: (n) => `${some(n, 'pupil', 'pupils')} with one source raised`,
  mirror: (n) => some(n, 'settled letter beside a raised figure', 'settled letters beside a raised figure'),
  not_enough_known: (n) => `${some(n, 'pupil', 'pupils')} not known well enough yet`,
  nothing_raised: (n) => `${some(n, 'pupil', 'pupils')} with nothing raised`,
  listed: (n) => `${some(n, 'pupil', 'pupils')} to read and talk about`,
  opted_out: (n) => `${some(n, 'pupil', 'pupils')} left out of the screen`,
  all: (n) => `${some(n, 'pupil', 'pupils')} side by side`,
};

const ABOUT: Partial<Record<Show, string>> = {
  red_route: 'The app has told nobody. Open the pupil to see whom to find.',
  quiet_worry: 'Their figures are unremarkable. Their letters are not.',
  mirror: 'One figure is raised and the letter is settled. Take care not to do too much.',
  not_enough_known: 'Missing is unknown, never fine. What is missing is said in each row.',
  nothing_raised: 'Their letters were read by a person. What is missing is said in each row.',
  opted_out: 'Their family asked. A letter, a wish to talk or the red route still counts.',
};

/** What each list is called after "1 of 7", on the pupil page. */
export const WALKS: Record<Show, string> = {
  red_route: 'on the red route',
  asked_to_talk: 'who asked to talk',
  quiet_worry: 'quiet worries',
  several_sources: 'with several sources',
  one_source: 'with one source',
  mirror: 'settled letters',
  not_enough_known: 'not known well enough',
  nothing_raised: 'with nothing raised',
  listed: 'listed',
  opted_out: 'left out of the screen',
  all: 'pupils',
};

export function finding(cohort: Cohort, show: Show): { title: string; line: string } {
  const rows: CohortRow[] = cohort.rows.filter((row) => inShow(row, show));
  const talked = rows.filter((row) => row.decision?.talked).length;
  const decided = rows.filter((row) => row.decision).length;
  const far =
    rows.length === 0
      ? ''
      : show === 'all' || show === 'nothing_raised' || show === 'opted_out'
        ? `${String(rows.filter((row) => row.offer).length)} of ${String(rows.length)} have an offer.`
        : show === 'quiet_worry'
          ? `${String(talked)} of ${String(rows.length)} have been talked with.`
          : `${String(decided)} of ${String(rows.length)} have a decision, ${String(talked)} have been talked with.`;
  return { title: TITLES[show](rows.length), line: [ABOUT[show] ?? '', far].filter(Boolean).join(' ') };
}
