import type { ProposalRowFragment } from '../../generated/operations.ts';
import { reviewWords as words } from '../words/review.ts';

/** A proposal in a few words: what it is, of which code, and how its text begins. */
export function proposalName({ kind, code, text }: ProposalRowFragment): string {
  const about = code === null ? '' : ` ${code.slug}`;
  const said = text === null ? '' : `: ${text.slice(0, 100)}`;
  return `${words.kinds[kind]}${about}${said}`;
}
