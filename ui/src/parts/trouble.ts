/** What an error says: what happened, what is safe, what to do. */
export interface Trouble {
  happened: string;
  safe?: string | undefined;
  next?: string | undefined;
}
