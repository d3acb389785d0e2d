import type { KeyingConfig, Resolver, ResolverConfig, UpdateResolver, UpdatesConfig } from '@urql/exchange-graphcache';
import { relayPagination } from '@urql/exchange-graphcache/extras';
import { deletedMitigations, embeddedTypes, keys, listEdits, listFields } from './cacheSettings.ts';
import { possibleTypes } from './generated/schemaTypes.ts';

/** Of `cacheExchange(cacheSettings)`. */
export const cacheSettings: {
  keys: KeyingConfig;
  possibleTypes: Record<string, string[]>;
  resolvers: ResolverConfig;
  updates: UpdatesConfig;
} = {
  possibleTypes,
  keys: {
    ...Object.fromEntries(embeddedTypes.map((type) => [type, () => null])),
    // An object whose key was not asked for is kept within whatever holds it.
    ...Object.fromEntries(Object.entries(keys).map(([type, key]) => [type, (data) => textOrNull(data[key])])),
  },
  resolvers: {
    Query: {
      // Pages that are fetched one after the other make one list; other arguments make another.
      entries: relayPagination(),
      mitigations: relayPagination(),
      search: relayPagination(),
      changes: relayPagination(),
      history: relayPagination(),
      // What a list has shown need not be asked for again.
      entry: byId('Entry'),
      mitigation: byId('Mitigation'),
    },
  },
  // After an edit that adds entries, takes some away or moves them, lists are asked for again.
  updates: { Mutation: Object.fromEntries(listEdits.map((name) => [name, followEdit(name)])) },
};

function followEdit(name: string): UpdateResolver {
  return (result, _args, cache) => {
    for (const id of deletedMitigations(result[name])) cache.invalidate({ __typename: 'Mitigation', id });
    const lists: readonly string[] = listFields;
    for (const { fieldName, fieldKey } of cache.inspectFields('Query')) {
      if (lists.includes(fieldName)) cache.invalidate('Query', fieldKey);
    }
  };
}

function byId(type: string): Resolver {
  return (_parent, { id }) => ({ __typename: type, id: id as string });
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : null;
}
