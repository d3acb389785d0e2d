import { randomBytes } from 'node:crypto';
import type { StoredProposal } from '../../store/contract/proposalStore.ts';

/** An open proposal of an edit that says nothing yet. */
export function newProposal(proposedAt: number): StoredProposal {
  return {
    id: `p_${randomBytes(15).toString('base64url')}`,
    kind: 'EDIT',
    state: 'OPEN',
    code: null,
    text: null,
    edit: null,
    proposedBy: null,
    identity: null,
    proposedAt,
    comments: [],
    decidedBy: null,
    decidedAt: null,
    decision: null,
    version: null,
    key: null,
  };
}
