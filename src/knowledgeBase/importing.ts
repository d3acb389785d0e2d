import { createHash } from 'node:crypto';
import type { Change } from '../domain/changes/change.ts';
import { refuse } from '../domain/editing/ruling.ts';
import type { NodeRecord } from '../domain/guidance/records.ts';
import type { ImportPlan } from '../domain/merging/importPlan.ts';
import {
  planImport,
  type ConflictPolicy,
  type ImportDecision,
  type ImportGuide,
} from '../domain/merging/planImport.ts';
import { isInvalidInput } from '../domain/problem.ts';
import { readGuideDocument } from '../markdown/readGuideDocument.ts';
import type { Store } from '../store/store.ts';
import type { Committed, Committer } from './committer.ts';
import type { MakingManner } from './editing.ts';
import { idempotencyOf } from './rememberedResult.ts';

export interface ImportCommand extends Pick<
  ImportGuide,
  'slug' | 'sourceUrl' | 'license' | 'attribution' | 'expectedVersion'
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
      const idempotency = idempotencyOf(how.actor, idempotencyKey, payload);
      if (isInvalidInput(idempotency))
        return { ...(await committer.commit(() => refuse(idempotency), how)), plan: null };

      const text = command.markdown.replace(/^\ufeff/, '');
      const document = readGuideDocument(text);
      const digest = createHash('sha256').update(text).digest('hex');
      for (;;) {
        const last = await readLastImport(command.slug, { digest, document });
        const asked: { moved: boolean; plan: ImportPlan | null } = { moved: false, plan: null };
        const committed = await committer.commit(
          (catalog, newId) => {
            // Another import may have come in between: its text is the base then.
            asked.moved = (catalog.guideWithSlug(command.slug)?.sourceDigest ?? null) !== last.digest;
            if (asked.moved) return refuse();
            const { onConflict, decisions } = command;
            const choices = { onConflict: onConflict ?? 'KEEP_OURS', decisions: decisions ?? [] } as const;
            const { base, lastImport } = last;
            const planned = planImport(
              catalog,
              { ...command, ...choices, document, text, digest, base, lastImport },
              newId,
            );
            asked.plan = planned.plan;
            return planned.ruling;
          },
          { ...how, idempotency },
        );
        if (!asked.moved) return { ...committed, plan: asked.plan };
      }
    },
  };

  async function readLastImport(slug: string, read: ReadDocument): Promise<LastImport> {
    const guide = committer.current().catalog.guideWithSlug(slug);
    const digest = guide?.sourceDigest ?? null;
    const text = digest === null ? null : await store.source(digest);
    if (guide === null || text === null) return { digest, base: null, lastImport: null };
    const version = await versionOfImport(guide.id, digest);
    const base = digest === read.digest ? read.document : readGuideDocument(text);
    return { digest, base, lastImport: version === null ? null : await committer.past.at(version) };
  }

  /** The newest change after which the guide had this text as its source. */
  async function versionOfImport(guideId: string, digest: string | null): Promise<number | null> {
    for (let below: number | null = null; ;) {
      const changes: Change[] = await store.changesOf(guideId, { below, limit: changesAtOnce });
      for (const { version, revisions } of changes) {
        const revision = revisions.find((each) => each.nodeId === guideId);
        if (sourceOf(revision?.after) === digest && sourceOf(revision?.before) !== digest) return version;
      }
      const last = changes.at(-1);
      if (changes.length < changesAtOnce || last === undefined) return null;
      below = last.version;
    }
  }
}

/** The text that comes in, which may be the one that is there. */
type ReadDocument = Pick<ImportGuide, 'digest' | 'document'>;

interface LastImport extends Pick<ImportGuide, 'base' | 'lastImport'> {
  /** Of its text; null where there is none, or no guide. */
  readonly digest: string | null;
}

/** Changes hold whole imports: few are read at once. */
const changesAtOnce = 20;

function sourceOf(record: NodeRecord | null | undefined): string | null {
  return record?.type === 'Guide' ? record.sourceDigest : null;
}

/** What has to be the same for two imports to be one sent twice. */
function payloadOf({ slug, markdown, sourceUrl, license, attribution, onConflict, decisions }: ImportCommand): object {
  return { slug, markdown, sourceUrl, license, attribution, onConflict, decisions };
}
