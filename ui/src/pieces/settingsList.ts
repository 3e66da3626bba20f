/** What there is to set, in the order of the list beside every page of Settings. */
import type { Session } from '../api/generated';

export interface SettingsEntry {
  key: string;
  label: string;
  /** One sentence under the page's title. */
  line: string;
}

export interface SettingsGroup {
  label: string;
  entries: readonly SettingsEntry[];
}

type Open = 'everybody' | 'readers' | 'answering';

const GROUPS: readonly { label: string; entries: readonly (SettingsEntry & { open: Open })[] }[] = [
  {
    label: 'The school',
    entries: [
      { key: 'school', label: 'School', open: 'everybody', line: 'Whom to find when something cannot wait, and what public documents may show.' },
      { key: 'people', label: 'People', open: 'answering', line: 'Everybody opens the workspace with their own passphrase and sees what their role includes.' },
      { key: 'rules', label: 'Rules', open: 'readers', line: 'Thresholds belong to the school. Every change is dated, and results keep the version they were made under.' },
      { key: 'sdq', label: 'SDQ basis', open: 'everybody', line: 'On what basis the school uses the questionnaire.' },
    ],
  },
  {
    label: 'Letters',
    entries: [
      { key: 'reading', label: 'Reading', open: 'answering', line: 'When the pupils leave, and with whom a reader can talk a hard letter through.' },
      { key: 'words', label: 'Words of our area', open: 'answering', line: 'Place names and slang that your pupils use and the reading aid does not know.' },
      { key: 'writing', label: 'Writing place', open: 'readers', line: 'What pupils read before they write, and whom they can ask to talk to.' },
    ],
  },
  {
    label: 'Records',
    entries: [
      { key: 'backups', label: 'Backups', open: 'answering', line: 'Copies on another drive, made by themselves, and the way back.' },
      { key: 'keeping', label: 'Keeping and erasing', open: 'answering', line: 'What has ended, what is kept and why, and how long. Nothing is erased by itself.' },
      { key: 'data-protection', label: 'Data protection', open: 'answering', line: 'The papers your school needs, what families may ask for, and what goes with a pupil who leaves.' },
      { key: 'log', label: 'Log', open: 'answering', line: 'Who did and who read what. Nothing in it can be changed or taken out.' },
    ],
  },
  {
    label: 'This computer',
    entries: [{ key: 'window', label: 'This window', open: 'everybody', line: 'How Bridgewell behaves for you on this computer.' }],
  },
];

/** What a workspace that holds no pupils has to set. */
const OF_LINK = ['backups', 'log', 'window'];

/** The entries open to this person in this workspace, without groups that would stand empty. */
export function settingsFor(session: Session | undefined): readonly SettingsGroup[] {
  const role = session?.me?.role;
  const opens: Record<Open, boolean> = {
    everybody: true,
    readers: role !== 'data_manager',
    answering: role === 'lead' || role === 'dsl',
  };
  const shown = (entry: SettingsEntry & { open: Open }) =>
    session?.parcel ? entry.key === 'window' : session?.link ? OF_LINK.includes(entry.key) : opens[entry.open];
  return GROUPS.map((group) => ({ ...group, entries: group.entries.filter(shown) })).filter((group) => group.entries.length > 0);
}
