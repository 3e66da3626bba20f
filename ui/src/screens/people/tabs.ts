/** The sections of the page, as each of them shows them. */
export type Sections = readonly { key: string; label: string; href: string }[];
