import {
  getArgumentValues,
  isNonNullType,
  Kind,
  visit,
  type FieldNode,
  type GraphQLArgument,
  type GraphQLField,
  type ValueNode,
} from 'graphql';
import type { Arguments } from '../../../graphql/guards/fieldCosts.ts';

/**
 * Reads the arguments of a field as graphql-js does (CoerceArgumentValues of the specification, 6.4.1), with what does not depend
 * on variables worked out once; throws if one is missing. `isFixed`: no variable is among them.
 */
export function argumentReader(
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
): { readonly isFixed: boolean; readonly read: (variables: Arguments) => Record<string, unknown> } {
  const { arguments: written = [] } = node;
  const open = written.filter(({ value }) => usesVariables(value));
  if (open.length === 0) return { isFixed: true, read: () => getArgumentValues(field, node) };
  // One within a list or an object is as rare as it is involved.
  if (open.some(({ value }) => value.kind !== Kind.VARIABLE))
    return { isFixed: false, read: (variables) => getArgumentValues(field, node, variables) };
  const readers = field.args.map((argument) => {
    const value = written.find(({ name }) => name.value === argument.name)?.value;
    if (value?.kind === Kind.VARIABLE) return readerOfVariable(argument, value.name.value);
    const values = getArgumentValues({ ...field, args: [argument] }, node);
    return (_variables: Arguments, into: Record<string, unknown>) => void Object.assign(into, values);
  });
  return {
    isFixed: false,
    read: (variables) => {
      const values: Record<string, unknown> = {};
      for (const read of readers) read(variables, values);
      return values;
    },
  };
}

function readerOfVariable({ name, type, defaultValue }: GraphQLArgument, variable: string) {
  return (variables: Arguments, into: Record<string, unknown>): void => {
    const value = Object.hasOwn(variables, variable) ? variables[variable] : defaultValue;
    if ((value === undefined || value === null) && isNonNullType(type)) throw new Error(`${name} is missing.`);
    if (value !== undefined) into[name] = value;
  };
}

function usesVariables(value: ValueNode): boolean {
  let isUsed = false;
  visit(value, { Variable: () => void (isUsed = true) });
  return isUsed;
}
