import { GraphQLError, type ASTVisitor, type ValidationContext } from 'graphql';

/** A rule of validation: refuses an operation that the schema has no root for, before any of its fields is looked at. */
export function refuseUnservedOperations(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition: (node) => {
      if (context.getSchema().getRootType(node.operation)) return;
      const message = `There is no ${node.operation} here; to follow what changes, ask for changes(sinceVersion) again and again.`;
      context.reportError(new GraphQLError(message, { nodes: [node] }));
    },
  };
}
