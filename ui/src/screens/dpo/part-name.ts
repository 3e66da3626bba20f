import type { RecordPart } from '../../api/generated';

/** "What was offered: Allotment crew"; a section that is all one thing is said once. */
export const partName = (part: Pick<RecordPart, 'section' | 'title'>): string => (part.section === part.title ? part.title : `${part.section}: ${part.title}`);
