import type { GraphQLResolveInfo } from 'graphql';
import type { PageRequest } from '../domain/catalog/page.ts';

/**
 * The page that the caller wrote down. `first` has a default in the schema, which is not meant where the
 * caller asks with `last`: then the default alone is taken away, and one written down stays.
 */
export function writtenPage(page: PageRequest, { fieldNodes }: GraphQLResolveInfo): PageRequest {
  const wrote = fieldNodes[0]?.arguments?.some((argument) => argument.name.value === 'first') ?? false;
  return wrote || page.last === null || page.last === undefined ? page : { ...page, first: null };
}
