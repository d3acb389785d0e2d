import {
  defaultFieldResolver,
  getNullableType,
  isCompositeType,
  isListType,
  isObjectType,
  type GraphQLField,
  type GraphQLFormattedError,
  type GraphQLResolveInfo,
  type GraphQLSchema,
} from 'graphql';
import type { AnswerBudget, Context } from '../context.ts';

/** How many fields one answer may have, those within lists counted for each of their items. */
export const usualLargestAnswer = 200_000;

/** What to answer instead of an answer that has more than `most` fields. */
export function tooLarge(most: number): GraphQLFormattedError {
  return {
    message: `The answer would have more than ${String(most)} fields; ask for shorter pages, or for fewer lists within lists. What a mutation did stands.`,
    extensions: { code: 'BAD_USER_INPUT', limit: 'cost' },
  };
}

/** Has every list of objects or nodes counted, for callers who have a budget. */
export function countLists(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields()) as GraphQLField<unknown, Context>[]) {
      const list = getNullableType(field.type);
      if (isListType(list) && isCompositeType(getNullableType(list.ofType))) countList(field);
    }
  }
  return schema;
}

function countList(field: GraphQLField<unknown, Context>): void {
  const resolve = field.resolve ?? defaultFieldResolver;
  field.resolve = (parent, args: Record<string, unknown>, context: Context, info) => {
    const { budget } = context;
    if (budget === undefined) return resolve(parent, args, context, info);
    if (budget.left < 0) return [];
    const list: unknown = resolve(parent, args, context, info);
    return list instanceof Promise ? list.then((items) => spend(budget, items, info)) : spend(budget, list, info);
  };
}

function spend(budget: AnswerBudget, items: unknown, { fieldNodes }: GraphQLResolveInfo): unknown {
  if (!Array.isArray(items)) return items;
  const width = fieldNodes.reduce((sum, { selectionSet }) => sum + (selectionSet?.selections.length ?? 0), 0);
  budget.left -= items.length * width;
  return budget.left < 0 ? [] : items;
}
