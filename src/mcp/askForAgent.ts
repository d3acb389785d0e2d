import type { TypedDocumentNode } from '@graphql-typed-document-node/core';

/**
 * Runs one GraphQL operation with the rights of whoever the agent works for, and resolves to its data. Rejects with an
 * error whose message may be shown to the agent: what is a bug has been masked by who made this.
 */
export type AskForAgent = <Data, Variables extends Readonly<Record<string, unknown>>>(
  document: TypedDocumentNode<Data, Variables>,
  variables: NoInfer<Variables>,
) => Promise<Data>;

/** The name that agents are counted under. */
export const agentClient = 'mcp';
