import { TypeInfo, visit, visitWithTypeInfo, type DocumentNode, type GraphQLField, type GraphQLSchema } from 'graphql';
import type { FieldCost } from '../../../graphql/guards/fieldCosts.ts';

/** Points of the most costly field below the root that a valid document asks for, fragments included. */
export function mostCostlyField(
  schema: GraphQLSchema,
  costs: ReadonlyMap<Pick<GraphQLField<unknown, unknown>, 'astNode'>, FieldCost>,
  document: DocumentNode,
): number {
  let mostCostly = 0;
  const types = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(types, {
      Field: () => {
        const field = types.getFieldDef();
        const isBelow = types.getParentType() !== schema.getQueryType();
        if (isBelow && field) mostCostly = Math.max(mostCostly, costs.get(field)?.weight ?? 1);
      },
    }),
  );
  return mostCostly;
}
