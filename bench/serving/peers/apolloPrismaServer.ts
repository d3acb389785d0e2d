// A peer: Apollo Server with Prisma in its resolvers, as most tutorials build it, over a copy of the same database. Entries
// come with their causes and steps in one call of Prisma a look-up.
//   node --import tsx apolloPrismaServer.ts DATABASE
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import { PrismaClient } from '../../../src/store/generated/sqlite/client.ts';

const [database = ''] = process.argv.slice(2);
const prisma = new PrismaClient({ adapter: new PrismaBetterSqlite3({ url: `file:${database}` }) });

const typeDefs = `
  type Query { lookup(code: String!): Lookup! }
  type Lookup { code: ErrorCode entries: [Entry!]! }
  type ErrorCode { hex: String! }
  type Entry { id: ID! causes: [Cause!]! steps: [Step!]! }
  type Cause { text: String! }
  type Step { text: String! mitigation: Mitigation! }
  type Mitigation { id: ID! }
`;

const resolvers = {
  Query: {
    lookup: async (_: unknown, { code }: { code: string }) => {
      const entries = await prisma.entry.findMany({
        where: { code: BigInt(code), status: 'PUBLISHED' },
        orderBy: [{ guideId: 'asc' }, { ordinal: 'asc' }],
        include: {
          causes: { orderBy: { position: 'asc' } },
          steps: { orderBy: { position: 'asc' }, include: { mitigation: true } },
        },
      });
      return { code: { hex: code }, entries };
    },
  },
  Step: { text: ({ mitigation }: { mitigation: { text: string } }) => mitigation.text },
};

const server = new ApolloServer({ typeDefs, resolvers, introspection: false });
const { url } = await startStandaloneServer(server, { listen: { port: 0, host: '127.0.0.1' } });
console.log(url.replace('localhost', '127.0.0.1'));
