import { CommandFailure } from '../output/commandFailure.ts';
import type { AdminOperations } from '../commands/adminOperations.ts';
import type { ImportInput } from '../commands/importer.ts';
import {
  SyncGuidesDocument,
  SyncImportDocument,
  SyncProposeDocument,
  SyncTextDocument,
  type ProposeEditInput,
  type SyncedImportFragment,
  type SyncedProposalFragment,
  type WatchedGuideFragment,
} from '../generated/operations.ts';

export type SyncInput = ImportInput & { readonly documentPath: string; readonly propose: boolean };

/** What a sync asks and does, over operations that an admin may run. */
export interface SyncOperations {
  guides(): Promise<readonly WatchedGuideFragment[]>;
  import(input: SyncInput): Promise<SyncedImportFragment>;
  /** The guide as a document, with what was edited here. */
  text(slug: string): Promise<string>;
  propose(input: ProposeEditInput): Promise<SyncedProposalFragment>;
}

export function syncOperations({ run }: Pick<AdminOperations, 'run'>): SyncOperations {
  return {
    guides: async () => {
      const { guides, watchedGuides } = await run(SyncGuidesDocument, {});
      return [...new Map([...guides, ...(watchedGuides ?? [])].map((guide) => [guide.slug, guide])).values()];
    },
    import: async (input) => given((await run(SyncImportDocument, { input })).importGuide),
    text: async (slug) => given((await run(SyncTextDocument, { slug })).guideExport).text,
    propose: async (input) => given((await run(SyncProposeDocument, { input })).proposeEdit),
  };
}

function given<Answer>(answer: Answer | null): Answer {
  if (answer !== null) return answer;
  throw new CommandFailure('The server answered the sync with nothing.');
}
