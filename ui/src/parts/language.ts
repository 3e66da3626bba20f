/** The tag of a language as people name it: "Polish" or "pl" is "pl"; undefined where nobody could say. */
export function languageTag(said: string | null | undefined): string | undefined {
  const name = said?.trim().toLowerCase();
  return name ? (known().get(name) ?? (TAG.test(name) && [...known().values()].includes(name.slice(0, 2)) ? name : undefined)) : undefined;
}

const TAG = /^[a-z]{2}(-[a-z]{2})?$/;
const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];
/** What people say that the list of the system names otherwise. */
const ALSO: Record<string, string> = { farsi: 'fa', panjabi: 'pa', mandarin: 'zh', cantonese: 'yue', flemish: 'nl', sylheti: 'syl', dari: 'prs' };

let names: Map<string, string> | undefined;

/** Every two-letter language that the system has an English name for. */
function known(): Map<string, string> {
  if (names) return names;
  const english = new Intl.DisplayNames('en-GB', { type: 'language', fallback: 'none' });
  names = new Map(Object.entries(ALSO));
  for (const tag of LETTERS.flatMap((first) => LETTERS.map((second) => first + second))) {
    const name = english.of(tag)?.toLowerCase();
    if (name && name !== tag && !names.has(name)) names.set(name, tag);
  }
  return names;
}
