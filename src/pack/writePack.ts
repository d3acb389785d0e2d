import type { Catalog } from '../domain/catalog/catalog.ts';
import { decodeErrorCode } from '../domain/codes/decoding/decode.ts';
import { meaningOfCode } from '../domain/codes/meaning/meaningOfCode.ts';
import type { EntryNode, GuideNode, MitigationNode } from '../domain/guidance/nodes.ts';
import type { NodeRecord } from '../domain/guidance/records.ts';
import { withoutNames } from '../domain/guidance/withoutNames.ts';
import { packFormat, packVersion, type Pack, type PackedCode } from './pack.ts';

/** Packs guides of a catalogue; `slugs` null: every published one. The same catalogue gives the same pack. */
export function packOf(catalog: Catalog, slugs: ReadonlySet<string> | null, committedAt: number): Pack {
  const guides = catalog.publishedGuides().filter(({ slug }) => slugs?.has(slug) ?? true);
  const entries = guides.flatMap((guide) => catalog.entriesOf(guide).filter(({ status }) => status === 'PUBLISHED'));
  const used = new Map<string, MitigationNode>();
  for (const { mitigationId } of [
    ...guides.flatMap(({ firstSteps }) => firstSteps),
    ...entries.flatMap(({ steps }) => steps),
  ])
    used.set(mitigationId, catalog.mitigationOf({ mitigationId }));
  return {
    format: packFormat,
    formatVersion: packVersion,
    version: catalog.version,
    committedAt,
    guides: guides.map((guide) => bare<GuideNode>(guide)),
    entries: entries.map((entry) => bare<EntryNode>(entry)),
    mitigations: [...used.values()].map((mitigation) => bare<MitigationNode>(mitigation)),
    synonyms: catalog.synonyms().groups,
    codes: codesOf(entries),
  };
}

/** The text of a pack: a node a line, so that two of them can be compared. */
export function writePack({ guides, entries, mitigations, synonyms, codes, ...head }: Pack): string {
  const list = (nodes: readonly object[]): string =>
    nodes.length === 0 ? '[]' : `[\n${nodes.map((node) => JSON.stringify(node)).join(',\n')}\n]`;
  const lines = Object.entries(codes).map(([code, packed]) => `${JSON.stringify(code)}: ${JSON.stringify(packed)}`);
  return [
    `${JSON.stringify(head).slice(0, -1)},`,
    `"guides": ${list(guides)},`,
    `"entries": ${list(entries)},`,
    `"mitigations": ${list(mitigations)},`,
    `"synonyms": ${list(synonyms)},`,
    `"codes": {${lines.length === 0 ? '' : `\n${lines.join(',\n')}\n`}}}`,
    '',
  ].join('\n');
}

function bare<Node extends NodeRecord>(node: Node): Node {
  return withoutNames(node) as Node;
}

function codesOf(entries: readonly EntryNode[]): Record<string, PackedCode> {
  const codes = new Map<string, { symbol: string | null; meaning: string; entries: string[] }>();
  for (const { code, id, causes } of entries) {
    if (code === null) continue;
    const decoded = decodeErrorCode(code);
    const known = codes.get(decoded.slug);
    if (known !== undefined) known.entries.push(id);
    else
      codes.set(decoded.slug, {
        symbol: decoded.symbol,
        meaning: meaningOfCode(decoded, causes[0] ?? null).text,
        entries: [id],
      });
  }
  return Object.fromEntries([...codes].sort(([one], [other]) => (one < other ? -1 : 1)));
}
