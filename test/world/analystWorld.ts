import { expect } from 'vitest';
import { createToken } from '../../src/knowledgeBase/access/accessTokens.ts';
import { openWorld, type Answer, type World } from './world.ts';

/** A world with an analyst in it, who asks what others asked. */
export interface AnalystWorld {
  readonly world: World;
  /** Moves the clock to a time of RFC 3339. */
  at(time: string): void;
  /** Looks codes up, one after the other, as a client with this name. */
  lookUp(codes: readonly string[], client?: string): Promise<void>;
  /** Searches from an address of its own: 192.0.2.VISITOR. */
  search(query: string, visitor?: number): Promise<void>;
  /** Asks as a client with this name. */
  askAs<Data>(client: string | undefined, query: string, variables?: object, address?: string): Promise<Answer<Data>>;
  /** The fields of `analytics` over a range; further arguments as GraphQL writes them. */
  analytics<Data>(range: Range, fields: string): Promise<Data>;
  /** As `analytics`, with whatever came of it. */
  tryAnalytics(range: Range, fields: string, token?: string): Promise<Answer<{ analytics: unknown }>>;
}

export interface Range {
  readonly from: string;
  readonly to: string;
  /** Such as: client: "kiosk". */
  readonly more?: string;
}

export async function openAnalystWorld(): Promise<AnalystWorld> {
  const world = await openWorld({ trustedProxies: ['127.0.0.1'] });
  // The tests move the clock by years; the token must not expire on the way.
  const token = await createToken(world.store, { name: 'Grace', role: 'ANALYST', days: null }, world.clock.now);
  return { world, at, lookUp, search, askAs, analytics, tryAnalytics };

  function at(time: string): void {
    world.clock.now = Date.parse(time);
  }

  async function lookUp(codes: readonly string[], client?: string): Promise<void> {
    for (const code of codes)
      await askAs(client, 'query($code: String!) { lookup(code: $code) { outcome } }', { code });
  }

  async function search(query: string, visitor = 1): Promise<void> {
    const text = 'query($query: String!) { search(query: $query) { totalCount } }';
    await askAs(undefined, text, { query }, `192.0.2.${String(visitor)}`);
  }

  async function askAs<Data>(
    client: string | undefined,
    query: string,
    variables?: object,
    address?: string,
  ): Promise<Answer<Data>> {
    const response = await fetch(`${world.address}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(client === undefined ? {} : { 'apollographql-client-name': client }),
        ...(address === undefined ? {} : { 'x-forwarded-for': address }),
      },
      body: JSON.stringify({ query, variables }),
    });
    const answer = { status: response.status, ...((await response.json()) as Omit<Answer<Data>, 'status'>) };
    expect(answer.errors).toBeUndefined();
    return answer;
  }

  async function analytics<Data>(range: Range, fields: string): Promise<Data> {
    const { data, errors } = await tryAnalytics(range, fields);
    expect(errors).toBeUndefined();
    return data.analytics as Data;
  }

  function tryAnalytics({ from, to, more = '' }: Range, fields: string, other?: string) {
    const query = `{ analytics(from: "${from}", to: "${to}", ${more}) { ${fields} } }`;
    return world.ask<{ analytics: unknown }>(query, undefined, other ?? token);
  }
}
