import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { GuideManifest } from '../../domain/guidance/guideDocument.ts';
import { CommandFailure } from '../output/commandFailure.ts';

/** What documents cannot say of themselves, by the name of their file; as in seed/manifest.json. */
export type Manifests = ReadonlyMap<string, Partial<GuideManifest>>;

/**
 * Reads a manifest: a JSON list of objects, each with `file` (a name without folders) and any of slug, sourceUrl,
 * license, attribution and scope (a list of rules). Fails with the place, the value and the way out.
 */
export async function readManifest(path: string): Promise<Manifests> {
  const parsed = parse(path, await readText(path));
  if (!Array.isArray(parsed)) throw flaw(path, 'the file', parsed, 'a list of objects, as in seed/manifest.json');
  const manifests = parsed.map((item: unknown, index) => readItem(path, item, `[${String(index)}]`));
  return new Map(manifests.map(({ file, ...manifest }) => [basename(file), manifest]));
}

const texts = ['slug', 'sourceUrl', 'license', 'attribution'] as const;

function readItem(path: string, item: unknown, at: string): Partial<GuideManifest> & { readonly file: string } {
  if (typeof item !== 'object' || item === null || Array.isArray(item)) throw flaw(path, at, item, 'an object');
  const fields = item as Readonly<Record<string, unknown>>;
  const unknown = Object.keys(fields).find((key) => !['file', 'scope', ...texts].includes(key));
  if (unknown !== undefined)
    throw flaw(path, `${at}.${unknown}`, fields[unknown], `only file, scope, ${texts.join(', ')}`);
  const file = fields['file'];
  if (typeof file !== 'string' || file === '') throw flaw(path, `${at}.file`, file, 'the name of a file');
  const given = texts.flatMap((key) => {
    const value = fields[key];
    if (value === undefined || value === null) return [];
    if (typeof value !== 'string') throw flaw(path, `${at}.${key}`, value, 'a text');
    return [[key, value]];
  });
  return { file, ...(Object.fromEntries(given) as Partial<GuideManifest>), ...readRules(path, fields['scope'], at) };
}

function readRules(path: string, scope: unknown, at: string): Pick<GuideManifest, 'scope'> {
  if (scope === undefined || scope === null) return {};
  if (!Array.isArray(scope) || scope.some((rule) => typeof rule !== 'string'))
    throw flaw(path, `${at}.scope`, scope, 'a list of rules such as ["facility 28", "WU_E_*"]');
  return { scope: scope as string[] };
}

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code ?? 'unknown error';
    throw new CommandFailure(`${path} cannot be read (${code}); check its name and whether you may read it.`, {
      cause,
    });
  }
}

function parse(path: string, text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new CommandFailure(`${path} is not JSON (${reason}); correct it.`, { cause });
  }
}

function flaw(path: string, at: string, value: unknown, expected: string): CommandFailure {
  const shown = (value === undefined ? 'missing' : JSON.stringify(value)).slice(0, 60);
  return new CommandFailure(`${path}: ${at} is ${shown}; expected ${expected}.`);
}
