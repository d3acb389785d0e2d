import type { ApolloServerPlugin } from '@apollo/server';
import { tooLarge } from '../../graphql/guards/answerBudget.ts';
import type { Context } from '../../graphql/context.ts';

/** Answers with one error where the answer got larger than `most` fields on the way, never with a part that looks whole. */
export function budgetPlugin(most: number): ApolloServerPlugin<Context> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        willSendResponse: ({ contextValue, response }) => {
          const isTooLarge = contextValue.budget !== undefined && contextValue.budget.left < 0;
          if (isTooLarge && response.body.kind === 'single')
            response.body.singleResult = { data: null, errors: [tooLarge(most)] };
          return Promise.resolve();
        },
      }),
  };
}
