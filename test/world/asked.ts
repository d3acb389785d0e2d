import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { parse } from 'graphql';

/** A question that only a test asks, in the place of one whose types are generated. */
export function asked(
  text: string,
): TypedDocumentNode<Readonly<Record<string, unknown>>, Readonly<Record<string, unknown>>> {
  return parse(text);
}
