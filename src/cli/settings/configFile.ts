import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Pair, type ParsedNode } from 'yaml';
import { fieldsOf } from '../../domain/fieldsOf.ts';
import { systemCode } from '../output/namedFile.ts';
import { nearestName } from './nearestName.ts';
import type { Environment } from './environment.ts';
import { settingNames } from './settingNames.ts';
import { UsageError } from './usageError.ts';

/** The variable that names the file, and the name that it has otherwise, in the folder where the command runs. */
export const configVariable = 'HRESOLVE_CONFIG';
const defaultFile = 'hresolve.yaml';

/** What a configuration file says. */
export interface ConfigFile {
  /** Its path; null if there is none. */
  readonly file: string | null;
  /** By the names of the environment. */
  readonly values: Environment;
  /** The line of each setting, from 1. */
  readonly lines: Readonly<Record<string, number>>;
}

/**
 * Reads the file that HRESOLVE_CONFIG names, else hresolve.yaml if it is there. Its keys are those of settingNames, with groups as
 * maps; a list is separated by commas, and a map of roles is VALUE=ROLE. Throws UsageError, with file and line, for what is no
 * YAML, no setting, or no value of one.
 */
export function readConfigFile(environment: Environment): ConfigFile {
  const named = environment[configVariable];
  const file = resolve(named ?? defaultFile);
  if (named === undefined && !existsSync(file)) return { file: null, values: {}, lines: {} };
  const counter = new LineCounter();
  const document = parseDocument(read(file), { lineCounter: counter, prettyErrors: false });
  const lineOf = (node: { readonly range?: readonly number[] | null } | null) =>
    counter.linePos(node?.range?.[0] ?? 0).line;
  const [error] = document.errors;
  if (error !== undefined) {
    throw new UsageError(`${file}:${String(counter.linePos(error.pos[0]).line)}: this is not YAML: ${error.message}.`);
  }
  const values: Record<string, string> = {};
  const lines: Record<string, number> = {};
  const { contents } = document;
  if (contents !== null) readGroup(contents, '');
  return { file, values, lines };

  function readGroup(node: ParsedNode, group: string): void {
    if (!isMap(node))
      throw refusal(
        node,
        `${group === '' ? 'the file' : group} has no settings; write "key: value", a setting a line.`,
      );
    for (const pair of node.items) {
      const key = `${group === '' ? '' : `${group}.`}${String(isScalar(pair.key) ? pair.key.value : pair.key)}`;
      const setting = settingNames.find((each) => each.key === key);
      if (setting !== undefined) {
        values[setting.variable] = textOf(pair, key);
        lines[setting.variable] = lineOf(pair.key);
      } else if (settingNames.some((each) => each.key.startsWith(`${key}.`)) && pair.value !== null) {
        readGroup(pair.value, key);
      } else {
        const near = nearestName(
          key,
          settingNames.map((each) => each.key),
        );
        const hint = near === null ? '"hresolve config" lists all.' : `Did you mean ${near}?`;
        throw refusal(pair.key, `there is no setting ${key}. ${hint}`);
      }
    }
  }

  function textOf({ key: at, value }: Pair<ParsedNode, ParsedNode | null>, key: string): string {
    if (isScalar(value) && isPlain(value.value)) return plainText(value.value);
    if (isSeq(value)) {
      const items = value.items.map((item) => (isScalar(item) && isPlain(item.value) ? plainText(item.value) : null));
      if (items.every((item) => item !== null)) return items.join(',');
    }
    if (isMap(value) && key === 'oidc.roleMap') {
      return Object.entries(fieldsOf(value.toJSON()))
        .map(([name, role]) => `${name}=${String(role)}`)
        .join(',');
    }
    throw refusal(at, `${key} has no value; write a text, a number, or a list of them.`);
  }

  function refusal(node: ParsedNode, message: string): UsageError {
    return new UsageError(`${file}:${String(lineOf(node))}: ${message}`);
  }
}

function isPlain(value: unknown): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

/** YAML 1.2 reads on and off as texts; true and false are what people write for them. */
function plainText(value: string | number | boolean): string {
  if (typeof value === 'boolean') return value ? 'on' : 'off';
  return String(value);
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new UsageError(`${configVariable} is "${file}", which cannot be read (${systemCode(error)}).`);
  }
}
