import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import {
  getNamedType,
  getNullableType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLOutputType,
  type GraphQLSchema,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { fieldsOf } from '../../domain/fieldsOf.ts';

/**
 * Whether data has every field that an operation asks for, with a value where the schema promises one. What answers at an address
 * need not be hresolve, or may be an older one. What is asked of some of the types that an answer may have is not looked into.
 */
export function fitsQuestion<Data>(
  schema: GraphQLSchema,
  document: TypedDocumentNode<Data, never>,
  data: unknown,
): data is Data {
  const operation = document.definitions.find((each) => each.kind === Kind.OPERATION_DEFINITION);
  const fragments = document.definitions.filter((each) => each.kind === Kind.FRAGMENT_DEFINITION);
  const root = operation === undefined ? undefined : schema.getRootType(operation.operation);
  if (operation === undefined || root == null) return false;
  return fits(data, root, operation.selectionSet, new Map(fragments.map((each) => [each.name.value, each])));
}

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

function fits(
  value: unknown,
  type: GraphQLOutputType,
  asked: SelectionSetNode | undefined,
  fragments: Fragments,
): boolean {
  if (value === null || value === undefined) return value === null && !isNonNullType(type);
  const nullable = getNullableType(type);
  if (isListType(nullable))
    return Array.isArray(value) && value.every((item) => fits(item, nullable.ofType, asked, fragments));
  if (asked === undefined) return typeof value !== 'object';
  const named = getNamedType(nullable);
  if (!isCompositeType(named)) return false;
  const fields = isObjectType(named) || isInterfaceType(named) ? named.getFields() : {};
  return fieldsAsked(asked.selections, named.name, fragments).every((selection) => {
    const given = fieldsOf(value)[(selection.alias ?? selection.name).value];
    if (given === undefined && isConditional(selection)) return true;
    if (selection.name.value === '__typename') return typeof given === 'string';
    const field = fields[selection.name.value];
    return field !== undefined && fits(given, field.type, selection.selectionSet, fragments);
  });
}

/** The fields that are asked of every value of a type, those of its fragments among them. */
function fieldsAsked(selections: readonly SelectionNode[], type: string, fragments: Fragments): readonly FieldNode[] {
  return selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection];
    const part = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
    if (part === undefined || isConditional(selection)) return [];
    if (part.typeCondition !== undefined && part.typeCondition.name.value !== type) return [];
    return fieldsAsked(part.selectionSet.selections, type, fragments);
  });
}

/** Whether a variable decides if it is answered. */
function isConditional({ directives = [] }: SelectionNode): boolean {
  return directives.some(({ name: { value } }) => value === 'include' || value === 'skip');
}
