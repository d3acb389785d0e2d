import { anonymous, type Caller } from '../../domain/access/access.ts';
import { dayOf } from '../../domain/analytics/counts.ts';
import { readNewToken, usualTokenDays, type NewToken } from '../../domain/access/newToken.ts';
import { invalidInput, type InvalidInput } from '../../domain/problem.ts';
import type { StoredToken } from '../../store/contract/accessStore.ts';
import type { Store } from '../../store/contract/store.ts';
import type { AccessRecorder } from './accessEvents.ts';
import {
  callerOfToken,
  findToken,
  makeToken,
  revokeToken,
  shownToken,
  statusOf,
  type AccessToken,
  type TokenMaker,
} from './accessTokens.ts';

/** What came of making or revoking a token; `token` is null with problems. */
export interface TokenDecision {
  readonly token: AccessToken | null;
  /** The token itself, of one that was made; shown this once. */
  readonly secret: string | null;
  readonly problems: readonly InvalidInput[];
}

/** Without days: as long as usual. Null: for ever, on purpose. */
export interface AskedToken extends Omit<NewToken, 'days'> {
  readonly days?: NewToken['days'] | undefined;
}

export interface TokenVerbs {
  /**
   * Who sends a request with this Authorization header: anonymous without one, null if its credential is not valid. A
   * refusal is recorded under the request's id.
   */
  callerWithHeader(authorization: string | undefined, requestId: string): Promise<Caller | null>;
  /**
   * Who a token speaks for; null, without a reason, if it is not valid. A refusal is recorded. The database is asked
   * each time: a token that any process has just revoked is refused.
   */
  callerWithToken(token: string, requestId?: string): Promise<Caller | null>;
  /** Every token there was, the newest first. */
  tokens(): Promise<AccessToken[]>;
  createToken(token: AskedToken, maker: TokenMaker): Promise<TokenDecision>;
  revokeToken(id: string, maker: TokenMaker): Promise<TokenDecision>;
}

export function tokenVerbs(store: Store, recorder: AccessRecorder, clock: () => number): TokenVerbs {
  /** The day on which each token was last seen by this process. */
  const seen = new Map<string, number>();
  return { callerWithHeader, callerWithToken, tokens, createToken, revokeToken: revoke };

  async function callerWithHeader(authorization: string | undefined, requestId: string): Promise<Caller | null> {
    if (authorization === undefined) return anonymous;
    const [, token] = /^Bearer +([^\s]+) *$/i.exec(authorization) ?? [];
    if (token !== undefined) return callerWithToken(token, requestId);
    recorder.recordAccess({ kind: 'CREDENTIAL_REFUSED', requestId });
    return null;
  }

  async function callerWithToken(text: string, requestId?: string): Promise<Caller | null> {
    const token = await findToken(store, text);
    if (token !== null && statusOf(token, clock()) === 'ACTIVE') {
      noteUse(token);
      return callerOfToken(token);
    }
    const whose = token === null ? {} : { actor: token.name, role: token.role, subject: statusOf(token, clock()) };
    recorder.recordAccess({ kind: 'CREDENTIAL_REFUSED', ...whose, requestId });
    return null;
  }

  /** Once a day and token, behind the answer. Where it cannot be kept, the day is missing: nothing depends on it. */
  function noteUse({ id, lastUsedOn }: StoredToken): void {
    const today = dayOf(clock());
    if (lastUsedOn === today || seen.get(id) === today) return;
    seen.set(id, today);
    store.access.tokenUsed(id, today).catch(() => undefined);
  }

  async function tokens(): Promise<AccessToken[]> {
    return (await store.access.tokens()).map(shown);
  }

  async function createToken(
    { days = usualTokenDays, ...asked }: AskedToken,
    maker: TokenMaker,
  ): Promise<TokenDecision> {
    const token = readNewToken({ ...asked, days });
    if (Array.isArray(token)) return { token: null, secret: null, problems: token };
    const made = await makeToken(store, token, clock(), maker);
    recorder.tell(made.event);
    return { token: shown(made.token), secret: made.secret, problems: [] };
  }

  async function revoke(id: string, maker: TokenMaker): Promise<TokenDecision> {
    const revoked = await revokeToken(store, id, clock(), maker);
    if (revoked === null) return refused('NOT_FOUND', 'No token has this id; the field tokens lists those there are.');
    if (revoked.event === null) return refused('NOTHING_TO_CHANGE', 'This token was revoked already.');
    recorder.tell(revoked.event);
    return { token: shown(revoked.token), secret: null, problems: [] };
  }

  function shown(token: StoredToken): AccessToken {
    return shownToken(token, clock());
  }
}

function refused(code: 'NOT_FOUND' | 'NOTHING_TO_CHANGE', message: string): TokenDecision {
  return { token: null, secret: null, problems: [invalidInput(code, ['input', 'id'], message)] };
}
