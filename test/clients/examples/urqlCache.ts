import { Client, fetchExchange } from '@urql/core';
import { cacheExchange, type KeyingConfig } from '@urql/exchange-graphcache';
import { relayPagination } from '@urql/exchange-graphcache/extras';
import { keys } from './cacheSettings.ts';

/** Types without an identity of their own: they are kept within whatever holds them. */
const embedded = [
  'Lookup',
  'GuideAnswer',
  'Cause',
  'Facility',
  'EntryConnection',
  'EntryEdge',
  'PageInfo',
  'Impact',
  'MitigationPayload',
  'EntryPayload',
];

const keyings: KeyingConfig = {
  ...Object.fromEntries(embedded.map((type) => [type, () => null])),
  ...Object.fromEntries(
    Object.entries(keys).map(([type, key]) => [type, (data: Record<string, unknown>) => String(data[key])]),
  ),
};

/** urql with its normalised cache. */
export function urqlClient(server: string, token?: string): Client {
  return new Client({
    url: `${server}/graphql`,
    preferGetMethod: true,
    exchanges: [cacheExchange({ keys: keyings, resolvers: { Query: { entries: relayPagination() } } }), fetchExchange],
    fetchOptions: { headers: token === undefined ? {} : { authorization: `Bearer ${token}` } },
  });
}
