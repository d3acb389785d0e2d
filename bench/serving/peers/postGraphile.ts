import { postOf } from '../requests.ts';
import { byId, type Answer, type RunningPeer } from './peer.ts';
import { startOverPostgres } from './postgresPeer.ts';

const query = `query Look($code: BigInt!) { allEntries(condition: { code: $code }) { nodes { id
  causesByEntryId { nodes { text } } stepsByEntryId { nodes { mitigationByMitigationId { id text } } } } } }`;

interface Nodes<Node> {
  readonly nodes: readonly Node[];
}

interface Entry {
  readonly id: string;
  readonly causesByEntryId: Nodes<{ readonly text: string }>;
  readonly stepsByEntryId: Nodes<{ readonly mitigationByMitigationId: { readonly id: string; readonly text: string } }>;
}

export async function startPostGraphile(database: string, folder: string): Promise<RunningPeer> {
  // The latest that runs on the oldest Node that we do; 5 needs Node 22.
  const running = await startOverPostgres('postGraphileServer.ts', 'postgraphile@4.14.1', database, folder);
  return { ...running, request: (code) => postOf(query, { code: String(Number(code)) }), read };
}

function read(answer: unknown): Answer {
  const { nodes } = (answer as { data: { allEntries: Nodes<Entry> } }).data.allEntries;
  return byId(
    nodes.map(({ id, causesByEntryId, stepsByEntryId }) => ({
      id,
      causes: causesByEntryId.nodes,
      steps: stepsByEntryId.nodes.map(({ mitigationByMitigationId: { id, text } }) => ({ text, mitigation: { id } })),
    })),
  );
}
