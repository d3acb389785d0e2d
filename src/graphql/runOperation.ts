import { execute, parse, validate, type DocumentNode, type GraphQLSchema } from 'graphql';
import type { KnowledgeBase } from '../knowledgeBase/knowledgeBase.ts';
import type { Context } from './context.ts';
import { replyScopeOf } from './replyScope.ts';

/** Who asks, and on what terms: all that a context needs besides the knowledge. */
export type Asking = Pick<Context, 'caller' | 'visitor' | 'publicUrl' | 'requestId' | 'budget' | 'trace'>;

/** The context of one operation: what is known at this moment, and who asks. */
export function contextOf(knowledgeBase: KnowledgeBase, asking: Asking): Context {
  const snapshot = knowledgeBase.snapshot();
  const { catalog } = snapshot;
  const { caller, visitor, publicUrl, requestId, budget, trace } = asking;
  if (trace !== undefined) trace.version ??= catalog.version;
  return {
    catalog,
    // A command that makes changes builds the index only if it searches.
    get searchIndex() {
      return snapshot.searchIndex;
    },
    caller,
    visitor,
    publicUrl,
    requestId,
    budget,
    trace,
    knowledgeBase,
  };
}

/**
 * Runs one of our own operations in this process: pages, the command line. A document that is text is parsed and validated
 * first; one that is parsed already is taken as valid. Rejects if there is any error, and never answers in part.
 */
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
