import type { ConflictPolicy, ImportDecision } from '../../domain/merging/planImport.ts';
import { CommandFailure } from '../output/commandFailure.ts';
import { ImportDocument } from '../generated/operations.ts';
import type { ImportAnswer } from '../output/printImport.ts';
import { openAdminOperations, type AdminPlace } from './adminOperations.ts';
import type { ReadAhead } from '../documents/readAhead.ts';

/** The input of the mutation importGuide. */
export interface ImportInput {
  readonly slug: string;
  readonly markdown: string;
  readonly sourceUrl: string | null;
  /** Where the document lives, which the guide remembers; null or left out: as it was. */
  readonly documentPath?: string | null;
  readonly license: string | null;
  readonly attribution: string | null;
  readonly scope: readonly string[] | null;
  readonly family: string | null;
  readonly onConflict: ConflictPolicy;
  readonly decisions: readonly ImportDecision[];
  readonly reason: string | null;
  readonly expectedVersion: number | null;
  readonly dryRun: boolean;
}

export interface Importer {
  /** `withRows`: the answer has each row of the plan, and not only how many there are; default: it has. */
  import(input: ImportInput, withRows?: boolean): Promise<ImportAnswer>;
  close(): Promise<void>;
}

/** Imports through a server where one is named, else into the local file, which it locks until it is closed. */
export async function openImporter(
  databaseUrl: string,
  {
    server,
    token,
    ifMissing = 'MAKE',
    fourEyes = [],
  }: Partial<Pick<AdminPlace, 'server' | 'token' | 'ifMissing' | 'fourEyes'>>,
  readAhead: ReadAhead | null = null,
): Promise<Importer> {
  const place = { server, token, command: 'import', ifMissing, fourEyes, readAhead };
  const operations = await openAdminOperations(databaseUrl, place);
  return {
    import: async (input, withRows = true) => {
      const answer = (await operations.run(ImportDocument, { input, withRows })).importGuide;
      if (answer !== null) return answer;
      throw new CommandFailure('The server answered the import with nothing.');
    },
    close: () => operations.close(),
  };
}
