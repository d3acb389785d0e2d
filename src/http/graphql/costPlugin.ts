import type { ApolloServerPlugin, GraphQLRequestContext } from '@apollo/server';
import { GraphQLError, type FormattedExecutionResult, type GraphQLSchema } from 'graphql';
import type { Context } from '../../graphql/context.ts';
import { extensionsOf, refusalOf, type Allowance, type ExceededLimit } from '../../graphql/guards/answerBudget.ts';
import { readFieldCosts } from '../../graphql/guards/fieldCosts.ts';
import { costOfOperation, type OperationCost } from '../../graphql/guards/operationCost.ts';

/** A request with this header, whatever it says, is told what it cost in `extensions.cost`. */
export const costHeader = 'x-graphql-cost';

export interface CostGuard {
  readonly plugin: ApolloServerPlugin<Context>;
  /** Writes an answer, or its refusal if it is longer than its asker may be sent. */
  readonly stringifyResult: (result: FormattedExecutionResult) => string;
}

/**
 * Holds operations to what they may cost: refuses one that would cost too much before it runs, and answers one that took
 * too much on the way with one error, never with a part that looks whole.
 */
export function costGuard(schema: GraphQLSchema): CostGuard {
  const costs = readFieldCosts(schema);
  /** What each answer may take, by its data, until it is written. */
  const allowances = new WeakMap<object, Allowance>();
  return {
    plugin: {
      requestDidStart: () =>
        Promise.resolve({
          didResolveOperation: ({ document, operation, request, contextValue: { budget, caller } }) => {
            if (budget === undefined || operation === undefined) return Promise.resolve();
            const variables = request.variables ?? {};
            const cost = costOfOperation(schema, costs, { document, operation, variables, role: caller.role });
            budget.asked = cost.points;
            const error = refusalOfCost(cost, budget.allowance.cost);
            return error === null ? Promise.resolve() : Promise.reject(error);
          },
          willSendResponse: (context) => {
            finish(context, allowances);
            return Promise.resolve();
          },
        }),
    },
    stringifyResult: (result) => {
      const text = `${JSON.stringify(result)}\n`;
      const allowance = result.data && allowances.get(result.data);
      if (!allowance || Buffer.byteLength(text) <= allowance.answer) return text;
      return `${JSON.stringify(refused('answer', allowance))}\n`;
    },
  };
}

/** Why an operation is not run; null if it may be. */
export function refusalOfCost({ points, mostCostly }: OperationCost, most: number): GraphQLError | null {
  if (points <= most || mostCostly === null) return null;
  const path = mostCostly.path.join('.');
  const message = `The operation costs ${String(Math.ceil(points))} points, more than ${String(most)} points; most of it ${path}, with ${String(Math.ceil(mostCostly.points))}. Ask for a shorter page, or for less of each item.`;
  const cost = { asked: Math.ceil(points), allowed: most, dearest: path };
  return new GraphQLError(message, {
    extensions: { code: 'GRAPHQL_VALIDATION_FAILED', limit: 'cost', cost, http: { status: 400 } },
  });
}

function finish(
  { contextValue, request, response }: GraphQLRequestContext<Context>,
  allowances: WeakMap<object, Allowance>,
): void {
  const { budget } = contextValue;
  if (budget === undefined || response.body?.kind !== 'single') return;
  const { body } = response;
  if (budget.usedUp !== null) body.singleResult = refused(budget.usedUp, budget.allowance);
  if (request.http?.headers.has(costHeader) === true) {
    const cost = { asked: Math.ceil(budget.asked), allowed: budget.allowance.cost, spent: budget.spent };
    body.singleResult.extensions = { ...body.singleResult.extensions, cost };
  }
  const { data } = body.singleResult;
  if (data) allowances.set(data, budget.allowance);
}

function refused(usedUp: ExceededLimit, allowance: Allowance): FormattedExecutionResult {
  return { data: null, errors: [{ message: refusalOf(usedUp, allowance), extensions: { ...extensionsOf(usedUp) } }] };
}
