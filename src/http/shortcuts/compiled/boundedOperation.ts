import { TypeInfo, visit, visitWithTypeInfo, type DocumentNode, type GraphQLSchema } from 'graphql';

/** Fields of the root whose work is bounded by their arguments, and whose answers hold a page at most. */
const bounded: ReadonlySet<string> = new Set(['lookup', 'diagnose', 'search', 'guide', 'guides', 'codeFamilies']);

/** Arguments of the lists that are gone through until a page is full, however many entries that takes. */
const ofPages: ReadonlySet<string> = new Set(['first', 'last']);

/**
 * Whether what a valid operation takes is known well enough before it runs, so that its time and the length of its answer may be looked at
 * when it is done: no field below the root is a list with pages of its own.
 */
export function boundedOperation(schema: GraphQLSchema, document: DocumentNode): boolean {
  let isBounded = true;
  const types = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(types, {
      Field: ({ name }) => {
        const isBelow = types.getParentType() !== schema.getQueryType();
        const hasPages = types.getFieldDef()?.args.some((argument) => ofPages.has(argument.name)) === true;
        if (isBelow ? hasPages : name.value !== '__typename' && !bounded.has(name.value)) isBounded = false;
      },
    }),
  );
  return isBounded;
}
