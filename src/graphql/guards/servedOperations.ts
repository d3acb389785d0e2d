import { GraphQLError, OperationTypeNode, type ASTVisitor, type ValidationContext } from 'graphql';

/** A rule of validation for answers that come once: refuses a subscription, and says where it is answered. */
export function refuseUnservedOperations(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition: (node) => {
      if (node.operation !== OperationTypeNode.SUBSCRIPTION) return;
      const message = 'Subscriptions are answered as server-sent events at /graphql/stream, not here.';
      context.reportError(new GraphQLError(message, { nodes: [node] }));
    },
  };
}
