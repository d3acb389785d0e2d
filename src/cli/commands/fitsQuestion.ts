import { fieldsOf } from '../../domain/fieldsOf.ts';
import {
  getNamedType,
  getNullableType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  parse,
  type GraphQLOutputType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';

/**
 * Whether data has every field that an operation of one definition asks for, with a value where the schema promises one. What
 * answers at an address need not be hresolve, or may be an older one. Fragments are not looked into.
 */
export function fitsQuestion(schema: GraphQLSchema, query: string, data: unknown): boolean {
  const [operation] = parse(query).definitions;
  const root = schema.getQueryType();
  if (operation?.kind !== Kind.OPERATION_DEFINITION || root == null) return false;
  return fits(data, root, operation.selectionSet);
}

function fits(value: unknown, type: GraphQLOutputType, asked: SelectionSetNode | undefined): boolean {
  if (value === null || value === undefined) return value === null && !isNonNullType(type);
  const nullable = getNullableType(type);
  if (isListType(nullable)) return Array.isArray(value) && value.every((item) => fits(item, nullable.ofType, asked));
  if (asked === undefined) return typeof value !== 'object';
  const named = getNamedType(nullable);
  if (!isObjectType(named)) return false;
  const fields = named.getFields();
  return asked.selections.every((selection) => {
    if (selection.kind !== Kind.FIELD) return true;
    const field = fields[selection.name.value];
    const given = fieldsOf(value)[(selection.alias ?? selection.name).value];
    return field !== undefined && fits(given, field.type, selection.selectionSet);
  });
}
