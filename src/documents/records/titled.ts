import type { SectionRole } from '../cells/sectionRole.ts';

/** A title as it stands before the text under it: in bold before what to do. */
export function titled(words: string, role: SectionRole['role']): string {
  return role === 'mitigation' ? `**${words.replace(/\*\*/g, '')}**` : words;
}
