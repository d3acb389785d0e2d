import { importNewGuide } from '../../domain/editing/importGuide.ts';
import { isScopeRefused, readScope } from '../../domain/editing/fields/readScope.ts';
import type { GuideManifest } from '../../domain/guidance/guideDocument.ts';
import { readGuideDocument } from '../../documents/formats/readGuideDocument.ts';
import type { Committer } from './committer.ts';
import { sha256 } from '../../store/contract/sha256.ts';

/** A document as published, with what it cannot say of itself. */
export interface PublishedDocument {
  /** Markdown, as it came. */
  readonly text: string;
  readonly manifest: GuideManifest;
}

/** Takes the documents in as the first changes of an empty knowledge base; leaves any other as it is. */
export async function seedIfEmpty(
  committer: Committer,
  readDocuments: () => Promise<readonly PublishedDocument[]>,
): Promise<void> {
  if (committer.current().catalog.version > 0) return;
  for (const { text, manifest } of await readDocuments()) {
    const document = readGuideDocument(text, manifest.family ?? null);
    const digest = sha256(text);
    const command = {
      kind: 'SEED',
      document,
      manifest: { ...manifest, scope: scopeOf(manifest) },
      text,
      digest,
    } as const;
    const { problems } = await committer.commit((catalog, newId) => importNewGuide(catalog, command, newId), {
      actor: 'seed',
      reason: `Initial import: ${document.title}`,
    });
    // Two servers may start on one empty database at once: what the other one has taken in is there for both.
    if (problems.length > 0 && committer.current().catalog.guideWithSlug(manifest.slug) === null) {
      throw new Error(
        `The seed document "${manifest.slug}" was refused: ${problems.map((each) => each.message).join(' ')}`,
      );
    }
  }
}

function scopeOf({ slug, scope = null }: GuideManifest): readonly string[] | null {
  const rules = scope === null ? null : readScope(scope, ['scope']);
  if (rules === null || !isScopeRefused(rules)) return rules;
  throw new Error(`The manifest of "${slug}" was refused: ${rules.map((each) => each.message).join(' ')}`);
}
