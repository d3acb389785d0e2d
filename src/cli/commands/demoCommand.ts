import type { Command } from 'commander';
import { openKnowledgeBase } from '../../knowledgeBase/knowledgeBase.ts';
import { clearDemo, loadDemo } from '../../knowledgeBase/analytics/demo.ts';
import { openStore } from '../../store/openStore.ts';
import { readSeedDocuments } from '../seedDocuments.ts';
import { commandOnDatabase, type CommandContext, type DatabaseFlag } from './commandContext.ts';
import { readDatabaseUrl } from '../settings/settings.ts';
import { printText } from '../output/printText.ts';

export function addDemo(program: Command, { environment }: CommandContext): void {
  const demo = program
    .command('demo')
    .exitOverride()
    .description('Made-up look-ups of 60 days, to try out analytics; they count as the client "demo".');
  for (const what of ['load', 'clear'] as const) {
    commandOnDatabase(demo, what)
      .description(what === 'load' ? 'Load the demo, in place of an earlier one.' : 'Remove all demo counts.')
      .action(async (flags: DatabaseFlag) => {
        await demoCommand(what, readDatabaseUrl(flags, environment));
      });
  }
}

/** Loads made-up counts of the client "demo" into the database, or takes them away; works while a server is running. */
export async function demoCommand(what: 'load' | 'clear', databaseUrl: string): Promise<void> {
  const store = await openStore(databaseUrl, { alongside: true });
  try {
    if (what === 'clear') {
      const hadAny = await clearDemo(store.counts);
      printText(hadAny ? 'The demo is gone.\n' : 'There was no demo.\n');
      return;
    }
    const knowledgeBase = await openKnowledgeBase(store, Date.now, readSeedDocuments, { counts: false });
    const loaded = await loadDemo(store.counts, knowledgeBase.snapshot(), Date.now());
    printText(
      `${String(loaded)} made-up look-ups, searches and votes of the last 60 days, all of the client "demo". "hresolve demo clear" takes them away.\n`,
    );
  } finally {
    await store.close();
  }
}
