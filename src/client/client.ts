// The package hresolve/client: what any client needs. The operations are hresolve/client/operations.
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';

export { deletedMitigations, embeddedTypes, keys, listEdits, listFields } from './cacheSettings.ts';
export { possibleTypes } from './generated/schemaTypes.ts';

/** The text of an operation of this package, to be sent as `query` by whoever has no GraphQL client. */
export function textOf(document: TypedDocumentNode<unknown, never>): string {
  const text = document.loc?.source.body;
  if (text === undefined)
    throw new TypeError('This document has no text; only those of hresolve/client/operations have.');
  return text;
}
