import type { Caller } from '../../domain/access/access.ts';
import type { AccessEvent } from '../../domain/access/accessEvent.ts';
import { readOpenIdUser, type Claims, type OpenIdUser, type RoleRules } from '../../domain/access/openIdUser.ts';
import type { FoundSession } from '../../store/contract/sessionStore.ts';
import type { Store } from '../../store/contract/store.ts';
import type { AccessRecorder } from './accessEvents.ts';
import { linkIdentity } from './adminLinks.ts';
import { findSession, noteUse, startSession, type Identity, type SignedIn, type Visit } from './sessions.ts';
import { hashSecret, tokenIdentity } from './bearerToken.ts';
import type { TokenVerbs } from './tokenVerbs.ts';

/** How browsers sign in and out. A refusal is null without a reason; the reason is in the access log. */
export interface SignInVerbs {
  signInWithToken(token: string, visit: Visit): Promise<SignedIn | null>;
  /** Signs in with the key of a one-time link, which can then not be used again. `name`: who uses it; null if not given. */
  signInWithLink(key: string, name: string | null, visit: Visit): Promise<SignedIn | null>;
  /** Signs in with verified claims. Anyone without a mapped role gets no session, and their existing sessions end. */
  signInWithOpenId(claims: Claims, rules: RoleRules, visit: Visit): Promise<SignedIn | UserWithoutRole | null>;
  /** The user of a session; null if it is over. Reads the database each time. */
  callerWithSession(key: string, requestId?: string): Promise<Caller | null>;
  /** Ends a session. */
  signOut(key: string, requestId: string): Promise<void>;
  /** Ends all sessions of the user of this one. */
  signOutEverywhere(key: string, requestId: string): Promise<void>;
}

/** A person who signed in with the organisation but has no role here. */
export interface UserWithoutRole {
  readonly name: string;
  readonly caller: null;
}

export function signInVerbs(
  store: Store,
  recorder: AccessRecorder,
  { callerWithToken }: Pick<TokenVerbs, 'callerWithToken'>,
  clock: () => number,
): SignInVerbs {
  return { signInWithToken, signInWithLink, signInWithOpenId, callerWithSession, signOut, signOutEverywhere };

  async function signInWithToken(token: string, visit: Visit): Promise<SignedIn | null> {
    const caller = await callerWithToken(token, visit.requestId ?? undefined);
    if (caller?.name == null || caller.credentialId === null) return null;
    const { name, role, credentialId } = caller;
    return begin({ identity: tokenIdentity(credentialId), tokenId: credentialId, name, role }, visit);
  }

  async function signInWithLink(key: string, name: string | null, visit: Visit): Promise<SignedIn | null> {
    const who = name === null ? linkIdentity : { ...linkIdentity, name };
    if (await store.sessions.useAdminLink(hashSecret(key), clock())) return begin(who, visit);
    recorder.recordAccess({ kind: 'SIGN_IN_REFUSED', subject: 'one-time link', requestId: visit.requestId });
    return null;
  }

  async function signInWithOpenId(
    claims: Claims,
    rules: RoleRules,
    visit: Visit,
  ): Promise<SignedIn | UserWithoutRole | null> {
    const user = readOpenIdUser(claims, rules);
    if (user === null) {
      recorder.recordAccess({ kind: 'SIGN_IN_REFUSED', subject: 'openid: no subject', requestId: visit.requestId });
      return null;
    }
    const { identity, name, role } = user;
    if (role === null) return turnAway(user, visit);
    return begin({ identity, tokenId: null, name, role }, visit);
  }

  async function turnAway({ identity, name }: OpenIdUser, { requestId }: Visit): Promise<UserWithoutRole> {
    const event: AccessEvent = {
      at: clock(),
      kind: 'SIGN_IN_REFUSED',
      actor: name,
      role: 'ANONYMOUS',
      subject: `${identity}: no mapped role`,
      requestId,
    };
    await store.sessions.endSessionsOf(identity, event);
    recorder.tell(event);
    return { name, caller: null };
  }

  async function begin(who: Identity, visit: Visit): Promise<SignedIn> {
    const { key, caller, event, ended } = await startSession(store, who, visit, clock());
    recorder.tell(event);
    const { name, role, identity } = who;
    if (ended > 0) {
      const { requestId } = visit;
      recorder.recordAccess({ kind: 'ROLE_CHANGED', actor: name, role, subject: identity, requestId });
    }
    return { key, caller };
  }

  async function callerWithSession(key: string, requestId?: string): Promise<Caller | null> {
    const session = await findSession(store, key, clock());
    if (session === null) {
      recorder.recordAccess({ kind: 'CREDENTIAL_REFUSED', subject: 'session', requestId });
      return null;
    }
    await noteUse(store, session, clock());
    const { id, name, role, identity } = session;
    return { name, role, via: 'SESSION', credentialId: id, identity };
  }

  async function signOut(key: string, requestId: string): Promise<void> {
    const session = await findSession(store, key, clock());
    if (session === null) return;
    const event = endOf(session, 'SIGN_OUT', requestId);
    await store.sessions.endSession(session.id, event);
    recorder.tell(event);
  }

  async function signOutEverywhere(key: string, requestId: string): Promise<void> {
    const session = await findSession(store, key, clock());
    if (session === null) return;
    const event = endOf(session, 'SIGN_OUT_EVERYWHERE', requestId);
    await store.sessions.endSessionsOf(session.identity, event);
    recorder.tell(event);
  }

  function endOf(
    { name, role, identity }: FoundSession,
    kind: 'SIGN_OUT' | 'SIGN_OUT_EVERYWHERE',
    requestId: string,
  ): AccessEvent {
    return { at: clock(), kind, actor: name, role, subject: identity, requestId };
  }
}
