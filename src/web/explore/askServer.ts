import { createGraphiQLFetcher, type Fetcher } from '@graphiql/toolkit';
import { Kind, parse } from 'graphql';
import { readToken } from './accessToken.ts';
import { explorerWords as words } from './words.ts';
import { serverPath } from '../serverPath.ts';

export const endpoint = serverPath('/graphql');

/** Asks as the pasted token if there is one, else with the session of the console, else as anyone. */
const ask: Fetcher = createGraphiQLFetcher({
  url: endpoint,
  fetch: async (address, init) => {
    const token = readToken();
    const headers = new Headers(init?.headers);
    headers.set('x-client-name', 'explorer');
    if (token !== '') headers.set('authorization', `Bearer ${token}`);
    const response = await fetch(address, { ...init, headers });
    const explanation = explanations.get(response.status);
    if (explanation === undefined) return response;
    const wait = response.headers.get('retry-after');
    return Response.json({ errors: [{ message: explanation(wait), extensions: { status: response.status } }] });
  },
});

/** Just after a change of tabs the editor still names the operation of the tab before: a name is sent only if it chooses. */
export const askServer: Fetcher = (params, options) =>
  // eslint-disable-next-line @typescript-eslint/no-unsafe-return -- the toolkit's types name a package that it does not bring.
  ask(hasOneOperation(params.query) ? { ...params, operationName: null } : params, options);

function hasOneOperation(query: string): boolean {
  try {
    return parse(query).definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION).length === 1;
  } catch {
    // The server says what is wrong with it.
    return false;
  }
}

/** What the editor would show as a bare failure. */
const explanations = new Map<number, (wait: string | null) => string>([
  [401, () => words.signedOut],
  [429, words.tooMany],
  [503, words.busy],
]);
