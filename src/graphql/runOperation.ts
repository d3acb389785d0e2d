import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { execute, type GraphQLSchema } from 'graphql';
import type { KnowledgeBase } from '../knowledgeBase/knowledgeBase.ts';
import type { Snapshot } from '../knowledgeBase/reading/snapshot.ts';
import type { Context } from './context.ts';
import { replyScopeOf } from './replyScope.ts';

/** Who asks, and on what terms: all that a context needs besides the knowledge. */
export type Requester = Pick<Context, 'caller' | 'visitor' | 'publicUrl' | 'requestId' | 'budget' | 'trace'>;

/** The context of one operation: what is known at this moment, and who asks. */
export function contextOf(knowledgeBase: KnowledgeBase, requester: Requester): Context {
  const snapshot = knowledgeBase.snapshot();
  const { trace } = requester;
  if (trace !== undefined) trace.version ??= snapshot.catalog.version;
  return new OperationContext(knowledgeBase, snapshot, requester);
}

/** A class, since an object with a getter takes a microsecond to make. Nothing in it is private to JavaScript: Apollo Server works with copies. */
class OperationContext implements Context {
  readonly catalog: Context['catalog'];
  readonly caller: Context['caller'];
  readonly visitor: Context['visitor'];
  readonly publicUrl: string;
  readonly requestId: Context['requestId'];
  readonly budget: Context['budget'];
  readonly trace: Context['trace'];
  readonly knowledgeBase: KnowledgeBase;
  private readonly snapshot: Snapshot;

  constructor(knowledgeBase: KnowledgeBase, snapshot: Snapshot, requester: Requester) {
    this.catalog = snapshot.catalog;
    this.caller = requester.caller;
    this.visitor = requester.visitor;
    this.publicUrl = requester.publicUrl;
    this.requestId = requester.requestId;
    this.budget = requester.budget;
    this.trace = requester.trace;
    this.knowledgeBase = knowledgeBase;
    this.snapshot = snapshot;
  }

  // A command that makes changes builds the index only if it searches.
  get searchIndex(): Snapshot['searchIndex'] {
    return this.snapshot.searchIndex;
  }
}

/** Asks one of our own operations: resolves to its data as its document says, and rejects if there is any error. */
export type Ask = <Data, Variables extends Readonly<Record<string, unknown>>>(
  document: TypedDocumentNode<Data, Variables>,
  variables: NoInfer<Variables>,
) => Promise<Data>;

/** The same with variables that someone sent, of which nothing is known. */
export type AskWithSent = <Data>(
  document: TypedDocumentNode<Data, never>,
  variables: Readonly<Record<string, unknown>>,
) => Promise<Data>;

/**
 * Runs one of our own operations in this process: of pages, of the command line, of agents. Its document was validated when its types
 * were generated; variables may come from anywhere: a value that its variable does not take is an error. Rejects if there is any, and never
 * answers in part.
 */
export async function runOperation<Data>(
  schema: GraphQLSchema,
  document: TypedDocumentNode<Data, never>,
  variableValues: Readonly<Record<string, unknown>>,
  contextValue: Context,
): Promise<Data> {
  contextValue.trace?.widen(replyScopeOf(schema, document));
  const { data, errors = [] } = await execute({ schema, document, variableValues, contextValue });
  rejectIfAny(errors);
  // The type is made of this schema and this document, and so is the answer.
  return data as Data;
}

function rejectIfAny(errors: readonly Error[]): void {
  const [first, second] = errors;
  if (first === undefined) return;
  throw second === undefined ? first : new AggregateError(errors, first.message);
}
