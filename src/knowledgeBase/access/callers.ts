import { anonymous, mayActAs, type Caller } from '../../domain/access/access.ts';
import type { KnowledgeBase } from '../knowledgeBase.ts';

/**
 * Who sends a request with this Authorization header. Without a header: anonymous. Null for a credential
 * that is no good, whatever is wrong with it; the refusal is recorded under the request's id.
 */
export async function callerOf(
  knowledgeBase: Pick<KnowledgeBase, 'callerWithToken' | 'recordAccess'>,
  authorization: string | undefined,
  requestId: string,
): Promise<Caller | null> {
  if (authorization === undefined) return anonymous;
  const [, token] = /^Bearer +([^\s]+) *$/i.exec(authorization) ?? [];
  if (token !== undefined) return knowledgeBase.callerWithToken(token, requestId);
  knowledgeBase.recordAccess({ kind: 'CREDENTIAL_REFUSED', requestId });
  return null;
}

/** Whether the caller may import guides, and so send whole documents. */
export function mayImport({ role }: Caller): boolean {
  return mayActAs(role, 'ADMIN');
}

export { anonymous, type Caller };
