import { decodeErrorCode } from '../../domain/codes/decoding/decode.ts';
import type {
  EntryContentResolvers,
  GuideContentResolvers,
  MitigationContentResolvers,
  NodeContentResolvers,
} from '../generated/resolverTypes.ts';

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
  reviewBy: ({ reviewBy }) => reviewBy ?? null,
  verifiedAt: ({ verifiedAt }) => verifiedAt ?? null,
  owner: ({ owner }) => owner ?? null,
  verifiedBy: ({ verifiedBy }) => verifiedBy ?? null,
};

export const MitigationContent: MitigationContentResolvers = {
  reviewBy: ({ reviewBy }) => reviewBy ?? null,
  verifiedAt: ({ verifiedAt }) => verifiedAt ?? null,
  owner: ({ owner }) => owner ?? null,
  verifiedBy: ({ verifiedBy }) => verifiedBy ?? null,
};
