import { anonymous, type Caller } from '../../domain/access/access.ts';
import { dayOf } from '../../domain/analytics/counts.ts';
import { readNewToken, defaultTokenDays, type NewToken } from '../../domain/access/newToken.ts';
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

/** The result of creating or revoking a token; `token` is null if there are problems. */
export interface TokenDecision {
  readonly token: AccessToken | null;
  /** The token itself if one was created. It is shown only this once. */
  readonly secret: string | null;
  readonly problems: readonly InvalidInput[];
}

/** `days` left out: the default lifetime. Null: the token never expires. */
export interface RequestedToken extends Omit<NewToken, 'days'> {
  readonly days?: NewToken['days'] | undefined;
}

export interface TokenVerbs {
  /**
   * The caller of a request with this Authorization header: anonymous if there is no header, null if the credential is not
   * valid. A refusal is recorded with the id of the request.
   */
  callerWithHeader(authorization: string | undefined, requestId: string): Promise<Caller | null>;
  /**
   * The caller that a token identifies; null, without a reason, if it is not valid. A refusal is recorded. Reads the
   * database each time, so a token that another process has just revoked is refused.
   */
  callerWithToken(token: string, requestId?: string): Promise<Caller | null>;
  /** All tokens, including revoked and expired ones, newest first. */
  tokens(): Promise<AccessToken[]>;
  createToken(token: RequestedToken, maker: TokenMaker): Promise<TokenDecision>;
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

  /** Records the use after the response, once a day for each token. If the write fails, the day is missing; nothing depends on it. */
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
    { days = defaultTokenDays, ...asked }: RequestedToken,
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
    if (revoked === null) return refused('NOT_FOUND', 'No token has this id; the field "tokens" lists all tokens.');
    if (revoked.event === null) return refused('NOTHING_TO_CHANGE', 'This token has already been revoked.');
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
