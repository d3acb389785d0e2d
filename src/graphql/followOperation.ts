import { createSourceEventStream, execute, type DocumentNode, type ExecutionResult, type GraphQLSchema } from 'graphql';
import type { Context } from './context.ts';

export interface FollowedOperation {
  readonly schema: GraphQLSchema;
  /** Valid, with one subscription to run. */
  readonly document: DocumentNode;
  readonly operationName: string | undefined;
  readonly variableValues: Readonly<Record<string, unknown>>;
  /** A context for the beginning, and for each event: what is known then; null ends it, since its asker lost their right. */
  readonly contextValue: () => Promise<Context | null>;
  /** Resolves when the next answer can be sent. */
  readonly ready: () => Promise<void>;
}

/** The answers of a subscription, each worked out when it is asked for; or why there are none. */
export async function followOperation(
  operation: FollowedOperation,
): Promise<AsyncIterableIterator<ExecutionResult> | ExecutionResult> {
  const { schema, document, operationName, variableValues, contextValue, ready } = operation;
  const args = { schema, document, operationName, variableValues };
  const source = await createSourceEventStream({ ...args, contextValue: await contextValue() });
  if (!(Symbol.asyncIterator in source)) return source;
  const events = source[Symbol.asyncIterator]() as AsyncIterator<unknown>;
  const end = async (): Promise<IteratorReturnResult<undefined>> => {
    await events.return?.();
    return { done: true, value: undefined };
  };
  return {
    next: async () => {
      await ready();
      const event = await events.next();
      if (event.done === true) return end();
      const context = await contextValue();
      if (context === null) return end();
      return { done: false, value: await execute({ ...args, rootValue: event.value, contextValue: context }) };
    },
    return: end,
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
