import {
  coerceInputValue,
  isInputType,
  isNonNullType,
  typeFromAST,
  valueFromAST,
  type GraphQLInputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import type { Arguments } from '../../../graphql/guards/fieldCosts.ts';

/**
 * Reads the variables of an operation as graphql-js does (CoerceVariableValues of the specification, 6.1.2), with what does not
 * depend on their values worked out once. The reader throws if a value does not fit.
 */
export function variableReader(
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
): (given: Arguments) => Arguments {
  const variables = variableDefinitions.map(({ variable, type: written, defaultValue }) => {
    const type: unknown = typeFromAST(schema, written);
    if (!isInputType(type))
      throw new Error(`The variable ${variable.name.value} has a type that is not allowed as input.`);
    return { name: variable.name.value, type, standard: defaultValue && valueFromAST(defaultValue, type) };
  });
  return (given) => {
    const values: Record<string, unknown> = {};
    for (const { name, type, standard } of variables) {
      if (Object.hasOwn(given, name)) values[name] = read(given[name], type);
      else if (standard !== undefined) values[name] = standard;
      else if (isNonNullType(type)) throw new Error(`The variable ${name} is missing.`);
    }
    return values;
  };
}

function read(value: unknown, type: GraphQLInputType): unknown {
  if (value === null && isNonNullType(type)) throw new Error('A variable is null.');
  return coerceInputValue(value, type, (_path, _value, error) => {
    throw error;
  });
}
