import { postOf } from '../requests.ts';
import { byId, type Answer, type RunningPeer } from './peer.ts';
import { startOverPostgres } from './postgresPeer.ts';

const query = `query Look($code: GraphQLBigInt!) { entry(filter: { code: { _eq: $code } }) { id
  causes(sort: ["position"]) { text } steps(sort: ["position"]) { mitigation_id { id text } } } }`;

interface Entry {
  readonly id: string;
  readonly causes: readonly { readonly text: string }[];
  readonly steps: readonly { readonly mitigation_id: { readonly id: string; readonly text: string } }[];
}

export async function startDirectus(database: string, folder: string): Promise<RunningPeer> {
  // Runs on the oldest Node that we do; 12 needs Node 22.
  const running = await startOverPostgres('directusServer.ts', 'directus@11.1.2', database, folder);
  return { ...running, request: (code) => postOf(query, { code: String(Number(code)) }), read };
}

function read(answer: unknown): Answer {
  const { entry: entries } = (answer as { data: { entry: readonly Entry[] } }).data;
  return byId(
    entries.map(({ id, causes, steps }) => ({
      id,
      causes,
      steps: steps.map(({ mitigation_id: { id, text } }) => ({ text, mitigation: { id } })),
    })),
  );
}
