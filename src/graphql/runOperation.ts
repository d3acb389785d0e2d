import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { execute, parse, validate, type DocumentNode, type GraphQLSchema } from 'graphql';
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

/**
 * Runs one of our own operations in this process: pages, the command line. A document that is text is parsed and validated
 * first; one that is parsed already is taken as valid, and its answer as what its type says. Rejects if there is any error, and never answers in part.
 */
export function runOperation<Data, Variables extends Readonly<Record<string, unknown>>>(
  schema: GraphQLSchema,
  document: TypedDocumentNode<Data, Variables>,
  variableValues: Variables,
  contextValue: Context,
): Promise<Data>;
export function runOperation(
  schema: GraphQLSchema,
  document: DocumentNode | string,
  variableValues: Readonly<Record<string, unknown>>,
  contextValue: Context,
): Promise<unknown>;
export async function runOperation(
  schema: GraphQLSchema,
  document: DocumentNode | string,
  variableValues: Readonly<Record<string, unknown>>,
  contextValue: Context,
): Promise<unknown> {
  const parsed = typeof document === 'string' ? parse(document) : document;
  const mistakes = typeof document === 'string' ? validate(schema, parsed) : [];
  rejectIfAny(mistakes);
  contextValue.trace?.widen(replyScopeOf(schema, parsed));
  const { data, errors = [] } = await execute({ schema, document: parsed, variableValues, contextValue });
  rejectIfAny(errors);
  return data;
}

function rejectIfAny(errors: readonly Error[]): void {
  const [first, second] = errors;
  if (first === undefined) return;
  throw second === undefined ? first : new AggregateError(errors, first.message);
}
