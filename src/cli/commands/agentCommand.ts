import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import type { Command } from 'commander';
import { capabilitiesOf, type Caller, type Capability } from '../../domain/access/access.ts';
import { executableSchema } from '../../graphql/executableSchema.ts';
import { contextOf, runOperation } from '../../graphql/runOperation.ts';
import { openKnowledgeBase } from '../../knowledgeBase/knowledgeBase.ts';
import { readVisitor } from '../../knowledgeBase/analytics/visitor.ts';
import { agentServer } from '../../mcp/agentServer.ts';
import { agentClient, type AskForAgent } from '../../mcp/askForAgent.ts';
import { openStore } from '../../store/openStore.ts';
import { AgentRightsDocument } from '../generated/operations.ts';
import { programVersion } from '../programVersion.ts';
import { readSeedDocuments } from '../seedDocuments.ts';
import { readCounts, readDatabaseUrl, defaultPublicUrl } from '../settings/settings.ts';
import { askServer } from './askKnowledge.ts';
import { commandOnDatabase, type CommandContext, type DatabaseFlag } from './commandContext.ts';

export function addAgent(program: Command, { environment }: CommandContext): void {
  commandOnDatabase(program, 'mcp')
    .description('Serve the tools of language models (Model Context Protocol) on stdin and stdout, until stdin ends.')
    .option('--server <url>', 'ask this server instead of the local database')
    .option('--token <token>', 'access token for --server; of an editor: agents may edit [HRESOLVE_TOKEN]')
    .addHelpText(
      'after',
      '\nOver the local file agents read and vote, and edit nothing; it works while a server is running. Counts as the client\n"mcp", unless HRESOLVE_ANALYTICS=off. A server offers the same at /mcp. docs/agents.md shows how clients are set up.',
    )
    .action(async (flags: AgentFlags & DatabaseFlag) => {
      const token = flags.token ?? environment['HRESOLVE_TOKEN'];
      await (flags.server === undefined
        ? serveLocalAgent(readDatabaseUrl(flags, environment), readCounts(environment))
        : serveAgent(...(await connectServer(flags.server, token))));
    });
}

interface AgentFlags {
  readonly server?: string;
  readonly token?: string;
}

async function connectServer(server: string, token: string | undefined): Promise<[AskForAgent, readonly Capability[]]> {
  const ask = askServer(server, { client: agentClient, token });
  const { viewer } = await ask(AgentRightsDocument, {});
  return [ask, viewer.can];
}

/** Serves one agent on stdin and stdout; resolves when stdin has ended. */
async function serveAgent(ask: AskForAgent, can: readonly Capability[]): Promise<void> {
  const server = agentServer(ask, { version: programVersion(), can, clock: Date.now });
  const ended = new Promise<void>((resolve) => {
    process.stdin.once('end', resolve).once('close', resolve);
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.once(signal, () => {
        resolve();
      });
  });
  await server.connect(new StdioServerTransport());
  await ended;
  await server.close();
}

/** Who has the file may read what it counts; edits go through the server that has it open, or through a command. */
const reader: Caller = { name: 'hresolve mcp', role: 'ANALYST', via: 'NOBODY', credentialId: null, identity: null };

async function serveLocalAgent(databaseUrl: string, counts: boolean): Promise<void> {
  const store = await openStore(databaseUrl, { alongside: true });
  const open = () => openKnowledgeBase(store, Date.now, readSeedDocuments, { counts, keepsUp: false });
  let knowledgeBase = await open();
  const schema = executableSchema();
  let last: Promise<unknown> = Promise.resolve();
  try {
    // One operation after the other, each on what is newest by then: a session may outlive many edits by a server.
    const ask: AskForAgent = (document, variables) => {
      const answer = last.then(async () => {
        const { version } = knowledgeBase.snapshot().catalog;
        if ((await store.changeHeads({ above: version, limit: 1 })).length > 0) {
          await knowledgeBase.close();
          knowledgeBase = await open();
        }
        const visitor = readVisitor(agentClient, undefined);
        const context = contextOf(knowledgeBase, { caller: reader, visitor, publicUrl: defaultPublicUrl });
        const data = await runOperation(schema, document, variables, context);
        if (counts) await knowledgeBase.counting.flush();
        return data;
      });
      last = answer.catch(() => undefined);
      return answer;
    };
    await serveAgent(ask, capabilitiesOf(reader.role));
    await last;
    await knowledgeBase.close();
  } finally {
    await store.close();
  }
}
