/** What a primary school is called where there is little room: its name without the kind of school every other one is too. */
export function shortPrimary(name: string | null): string | null {
  return name?.replace(/(?: Community)?(?: Primary| Junior)(?: School| Academy)?$/u, '') ?? null;
}
