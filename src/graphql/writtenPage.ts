import { Kind, type GraphQLResolveInfo } from 'graphql';
import type { PageRequest } from '../domain/catalog/page.ts';

/**
 * The page that the caller wrote down. `first` has a default in the schema, which is not meant where the
 * caller asks with `last`: then the default alone is taken away, and one written down stays.
 */
export function writtenPage(page: PageRequest, info: GraphQLResolveInfo): PageRequest {
  return page.last === null || page.last === undefined || wroteFirst(info) ? page : { ...page, first: null };
}

/** A variable that was left out is as if it had not been written. */
function wroteFirst({ fieldNodes, variableValues }: GraphQLResolveInfo): boolean {
  const written = fieldNodes[0]?.arguments?.find((argument) => argument.name.value === 'first')?.value;
  if (written === undefined) return false;
  return written.kind !== Kind.VARIABLE || variableValues[written.name.value] !== undefined;
}
