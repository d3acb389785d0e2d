import { locate, locateAll } from '../../../domain/catalog/located.ts';
import type {
  DuplicateCodeResolvers,
  InUseResolvers,
  InvalidInputResolvers,
  ProblemResolvers,
  StaleVersionResolvers,
} from '../../generated/resolverTypes.ts';

/** Problems are told apart by their kind, which is the name of their type. */
export const Problem: ProblemResolvers = {
  __resolveType: ({ it }) => it.kind,
};

export const StaleVersion: StaleVersionResolvers = {
  code: ({ it }) => it.code,
  message: ({ it }) => it.message,
  path: ({ it }) => it.path,
  current: ({ catalog, it }) => locate(catalog, it.current),
  currentVersion: ({ it }) => it.currentVersion,
  changed: ({ it }) => it.changed,
};

export const DuplicateCode: DuplicateCodeResolvers = {
  code: ({ it }) => it.code,
  message: ({ it }) => it.message,
  path: ({ it }) => it.path,
  existing: ({ catalog, it }) => locate(catalog, it.existing),
};

export const InUse: InUseResolvers = {
  code: ({ it }) => it.code,
  message: ({ it }) => it.message,
  path: ({ it }) => it.path,
  usedBy: ({ catalog, it }) => locateAll(catalog, it.usedBy),
};

export const InvalidInput: InvalidInputResolvers = {
  code: ({ it }) => it.code,
  message: ({ it }) => it.message,
  path: ({ it }) => it.path,
};
