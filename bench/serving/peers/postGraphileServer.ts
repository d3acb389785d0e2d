// A peer: PostGraphile over tables of PostgreSQL, with no setting but its path and a silent log.
//   node --import tsx postGraphileServer.ts PACKAGES URL
// PACKAGES is the folder that its packages are installed in: they are no dependencies of ours.
import { createServer, type RequestListener } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

interface PostGraphile {
  readonly postgraphile: (url: string, schema: string, options: object) => RequestListener;
}

const [packages = '', url = ''] = process.argv.slice(2);
const { postgraphile } = createRequire(join(packages, 'package.json'))('postgraphile') as PostGraphile;
const server = createServer(postgraphile(url, 'public', { graphqlRoute: '/graphql', disableQueryLog: true }));
server.listen(0, '127.0.0.1', () => {
  console.log(`http://127.0.0.1:${String((server.address() as AddressInfo).port)}`);
});
