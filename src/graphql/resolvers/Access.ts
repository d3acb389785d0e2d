import { capabilitiesOf } from '../../domain/access/access.ts';
import { locateAll } from '../../domain/catalog/located.ts';
import { pageInfo } from './answers/connections.ts';
import type {
  AccessEventConnectionResolvers,
  CreateTokenPayloadResolvers,
  RevokeTokenPayloadResolvers,
  ViewerResolvers,
} from '../generated/resolverTypes.ts';

/*
 * Who asks, with which key, and who asked before.
 */

export const Viewer: ViewerResolvers = {
  name: ({ name }) => name,
  role: ({ role }) => role,
  can: ({ role }) => capabilitiesOf(role),
  via: ({ via }) => via,
};

export const CreateTokenPayload: CreateTokenPayloadResolvers = {
  token: ({ token }) => token,
  secret: ({ secret }) => secret,
  problems: ({ problems }, _args, { catalog }) => locateAll(catalog, problems),
};

export const RevokeTokenPayload: RevokeTokenPayloadResolvers = {
  token: ({ token }) => token,
  problems: ({ problems }, _args, { catalog }) => locateAll(catalog, problems),
};

export const AccessEventConnection: AccessEventConnectionResolvers = {
  edges: ({ edges }) => edges,
  nodes: ({ edges }) => edges.map(({ node }) => node),
  pageInfo,
  totalCount: async (page) => page.totalCount(),
};
