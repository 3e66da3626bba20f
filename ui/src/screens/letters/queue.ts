/** The reading queue: which letters a tab shows. Nothing is ever hidden; a tab only says where to look first. */
import type { Queue, QueueItem } from '../../api/generated';
import { LETTERS, LEVELS } from '../../api/names';
import { elsewhere } from './share';

export type Tab = 'unread' | 'read' | 'none' | 'all';

export const inTab = (item: QueueItem, tab: Tab): boolean => {
  if (tab === 'all') return true;
  if (tab === 'unread' || tab === 'read') return item.state === tab;
  return item.state !== 'unread' && item.state !== 'read';
};

/** The tab that an address asks for; unread first. */
export function tabOf(asked: string | undefined, queue: Queue): Tab {
  if (asked === 'unread' || asked === 'read' || asked === 'none' || asked === 'all') return asked;
  return queue.items.some((item) => item.state === 'unread') ? 'unread' : 'all';
}

/** Where a letter stands, in words. */
export function standing(item: QueueItem): string {
  if (item.elsewhere) return elsewhere(item);
  if (item.readings.length === 0) return LETTERS[item.state];
  const said = item.readings.map((reading) => `${reading.by}: ${LEVELS[reading.level]}`).join(', ');
  return item.differ ? `${said}. They differ: the higher counts` : said;
}
