/** What the left rail lists. An entry stands here only once its screen is built. */
import type { Component } from 'svelte';
import type { Session } from '../api/generated';
import ClipboardCheck from '@lucide/svelte/icons/clipboard-check';
import FileText from '@lucide/svelte/icons/file-text';
import Gift from '@lucide/svelte/icons/gift';
import House from '@lucide/svelte/icons/house';
import Inbox from '@lucide/svelte/icons/inbox';
import ListChecks from '@lucide/svelte/icons/list-checks';
import ListTodo from '@lucide/svelte/icons/list-todo';
import Mail from '@lucide/svelte/icons/mail';
import Rows from '@lucide/svelte/icons/rows-3';
import Repeat from '@lucide/svelte/icons/repeat';
import Megaphone from '@lucide/svelte/icons/megaphone';
import MessagesSquare from '@lucide/svelte/icons/messages-square';
import PenLine from '@lucide/svelte/icons/pen-line';
import Handshake from '@lucide/svelte/icons/handshake';
import KeyRound from '@lucide/svelte/icons/key-round';
import School from '@lucide/svelte/icons/school';
import Sigma from '@lucide/svelte/icons/sigma';
import Settings from '@lucide/svelte/icons/settings';
import Users from '@lucide/svelte/icons/users';

export interface Entry {
  key: string;
  label: string;
  icon: Component<{ size?: number; strokeWidth?: number; 'aria-hidden'?: 'true' }>;
}

export interface Group {
  label?: string;
  entries: readonly Entry[];
}

const GROUPS: readonly Group[] = [
  { entries: [{ key: 'home', label: 'Home', icon: House }] },
  {
    label: 'Year 7',
    entries: [
      { key: 'intake', label: 'Intake', icon: Inbox },
      { key: 'writing', label: 'Writing', icon: PenLine },
      { key: 'letters', label: 'Letters', icon: Mail },
      { key: 'sdq', label: 'SDQ', icon: ListChecks },
      { key: 'compare', label: 'Compare', icon: Rows },
      { key: 'opportunities', label: 'Opportunities', icon: Gift },
      { key: 'reviews', label: 'Reviews', icon: Repeat },
    ],
  },
  { label: 'Programme', entries: [{ key: 'audit', label: 'Audit', icon: ClipboardCheck }, { key: 'plan', label: 'Action plan', icon: ListTodo }, { key: 'people', label: 'People', icon: Users }, { key: 'supervision', label: 'Supervision', icon: MessagesSquare }, { key: 'link', label: 'Link worker', icon: Handshake }] },
  { label: 'Telling people', entries: [{ key: 'consultation', label: 'Consultation', icon: Megaphone }, { key: 'documents', label: 'Documents', icon: FileText }] },
  { label: 'School', entries: [{ key: 'settings', label: 'Settings', icon: Settings }] },
];

/** What there is to do in a parcel of letters on its reader's laptop. */
const PARCEL: readonly Group[] = [
  {
    entries: [
      { key: 'home', label: 'Your parcel', icon: House },
      { key: 'letters', label: 'Letters', icon: Mail },
      { key: 'settings', label: 'This window', icon: Settings },
    ],
  },
];

/** What there is in a link worker's workspace: schools, and never a pupil. */
const LINK: readonly Group[] = [
  {
    entries: [
      { key: 'home', label: 'Your schools', icon: School },
      { key: 'across', label: 'Across schools', icon: Rows },
      { key: 'figures', label: 'Figures for the NHS', icon: Sigma },
      { key: 'code', label: 'Your code', icon: KeyRound },
    ],
  },
  { entries: [{ key: 'settings', label: 'This window', icon: Settings }] },
];

/** Entries this person's role can do something with. */
export function groupsFor(session: Session): readonly Group[] {
  if (session.parcel) return PARCEL;
  if (session.link) return LINK;
  const hidden = session.me?.role === 'data_manager' ? ['audit', 'writing', 'letters', 'compare', 'opportunities', 'reviews', 'plan', 'supervision', 'consultation', 'documents', 'link'] : session.me?.role === 'pastoral' ? ['link'] : [];
  return GROUPS.map((group) => ({ ...group, entries: group.entries.filter((entry) => !hidden.includes(entry.key)) })).filter(
    (group) => group.entries.length > 0,
  );
}
