/** Where the window is: a path and a query kept after the hash, so that Back works and nothing is fetched. */

export interface Place {
  /** Path pieces: "#/pupil/abc" is ["pupil", "abc"]. Home is []. */
  path: string[];
  query: Record<string, string>;
}

export function readPlace(hash: string): Place {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?');
  return {
    path: path.split('/').filter(Boolean).map(decodeURIComponent),
    query: Object.fromEntries(new URLSearchParams(query)),
  };
}

/** "#/pupil/abc?list=quiet". Query entries that are undefined or empty are left out. */
export function href(path: readonly string[], query: Record<string, string | undefined> = {}): string {
  const kept = Object.entries(query).filter((entry): entry is [string, string] => Boolean(entry[1]));
  const tail = kept.length > 0 ? `?${new URLSearchParams(kept).toString()}` : '';
  return `#/${path.map(encodeURIComponent).join('/')}${tail}`;
}
