import type { ApolloCache, FieldPolicy, TypePolicies, TypePolicy } from '@apollo/client';
import { relayStylePagination } from '@apollo/client/utilities';
import { deletedMitigations, embeddedTypes, keys, listFields } from './cacheSettings.ts';
import { possibleTypes } from './generated/schemaTypes.ts';

/** Of `new InMemoryCache(cacheSettings)`. */
export const cacheSettings: { possibleTypes: Record<string, string[]>; typePolicies: TypePolicies } = {
  possibleTypes,
  typePolicies: {
    // Answers that were asked for with other fields are put together; an object without an identity would replace the one before.
    ...policies(embeddedTypes, () => ({ merge: true })),
    ...policies(Object.keys(keys), (type) => keyIfAsked(keys[type as keyof typeof keys])),
    Query: {
      fields: {
        // Pages that are fetched one after the other make one list of edges; other arguments make another.
        entries: relayStylePagination(['filter', 'orderBy']),
        mitigations: relayStylePagination(['filter']),
        search: relayStylePagination(['query', 'guide', 'outcome', 'facility', 'family']),
        changes: relayStylePagination(['sinceVersion', 'kind']),
        history: relayStylePagination(['of']),
        entry: byId('Entry'),
        mitigation: byId('Mitigation'),
      },
    },
  },
};

/**
 * As `update` of a mutation that adds entries, takes some away or moves them (`listEdits`): forgets what was deleted, and the lists, so
 * that those on show are asked for again. An edit of a text needs none: ask for its `touchedEntries`.
 */
export function followEdit(cache: ApolloCache, { data }: { data?: unknown }): void {
  const payloads: readonly unknown[] = typeof data === 'object' && data !== null ? Object.values(data) : [];
  for (const payload of payloads) {
    for (const id of deletedMitigations(payload)) cache.evict({ id: `Mitigation:${id}` });
  }
  for (const fieldName of listFields) cache.evict({ id: 'ROOT_QUERY', fieldName });
  cache.gc();
}

function policies(types: readonly string[], policyOf: (type: string) => TypePolicy): TypePolicies {
  return Object.fromEntries(types.map((type) => [type, policyOf(type)]));
}

/** An object whose key was not asked for is kept within whatever holds it. */
function keyIfAsked(key: string): TypePolicy {
  return { keyFields: (object) => (object[key] === undefined ? false : [key]) };
}

/** What a list has shown need not be asked for again. */
function byId(type: string): FieldPolicy {
  return {
    read: (known: unknown, { args, toReference }) =>
      known === undefined ? toReference({ __typename: type, id: args?.['id'] as string }) : known,
  };
}
