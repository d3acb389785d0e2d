import type { Command } from 'commander';
import { toErrorCode } from '../../domain/codes/errorCode.ts';
import { spellingOf } from '../../domain/codes/families/spelling.ts';
import { proposalStates } from '../../domain/editing/proposedEdit.ts';
import type { GuideNode } from '../../domain/guidance/nodes.ts';
import { synonymsText } from '../../domain/guidance/synonymsText.ts';
import { isInvalidInput } from '../../domain/problem.ts';
import type { ExportFormat } from '../../knowledgeBase/editing/writeGuide.ts';
import { openKnowledgeBase } from '../../knowledgeBase/knowledgeBase.ts';
import type { StoredProposal } from '../../store/contract/proposalStore.ts';
import type { Store } from '../../store/contract/store.ts';
import { openStore } from '../../store/openStore.ts';
import { CommandFailure } from '../output/commandFailure.ts';
import { isoTime, isoTimeOrNull } from '../output/isoTime.ts';
import { writeNamedFile } from '../output/namedFile.ts';
import { readSeedDocuments } from '../seedDocuments.ts';
import { UsageError } from '../settings/usageError.ts';
import { commandOnDatabase, type CommandContext, type DatabaseFlag } from './commandContext.ts';
import { readDatabaseUrl } from '../settings/settings.ts';
import { jsonText, printDocument, printError } from '../output/printText.ts';
import { fieldsOf } from '../../domain/fieldsOf.ts';

export function addExport(program: Command, { environment }: CommandContext): void {
  commandOnDatabase(program, 'export')
    .description('Write a guide out as it stands: into the document that it was imported from, or as JSON or CSV.')
    .argument('[slug]', 'of the guide, such as windows-hello-pin-creation')
    .option('--format <name>', 'markdown, json or csv', 'markdown')
    .option('--synonyms', 'write out the words that mean the same to search, in place of a guide: a group a line')
    .option('--proposals', 'write out every proposal with its comments and what became of it, as JSON')
    .option('--output <file>', 'write to this file instead of standard output')
    .addHelpText(
      'after',
      '\nWorks while a server is running. What no one touched is written byte for byte as it was imported; what the\nlayout of the document cannot hold is said on stderr. import takes each format back, and changes nothing.',
    )
    .action(async (slug: string | undefined, flags: ExportFlags & DatabaseFlag) => {
      await exportCommand(slug, readDatabaseUrl(flags, environment), flags);
    });
}

export interface ExportFlags {
  readonly format: string;
  /** True: the list of synonyms in place of a guide. */
  readonly synonyms?: boolean;
  /** True: the proposals in place of a guide. */
  readonly proposals?: boolean;
  /** A file to write to; default: standard output. */
  readonly output?: string;
}

const formats: readonly ExportFormat[] = ['markdown', 'json', 'csv'];

/**
 * Writes a guide out, from the database file; works while a server is running. What the format cannot hold, and what the
 * licence asks to say with a document that does not say it itself, goes to stderr.
 */
export async function exportCommand(slug: string | undefined, databaseUrl: string, flags: ExportFlags): Promise<void> {
  const format = formats.find((each) => each === flags.format.toLowerCase());
  const { synonyms = false, proposals = false } = flags;
  if ([slug !== undefined, synonyms, proposals].filter(Boolean).length !== 1)
    throw new UsageError('Give the slug of a guide, --synonyms or --proposals.');
  if (format === undefined) throw new UsageError(`--format is "${flags.format}"; use ${formats.join(', ')}.`);
  const store = await openStore(databaseUrl, { alongside: true });
  try {
    if (proposals) {
      await write(await proposalsText(store), flags.output);
      return;
    }
    const knowledgeBase = await openKnowledgeBase(store, Date.now, readSeedDocuments, {
      counts: false,
      keepsIndex: false,
    });
    if (slug === undefined) {
      await write(synonymsText(knowledgeBase.snapshot().catalog.synonyms().groups), flags.output);
      return;
    }
    const exported = await knowledgeBase.exportGuide(slug, format);
    if (isInvalidInput(exported)) throw new CommandFailure(exported.message);
    const { text, notes, guide } = exported;
    await write(text, flags.output);
    const says = originOf(guide);
    // JSON and CSV have fields for it; a published document stays as it was published.
    const origin = format === 'markdown' && says !== '' ? [`Pass on with the document: ${says}`] : [];
    for (const note of [...notes, ...origin]) printError(`${note}\n`);
  } finally {
    await store.close();
  }
}

/** Whose a document is, and its licence, unless that stands in it: "… CC BY 4.0" of "CC-BY-4.0". */
function originOf({ license, attribution }: Pick<GuideNode, 'license' | 'attribution'>): string {
  const plain = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  const isSaid = license !== null && plain(attribution ?? '').includes(plain(license));
  return [attribution, isSaid ? null : license].filter((text) => text !== null).join(' ');
}

/** All proposals, oldest first within each state, with their edits as objects. Keys that tell two proposals from each other are left out. */
async function proposalsText({ proposals }: Pick<Store, 'proposals'>): Promise<string> {
  const all: object[] = [];
  for (const state of proposalStates) {
    for (let after: string | null = null; ;) {
      const page: StoredProposal[] = await proposals.list({ state, first: 100, after });
      all.push(...page.map(shownProposal));
      after = page.at(-1)?.id ?? null;
      if (page.length < 100) break;
    }
  }
  return `${jsonText({ format: 'hresolve-proposals', version: 1, proposals: all })}\n`;
}

function shownProposal({
  key: _key,
  identity: _identity,
  code,
  edit,
  proposedAt,
  decidedAt,
  comments,
  ...said
}: StoredProposal) {
  return {
    ...said,
    code: code === null ? null : spellingOf(toErrorCode(code)),
    edit: edit === null ? null : fieldsOf(JSON.parse(edit)),
    proposedAt: isoTime(proposedAt),
    decidedAt: isoTimeOrNull(decidedAt),
    comments: comments.map(({ author, at, text }) => ({ author, at: isoTime(at), text })),
  };
}

async function write(text: string, file: string | undefined): Promise<void> {
  if (file === undefined) printDocument(text);
  else await writeNamedFile(file, text);
}
