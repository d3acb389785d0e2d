import { basename, dirname, posix, relative, sep } from 'node:path';
import { parse as parseYaml } from 'yaml';
import { hasFields } from '../../domain/fieldsOf.ts';
import type { GuideManifest } from '../../domain/guidance/guideDocument.ts';
import { codeFamilies, familyWithSlug } from '../../domain/codes/families/codeFamilies.ts';
import { globPattern, isGlob } from './globPattern.ts';
import { CommandFailure } from '../output/commandFailure.ts';
import { readNamedFile } from '../output/namedFile.ts';

/** What documents cannot say of themselves, as in seed/manifest.json. */
export interface Manifest {
  /** What the items that fit a path say, later ones over earlier ones. */
  of(path: string): Partial<GuideManifest> & { readonly policy?: SyncPolicy };
  /** The names and globs of its items, in order, as paths that begin in the folder of the manifest. */
  readonly files: readonly string[];
}

/** What a sync does with a newer document: apply: import it if nothing conflicts; review: add it to the review queue. */
export type SyncPolicy = (typeof policies)[number];
const policies = ['apply', 'review'] as const;

type ManifestItem = Partial<GuideManifest> & { readonly file: string; readonly policy?: SyncPolicy };

/**
 * Reads a manifest: a list of objects in JSON or YAML, each with `file` (the name of a document, or a glob over paths that
 * begin in the folder of the manifest) and any of slug, sourceUrl, license, attribution, family (of bare numbers), scope (a list of rules)
 * and policy (apply or review, of a sync). In a sourceUrl, `{path}` is the path of the document without its extension. Fails with the place, the value and the way out.
 */
export async function readManifest(path: string): Promise<Manifest> {
  const parsed = parse(path, (await readNamedFile(path)).toString('utf8'));
  if (!Array.isArray(parsed)) throw flaw(path, 'the file', parsed, 'a list of objects, as in seed/manifest.json');
  const items = parsed.map((item: unknown, index) => readItem(path, item, `[${String(index)}]`));
  return {
    files: items.map(({ file }) => file),
    of: (document) => {
      const below = relative(dirname(path), document).split(sep).join('/');
      const fitting = items.filter(({ file }) => fits(file, below));
      const { sourceUrl, ...said } = fitting.reduce<Omit<Partial<ManifestItem>, 'file'>>(
        (all, { file: _, ...manifest }) => ({ ...all, ...manifest }),
        {},
      );
      const stem = below
        .replace(/\.[A-Za-z0-9]{1,8}$/, '')
        .split('/')
        // An address has nothing above it.
        .filter((folder) => folder !== '..')
        .map(encodeURIComponent)
        .join('/');
      return sourceUrl == null ? said : { ...said, sourceUrl: sourceUrl.replaceAll('{path}', stem) };
    },
  };
}

/** A name without folders matches the document in any folder. */
function fits(file: string, path: string): boolean {
  const isName = !file.includes('/');
  // "./docs/*.md" and "a/../docs/*.md" are "docs/*.md".
  const pattern = globPattern(isName ? file : posix.normalize(file));
  return pattern.test(isName ? basename(path) : path) || (!isGlob(file) && basename(file) === basename(path));
}

const texts = ['slug', 'sourceUrl', 'license', 'attribution', 'family'] as const;

function readItem(path: string, item: unknown, at: string): ManifestItem {
  if (!hasFields(item) || Array.isArray(item)) throw flaw(path, at, item, 'an object');
  const fields = item;
  const unknown = Object.keys(fields).find((key) => !['file', 'scope', 'policy', ...texts].includes(key));
  if (unknown !== undefined)
    throw flaw(path, `${at}.${unknown}`, fields[unknown], `only file, scope, policy, ${texts.join(', ')}`);
  const file = fields['file'];
  if (typeof file !== 'string' || file === '') throw flaw(path, `${at}.file`, file, 'the name of a file, or a glob');
  const given: { [key in (typeof texts)[number]]?: string } = {};
  for (const key of texts) {
    const value = fields[key];
    if (value === undefined || value === null) continue;
    if (typeof value !== 'string') throw flaw(path, `${at}.${key}`, value, 'a text');
    given[key] = value;
  }
  const { family } = fields;
  if (typeof family === 'string' && familyWithSlug(family) === undefined)
    throw flaw(path, `${at}.family`, family, `one of ${codeFamilies.map(({ slug }) => slug).join(', ')}`);
  if (isGlob(file) && fields['slug'] !== undefined)
    throw flaw(path, `${at}.slug`, fields['slug'], 'no slug together with a glob, as each document has its own');
  const { policy: written } = fields;
  const policy = policies.find((each) => each === written);
  if (policy === undefined && written !== undefined && written !== null)
    throw flaw(path, `${at}.policy`, written, `one of ${policies.join(', ')}`);
  return {
    file,
    ...given,
    ...readRules(path, fields['scope'], at),
    ...(policy === undefined ? {} : { policy }),
  };
}

function readRules(path: string, scope: unknown, at: string): Pick<GuideManifest, 'scope'> {
  if (scope === undefined || scope === null) return {};
  if (!isTexts(scope)) throw flaw(path, `${at}.scope`, scope, 'a list of rules such as ["facility 28", "WU_E_*"]');
  return { scope };
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}

function parse(path: string, text: string): unknown {
  const isYaml = /\.ya?ml$/i.test(path);
  try {
    const parsed: unknown = isYaml ? parseYaml(text) : JSON.parse(text);
    return parsed;
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new CommandFailure(`${path} is not ${isYaml ? 'YAML' : 'JSON'} (${reason}); correct it.`, { cause });
  }
}

function flaw(path: string, at: string, value: unknown, expected: string): CommandFailure {
  return new CommandFailure(`${path}: ${at} is ${shownValue(value).slice(0, 60)}; expected ${expected}.`);
}

function shownValue(value: unknown): string {
  if (value === undefined) return 'missing';
  try {
    return JSON.stringify(value);
  } catch {
    // An alias of YAML may stand in the very list that it names.
    return 'a value that holds itself';
  }
}
