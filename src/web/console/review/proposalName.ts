import type { ProposalRowFragment } from '../../generated/operations.ts';
import { reviewWords as words } from '../words/review.ts';

/** How much of the text of a proposal its name holds. */
export const longestSaid = 100;

/** A proposal in a few words: what it is, of which code, and how its text begins. */
export function proposalName({ kind, editName, code, text }: ProposalRowFragment): string {
  const about = code === null ? '' : ` ${code.slug}`;
  const said = text === null ? '' : `: ${text.slice(0, longestSaid)}`;
  const what = kind === 'EDIT' && editName !== null ? (words.edits[editName] ?? editName) : words.kinds[kind];
  return `${what}${about}${said}`;
}
