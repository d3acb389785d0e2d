import type { Command } from 'commander';
import { openKnowledgeBase } from '../../../knowledgeBase/knowledgeBase.ts';
import { packOf, writePack } from '../../../pack/writePack.ts';
import { openStore } from '../../../store/openStore.ts';
import { readPackProgram } from '../../builtPages.ts';
import { readCodeTables } from '../../codeTables.ts';
import { CommandFailure } from '../../output/commandFailure.ts';
import { writeNamedFile } from '../../output/namedFile.ts';
import { printDocument, printError } from '../../output/printText.ts';
import { writePackPage } from '../../pack/writePackPage.ts';
import { readSeedDocuments } from '../../seedDocuments.ts';
import { readDatabaseUrl } from '../../settings/settings.ts';
import { commandOnDatabase, type CommandContext, type DatabaseFlag } from '../commandContext.ts';

/** The largest page, in bytes. */
const largestPage = 3 * 1024 * 1024;

interface PackFlags {
  readonly guide?: readonly string[];
  readonly html?: boolean;
  readonly output?: string;
}

export function addPack(program: Command, { environment }: CommandContext): void {
  commandOnDatabase(program, 'pack')
    .description('Write guides into one file to take along: for explain --pack, or as a page that searches by itself.')
    .option('--guide <slugs...>', 'only these; default: every published guide')
    .option('--html', 'write a single page of at most 3 MB, which needs no server')
    .option('--output <file>', 'write to this file instead of standard output')
    .addHelpText(
      'after',
      '\nWorks while a server runs. The same guidance gives the same bytes. Names of editors are left out.',
    )
    .action(async (flags: PackFlags & DatabaseFlag) => {
      const text = await packText(readDatabaseUrl(flags, environment), flags);
      if (flags.output === undefined) printDocument(text);
      else await write(flags.output, text);
    });
}

/** The pack or its page as text. */
export async function packText(databaseUrl: string, { guide: slugs, html = false }: PackFlags): Promise<string> {
  const store = await openStore(databaseUrl, { alongside: true });
  try {
    const knowledgeBase = await openKnowledgeBase(store, Date.now, readSeedDocuments, { counts: false });
    const { catalog } = knowledgeBase.snapshot();
    const missing = slugs?.find((slug) => !catalog.publishedGuides().some((guide) => guide.slug === slug));
    if (missing !== undefined) {
      const known = catalog.publishedGuides().map(({ slug }) => slug);
      throw new CommandFailure(`No guide has the slug "${missing}"; there are ${known.slice(0, 20).join(', ')}.`);
    }
    const [last] = await store.changeHeads({ newestFirst: true, limit: 1 });
    const pack = packOf(catalog, slugs === undefined ? null : new Set(slugs), last?.at ?? 0);
    if (!html) return writePack(pack);
    const page = writePackPage(pack, {
      script: await readPackProgram(),
      tables: readCodeTables(),
      html: knowledgeBase.html,
    });
    const size = Buffer.byteLength(page);
    if (size <= largestPage) return page;
    throw new CommandFailure(
      `The page has ${String(size)} bytes, and ${String(largestPage)} is the most; name fewer guides with --guide, or leave --html out.`,
    );
  } finally {
    await store.close();
  }
}

async function write(file: string, text: string): Promise<void> {
  await writeNamedFile(file, text);
  printError(`${file} is written, ${String(Buffer.byteLength(text))} bytes.\n`);
}
