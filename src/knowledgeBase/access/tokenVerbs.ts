import { readNewToken, defaultTokenDays, type NewToken } from '../../domain/access/newToken.ts';
import { invalidInput, type InvalidInput } from '../../domain/problem.ts';
import type { StoredToken } from '../../store/contract/accessStore.ts';
import type { Store } from '../../store/contract/store.ts';
import type { AccessRecorder } from './accessEvents.ts';
import { makeToken, revokeToken, shownToken, type AccessToken, type TokenMaker } from './accessTokens.ts';
import { bearerVerbs, type BearerVerbs } from './bearerToken.ts';

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

export interface TokenVerbs extends BearerVerbs {
  /** All tokens, including revoked and expired ones, newest first. */
  tokens(): Promise<AccessToken[]>;
  createToken(token: RequestedToken, maker: TokenMaker): Promise<TokenDecision>;
  revokeToken(id: string, maker: TokenMaker): Promise<TokenDecision>;
}

export function tokenVerbs(store: Store, recorder: AccessRecorder, clock: () => number): TokenVerbs {
  return { ...bearerVerbs(store, recorder, clock), tokens, createToken, revokeToken: revoke };

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
