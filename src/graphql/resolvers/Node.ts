import { decodeErrorCode } from '../../domain/codes/decoding/decode.ts';
import { careOfContent } from '../careFields.ts';
import type {
  EntryContentResolvers,
  GuideContentResolvers,
  MitigationContentResolvers,
  NodeContentResolvers,
  NodeResolvers,
} from '../generated/resolverTypes.ts';

export const Node: NodeResolvers = {
  __resolveType: ({ it }) => ('step' in it ? 'Step' : it.type),
};

export const NodeContent: NodeContentResolvers = {
  __resolveType: ({ type }) => `${type}Content` as const,
};

export const GuideContent: GuideContentResolvers = {
  scope: ({ scope }) => scope ?? null,
  family: ({ family }) => family ?? null,
  isArchived: ({ status }) => status === 'ARCHIVED',
  documentPath: ({ documentPath }) => documentPath ?? null,
};

export const EntryContent: EntryContentResolvers = {
  code: ({ code }) => (code === null ? null : decodeErrorCode(code)),
  ...careOfContent,
};

export const MitigationContent: MitigationContentResolvers = careOfContent;
