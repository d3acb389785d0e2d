import type { ImportAction } from '../../domain/merging/mergeRow.ts';
import type { ImportAnswer } from '../output/printImport.ts';
import { CommandFailure } from '../output/commandFailure.ts';
import type { AdminOperations } from '../commands/adminOperations.ts';
import type { ImportInput } from '../commands/importer.ts';

/** A guide as a sync knows it. */
export interface WatchedGuide {
  readonly id: string;
  readonly slug: string;
  readonly version: number;
  readonly isArchived: boolean;
  readonly documentPath: string | null;
  /** SHA-256 of the text that was imported last, in hex. */
  readonly documentDigest: string | null;
  readonly sourceUrl: string | null;
  readonly license: string | null;
  readonly attribution: string | null;
  readonly scope: { readonly setBy: string; readonly rules: readonly string[] };
}

export interface ProposalAnswer {
  readonly proposal: { readonly id: string; readonly state: string } | null;
  readonly planned: object | null;
  readonly problems: ImportAnswer['problems'];
}

export type SyncImport = Omit<ImportAnswer, 'plan'> & {
  readonly plan: (Omit<NonNullable<ImportAnswer['plan']>, 'rows'> & { readonly rows: readonly SyncRow[] }) | null;
  readonly proposal: { readonly id: string; readonly state: string } | null;
  readonly proposedBefore: boolean;
};

interface SyncRow {
  readonly key: string;
  readonly action: ImportAction;
  /** Null if there is none yet. */
  readonly entry: { readonly id: string; readonly version: number } | null;
}

export type SyncInput = ImportInput & { readonly documentPath: string; readonly propose: boolean };

/** What a sync asks and does, over operations that an admin may run. */
export interface SyncOperations {
  guides(): Promise<readonly WatchedGuide[]>;
  import(input: SyncInput): Promise<SyncImport>;
  /** The guide as a document, with what was edited here. */
  text(slug: string): Promise<string>;
  propose(input: object): Promise<ProposalAnswer>;
}

const guideFields =
  'id slug version isArchived documentPath documentDigest sourceUrl license attribution scope { setBy rules }';
const guides = `query SyncGuides { guides { ${guideFields} } watchedGuides { ${guideFields} } }`;
const text = 'query SyncText($slug: String!) { guideExport(slug: $slug) { text } }';
const imports = `mutation SyncImport($input: ImportGuideInput!) {
  importGuide(input: $input) {
    plan {
      baseVersion created updated archived unchanged keptLocal conflicts
      rows { key action entry { id version } diff { field before after } base theirs ours }
      warnings { line excerpt message }
      family { family { slug } toldBy entries { family { slug } entries } }
    }
    change { version }
    proposal { id state }
    proposedBefore
    problems { code message path }
  }
}`;
const propose = `mutation SyncPropose($input: ProposeEditInput!) {
  proposeEdit(input: $input) { proposal { id state } planned { fits } problems { code message path } }
}`;

export function syncOperations({ run }: Pick<AdminOperations, 'run'>): SyncOperations {
  return {
    guides: async () => {
      const found = (await run(guides, {})) as Record<'guides' | 'watchedGuides', readonly WatchedGuide[]>;
      return [...new Map([...found.guides, ...found.watchedGuides].map((guide) => [guide.slug, guide])).values()];
    },
    import: async (input) => answerOf((await run(imports, { input }))['importGuide']) as SyncImport,
    text: async (slug) => (answerOf((await run(text, { slug }))['guideExport']) as { text: string }).text,
    propose: async (input) => answerOf((await run(propose, { input }))['proposeEdit']) as ProposalAnswer,
  };
}

function answerOf(answer: unknown): object {
  if (typeof answer === 'object' && answer !== null) return answer;
  throw new CommandFailure('The server answered the sync with nothing.');
}
