import {
  getDirectiveValues,
  GraphQLSpecifiedByDirective,
  isScalarType,
  Kind,
  parse,
  type GraphQLSchema,
} from 'graphql';

/** Gives each scalar its description and its @specifiedBy back, which get lost where its functions are put into the schema. */
export function describeScalars(schema: GraphQLSchema, typeDefs: string): GraphQLSchema {
  for (const node of parse(typeDefs).definitions) {
    if (node.kind !== Kind.SCALAR_TYPE_DEFINITION) continue;
    const scalar = schema.getType(node.name.value);
    if (!isScalarType(scalar)) continue;
    scalar.description = node.description?.value;
    const specified = getDirectiveValues(GraphQLSpecifiedByDirective, node) as { readonly url?: string } | undefined;
    scalar.specifiedByURL = specified?.url;
  }
  return schema;
}
