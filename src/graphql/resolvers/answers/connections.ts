import { decodeErrorCode } from '../../../domain/codes/decoding/decode.ts';
import { readNamedCodes } from '../../../knowledgeBase/reading/reading.ts';
import { answerOf } from '../../argumentError.ts';
import { locate, type Located } from '../../../domain/catalog/located.ts';
import type { Page } from '../../../domain/catalog/page.ts';
import type {
  ChangeConnectionResolvers,
  EntryConnectionResolvers,
  MitigationConnectionResolvers,
  RevisionConnectionResolvers,
  SearchConnectionResolvers,
} from '../../generated/resolverTypes.ts';

/*
 * Every connection is a page of a list, answered in the same way; the total is counted only if it is asked for.
 */

export const EntryConnection: EntryConnectionResolvers = {
  edges: edgesOf,
  nodes: nodesOf,
  pageInfo: pageInfoOf,
  totalCount: ({ it }) => it.totalCount(),
};

export const MitigationConnection: MitigationConnectionResolvers = {
  edges: edgesOf,
  nodes: nodesOf,
  pageInfo: pageInfoOf,
  totalCount: ({ it }) => it.totalCount(),
};

export const SearchConnection: SearchConnectionResolvers = {
  edges: ({ catalog, it }) =>
    it.edges.map((edge) => ({
      node: locate(catalog, edge.node),
      score: edge.score,
      get cursor() {
        return edge.cursor;
      },
      get highlights() {
        return edge.highlights;
      },
    })),
  nodes: nodesOf,
  pageInfo: pageInfoOf,
  totalCount: ({ it }) => it.totalCount(),
  suggestion: ({ it }) => it.suggestion,
  nearMisses: ({ it }) =>
    it.nearMisses.map(({ typed, code, codes }) => ({
      typed,
      code: code === null ? null : decodeErrorCode(code),
      codes: codes.map((each) => decodeErrorCode(each)),
    })),
  holdsAllWords: ({ it }) => it.holdsAllWords(),
  namedCodes: async ({ it }, { first }) =>
    answerOf(await readNamedCodes(it, first)).map(({ code, name, html }) => ({
      code: decodeErrorCode(code),
      name,
      html,
    })),
  facilities: ({ it }) => it.facilities(),
};

export const ChangeConnection: ChangeConnectionResolvers = {
  edges: edgesOf,
  nodes: nodesOf,
  pageInfo: pageInfoOf,
  totalCount: async ({ it }) => it.totalCount(),
};

export const RevisionConnection: RevisionConnectionResolvers = {
  edges: edgesOf,
  nodes: nodesOf,
  pageInfo: pageInfoOf,
  totalCount: async ({ it }) => it.totalCount(),
};

/** What a page of a list and a page of the log have in common. */
type Edges<Node> = Omit<Page<Node>, 'totalCount'>;

function edgesOf<Node>({ catalog, it }: Located<Edges<Node>>): { cursor: string; node: Located<Node> }[] {
  return it.edges.map(({ cursor, node }) => ({ cursor, node: locate(catalog, node) }));
}

function nodesOf<Node>({ catalog, it }: Located<Edges<Node>>): Located<Node>[] {
  return it.edges.map(({ node }) => locate(catalog, node));
}

interface PageInfo {
  hasNextPage: boolean;
  hasPreviousPage: boolean;
  startCursor: string | null;
  endCursor: string | null;
}

function pageInfoOf({ it }: Located<Edges<unknown>>): PageInfo {
  return pageInfo(it);
}

/** The position of a page in its list. */
export function pageInfo({ edges, hasNextPage, hasPreviousPage }: Edges<unknown>): PageInfo {
  return {
    hasNextPage,
    hasPreviousPage,
    startCursor: edges[0]?.cursor ?? null,
    endCursor: edges.at(-1)?.cursor ?? null,
  };
}
