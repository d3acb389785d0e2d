import {
  isInterfaceType,
  isObjectType,
  isScalarType,
  isUnionType,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLNamedType,
  type GraphQLScalarType,
  type GraphQLSchema,
} from 'graphql';

/** What answers a field: a function, or for a subscription two. */
type FieldAnswer =
  | GraphQLFieldResolver<never, never, never>
  | {
      readonly subscribe: GraphQLFieldResolver<never, never, never>;
      readonly resolve?: GraphQLFieldResolver<never, never, never>;
    };

/** The fields of a type by name; `__resolveType` says which type an object of an interface or union has. */
type TypeAnswers = object;

/**
 * Puts resolvers, and the functions of scalars, into a schema that was built from its text; changes and returns that schema.
 * Throws if a resolver's type or field is not in the schema.
 */
export function attachResolvers(
  schema: GraphQLSchema,
  resolvers: Readonly<Record<string, TypeAnswers | GraphQLScalarType>>,
): GraphQLSchema {
  for (const [name, answers] of Object.entries(resolvers)) {
    const type = schema.getType(name);
    if (type === undefined) throw new Error(`The resolver ${name} has no type in the schema.`);
    if (isScalarType(answers)) attachScalar(type, answers);
    else attachType(type, Object.entries(answers as Readonly<Record<string, FieldAnswer>>));
  }
  return schema;
}

function attachScalar(type: GraphQLNamedType, { serialize, parseValue, parseLiteral }: GraphQLScalarType): void {
  if (!isScalarType(type)) throw new Error(`${type.name} is not a scalar in the schema.`);
  Object.assign(type, { serialize, parseValue, parseLiteral });
}

function attachType(type: GraphQLNamedType, answers: readonly (readonly [string, FieldAnswer])[]): void {
  for (const [name, answer] of answers) {
    if (name === '__resolveType' && (isInterfaceType(type) || isUnionType(type)))
      Object.assign(type, { resolveType: answer });
    else attachField(fieldOf(type, name), answer);
  }
}

function fieldOf(type: GraphQLNamedType, name: string): GraphQLField<never, never, never> {
  const field = isObjectType(type)
    ? (type.getFields()[name] as GraphQLField<never, never, never> | undefined)
    : undefined;
  if (field === undefined) throw new Error(`The resolver ${type.name}.${name} has no field in the schema.`);
  return field;
}

function attachField(field: GraphQLField<never, never, never>, answer: FieldAnswer): void {
  if (typeof answer === 'function') field.resolve = answer;
  else Object.assign(field, answer);
}
