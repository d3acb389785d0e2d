import type { Catalog } from '../../domain/catalog/catalog.ts';
import { refuse } from '../../domain/editing/ruling.ts';
import type { GuideDocument, GuideManifest } from '../../domain/guidance/guideDocument.ts';
import type { ImportPlan } from '../../domain/merging/importPlan.ts';
import {
  planImport,
  type ConflictPolicy,
  type ImportDecision,
  type ImportGuide,
} from '../../domain/merging/planImport.ts';
import { isInvalidInput } from '../../domain/problem.ts';
import { readImportedFile, type ImportedFile } from '../../documents/formats/readGuideDocument.ts';
import type { Store } from '../../store/contract/store.ts';
import type { Committed, Committer } from './committer.ts';
import { documentOfGuide, exportMarkdown } from './exporting.ts';
import type { MakingManner } from './editing.ts';
import { readLastImport, type LastImport } from './lastImport.ts';
import { idempotencyOf } from './rememberedResult.ts';
import { sha256 } from '../../store/contract/sha256.ts';

export interface ImportCommand extends Pick<
  ImportGuide,
  'slug' | 'sourceUrl' | 'license' | 'attribution' | 'scope' | 'expectedVersion'
> {
  /** The document as published. */
  readonly markdown: string;
  /** KEEP_OURS where left out. */
  readonly onConflict?: ConflictPolicy | null | undefined;
  readonly decisions?: readonly ImportDecision[] | null | undefined;
}

/** What came of an import: `change` is null where the text brought nothing new, too. */
export interface CommittedImport extends Committed {
  /** Null where it could not be made, and for a result that is remembered. */
  readonly plan: ImportPlan | null;
}

export interface ImportingVerbs {
  /**
   * Takes a document in: as a new guide, or merged with the local edits of the guide that has its slug. One
   * change, which does exactly what its plan says.
   */
  importGuide(command: ImportCommand, how: MakingManner): Promise<CommittedImport>;
}

export function importingVerbs(committer: Committer, store: Store): ImportingVerbs {
  return {
    importGuide: async (command, { idempotencyKey, ...how }) => {
      const payload = { name: 'importGuide', ...payloadOf(command) };
      const idempotency = idempotencyOf(how, idempotencyKey, payload);
      if (isInvalidInput(idempotency))
        return { ...(await committer.commit(() => refuse(idempotency), how)), plan: null };

      const text = command.markdown;
      const file = readImportedFile(text);
      const { document } = file;
      const digest = sha256(text);
      for (;;) {
        const last = await readLastImport(committer, store, command.slug, { digest, document });
        const asked: { moved: boolean; plan: ImportPlan | null } = { moved: false, plan: null };
        const committed = await committer.commit(
          (catalog, newId) => {
            // Another import may have come in between: its text is the base then.
            asked.moved = (catalog.guideWithSlug(command.slug)?.sourceDigest ?? null) !== last.digest;
            if (asked.moved) return refuse();
            const { onConflict, decisions } = command;
            const choices = { onConflict: onConflict ?? 'KEEP_OURS', decisions: decisions ?? [] } as const;
            const { base, lastImport } = last;
            const wanted = {
              ...command,
              ...originOf(command, file.manifest),
              ...choices,
              document: withDescription(catalog, command.slug, file, text),
              text,
              digest,
              base,
              lastImport,
            };
            const planned = planImport(catalog, { ...wanted, ...ownExport(catalog, wanted, file, last) }, newId);
            asked.plan = planned.plan;
            return planned.ruling;
          },
          { ...how, idempotency },
        );
        if (!asked.moved) return { ...committed, plan: asked.plan };
      }
    },
  };
}

/** Where the guidance comes from: what the command says, and what an exported guide says of itself. */
function originOf(
  command: ImportCommand,
  manifest: GuideManifest | null,
): Pick<ImportGuide, 'sourceUrl' | 'license' | 'attribution' | 'scope'> {
  return {
    sourceUrl: command.sourceUrl ?? manifest?.sourceUrl,
    license: command.license ?? manifest?.license,
    attribution: command.attribution ?? manifest?.attribution,
    scope: command.scope ?? manifest?.scope,
  };
}

/** A document without front matter says nothing of itself: the guide keeps the description it has. */
function withDescription(
  catalog: Catalog,
  slug: string,
  { format, document }: ImportedFile,
  text: string,
): GuideDocument {
  const isSilent = format === 'markdown' && document.description === null && !/^\ufeff?---[ \t]*[\r\n]/.test(text);
  return isSilent ? { ...document, description: catalog.guideWithSlug(slug)?.description ?? null } : document;
}

/**
 * How a text is imported that was exported from here. Word for word the export of the guide as it stands, it says what
 * the catalogue says, whatever its layout could hold of that. As JSON or CSV it brings edits, and is never what the
 * guide was published as: the next version of that is merged against the last published one.
 */
function ownExport(
  catalog: Catalog,
  { slug, text }: ImportGuide,
  { format }: ImportedFile,
  last: LastImport,
): Partial<ImportGuide> {
  const guide = catalog.guideWithSlug(slug);
  if (guide === null || guide.sourceDigest === null || last.text === null || last.base === null) return {};
  const digest = guide.sourceDigest;
  if (format !== 'markdown') return { digest };
  const base = { text: last.text, document: last.base, lastImport: last.lastImport };
  if (text === last.text || text !== exportMarkdown(catalog, guide, base).text) return {};
  const document = documentOfGuide(catalog, guide);
  return { document, base: document, lastImport: catalog, digest };
}

/** What has to be the same for two imports to be one sent twice. */
function payloadOf(command: ImportCommand): object {
  const { slug, markdown, sourceUrl, license, attribution, scope, onConflict, decisions } = command;
  return { slug, markdown, sourceUrl, license, attribution, scope, onConflict, decisions };
}
