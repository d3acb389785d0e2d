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
  /** An answer as its asker may see it. */
  readonly show: (result: ExecutionResult) => ExecutionResult;
  /** Called when there will be no more answers, or none. */
  readonly end: () => void;
}

/** The answers of a subscription, each computed when it is asked for; or the reason why there are none. */
export async function followOperation(
  operation: FollowedOperation,
): Promise<AsyncIterableIterator<ExecutionResult> | ExecutionResult> {
  const { schema, document, operationName, variableValues, contextValue, ready, show } = operation;
  const args = { schema, document, operationName, variableValues };
  const atFirst = await contextValue();
  const source = atFirst === null ? { errors: [] } : await createSourceEventStream({ ...args, contextValue: atFirst });
  if (!(Symbol.asyncIterator in source)) {
    operation.end();
    return show(source);
  }
  const events = source[Symbol.asyncIterator]();
  const end = async (): Promise<IteratorReturnResult<undefined>> => {
    operation.end();
    await events.return?.();
    return { done: true, value: undefined };
  };
  const answers: AsyncIterableIterator<ExecutionResult> = {
    next: async () => {
      await ready();
      const event = await events.next();
      if (event.done === true) return end();
      const context = await contextValue();
      if (context === null) return end();
      return { done: false, value: show(await execute({ ...args, rootValue: event.value, contextValue: context })) };
    },
    return: end,
    // Without it graphql-sse does not take this for what it may end, and goes on with it when its listener has left.
    throw: async (error) => {
      await end();
      throw error;
    },
    [Symbol.asyncIterator]: () => answers,
  };
  return answers;
}
