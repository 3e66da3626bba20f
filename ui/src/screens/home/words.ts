/** What each list of today's work is called, and where its work is done. */
import type { TodayItem, TodayKind, TodayList } from '../../api/generated';
import { href } from '../../parts/place';
import { opening } from '../../parts/words';

const small = (n: number) => opening(n).toLowerCase();

interface ListWords {
  title: string;
  /** The list as a piece of the page's title: "two asked to talk". */
  finding: (n: number) => string;
  /** The button on each line. */
  act: string;
  /** Where the whole list lies. */
  all: string;
  /** How many lines stand on Home. */
  lines: number;
}

export const LISTS: Record<TodayKind, ListWords> = {
  red_route: { finding: (n) => `${small(n)} on the red route`, title: 'Red route', act: 'Open', all: href(['redroute']), lines: 8 },
  asked_to_talk: { finding: (n) => `${small(n)} asked to talk`, title: 'Asked to talk', act: 'Open', all: href(['compare'], { show: 'asked_to_talk' }), lines: 8 },
  promised: { finding: (n) => `${small(n)} promised`, title: 'Promised', act: 'Open', all: href(['compare'], { decided: 'yes' }), lines: 6 },
  unplaced_letters: {
    finding: (n) => `${small(n)} ${n === 1 ? 'letter' : 'letters'} without a pupil`,
    title: 'Letters whose pupil is not known yet',
    act: 'Read',
    all: href(['letters']),
    lines: 1,
  },
  letters_to_read: { finding: (n) => `${small(n)} ${n === 1 ? 'letter' : 'letters'} to read`, title: 'Letters to read', act: 'Read', all: href(['letters']), lines: 5 },
  undecided: { finding: (n) => `${small(n)} undecided`, title: 'Listed, and nobody has decided yet', act: 'Decide', all: href(['compare'], { decided: 'no' }), lines: 4 },
  reviews_due: { finding: (n) => `${small(n)} ${n === 1 ? 'review' : 'reviews'} due`, title: 'Reviews due', act: 'Review', all: href(['reviews']), lines: 4 },
  plan_due: { finding: (n) => `${small(n)} ${n === 1 ? 'action' : 'actions'} due`, title: 'Action plan: past its day or due soon', act: 'Open', all: href(['plan'], { show: 'due' }), lines: 4 },
  home_questions: { finding: (n) => `${small(n)} ${n === 1 ? 'question' : 'questions'} about home`, title: 'Files differ about home', act: 'Answer', all: href(['intake', 'home']), lines: 1 },
  import_problems: { finding: (n) => `${small(n)} ${n === 1 ? 'row waits' : 'rows wait'} for an answer`, title: 'Rows that wait for an answer', act: 'Answer', all: href(['intake', 'waiting']), lines: 4 },
  requests_open: { finding: (n) => `${small(n)} ${n === 1 ? 'request' : 'requests'} to see everything`, title: 'Asked to see everything', act: 'Open', all: href(['settings', 'data-protection']), lines: 4 },
  retention_due: { finding: (n) => `${small(n)} ${n === 1 ? 'record' : 'records'} past the last day`, title: 'Past the last day', act: 'Look', all: href(['settings', 'keeping']), lines: 1 },
  without_offer: { finding: (n) => `${small(n)} without an offer`, title: 'No offer yet', act: 'Offer', all: href(['opportunities'], { show: 'without' }), lines: 3 },
};

/** Where one line leads: as near to done as one click can go. */
export function placeOf(kind: TodayKind, item: TodayItem): string {
  if (item.action) return href(['plan', 'action', item.action]);
  if (!item.pupil) return LISTS[kind].all;
  if (kind === 'requests_open') return LISTS[kind].all;
  if (kind === 'red_route') return href(['redroute', item.pupil.id]);
  if (kind === 'letters_to_read') return href(['letters', item.pupil.id]);
  return href(['pupil', item.pupil.id], { from: 'home' });
}

/** The page's title: what presses most, in words. */
export function finding(lists: readonly TodayList[]): string {
  const pressing = lists.filter((list) => list.count > 0).slice(0, 2);
  if (pressing.length === 0) return 'Nothing waits today';
  const words = pressing.map((list) => LISTS[list.kind].finding(list.count)).join(', ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
