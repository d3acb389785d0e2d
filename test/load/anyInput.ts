import {
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type GraphQLInputType,
  type GraphQLSchema,
} from 'graphql';
import { operationMaker, printOperation, type SampleValues } from '../../bench/operationSearch.ts';

/** Makes what clients may send, well-formed and not; the same for the same `random`. */
export interface AnyInput {
  /** A document: of the schema, or one that is nearly so. */
  document(): string;
  /** A body: an operation with any variables, or what is nearly JSON. */
  body(): string;
  /** A document of guidance, or something like it. */
  guidance(): string;
}

export function anyInput(schema: GraphQLSchema, ids: readonly string[], random: () => number): AnyInput {
  const pick = (count: number): number => Math.floor(random() * count);
  const oneOf = <T>(items: readonly T[]): T => items[pick(items.length)] as T;
  const several = (most: number, make: () => string): string[] => Array.from({ length: pick(most + 1) }, make);
  const maker = operationMaker(schema, samples(ids), random, () => true);
  const mutations = Object.values(schema.getMutationType()?.getFields() ?? {});

  return { document, body, guidance };

  function document(): string {
    let operation = maker.make();
    for (let steps = pick(4); steps > 0; steps--) operation = maker.vary(operation);
    const text = operation.length === 0 ? '{ __typename }' : printOperation(operation);
    return random() < 0.5 ? text : spoiled(text);
  }

  function body(): string {
    const dice = random();
    if (dice < 0.15) return spoiled(JSON.stringify({ query: document() }));
    if (dice < 0.25) return JSON.stringify(anyJson(4));
    if (dice < 0.35) return JSON.stringify({ query: document(), variables: anyJson(3), extensions: anyJson(2) });
    const field = oneOf(mutations);
    const variables = Object.fromEntries(field.args.map(({ name, type }) => [name, valueOf(type, 5)]));
    const declared = field.args.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ');
    const given = field.args.map(({ name }) => `${name}: $${name}`).join(', ');
    const query = `mutation${declared === '' ? '' : `(${declared})`} { ${field.name}${given === '' ? '' : `(${given})`} { __typename } }`;
    return JSON.stringify({ query, variables });
  }

  /** With some characters more, less, or others. */
  function spoiled(text: string): string {
    let result = text;
    for (let times = 1 + pick(3); times > 0; times--) {
      const at = pick(result.length + 1);
      const dice = random();
      if (dice < 0.3) result = result.slice(0, at) + result.slice(at + 1 + pick(8));
      else if (dice < 0.6) result = result.slice(0, at) + oneOf(pieces) + result.slice(at);
      else if (dice < 0.8) result = result.slice(0, at) + result.slice(pick(result.length + 1)).slice(0, 200);
      else result = result.slice(0, at);
    }
    return result;
  }

  /** Mostly what the type takes. */
  function valueOf(type: GraphQLInputType, depth: number): unknown {
    if (random() < 0.03) return anyJson(2);
    if (!isNonNullType(type) && random() < 0.3) return random() < 0.3 ? null : undefined;
    const nullable = getNullableType(type);
    if (isListType(nullable)) return several(3, () => '').map(() => valueOf(nullable.ofType, depth - 1));
    if (isEnumType(nullable)) return oneOf(nullable.getValues()).name;
    if (isInputObjectType(nullable)) {
      if (depth <= 0) return {};
      const fields = Object.values(nullable.getFields());
      return Object.fromEntries(fields.map((field) => [field.name, valueOf(field.type, depth - 1)]));
    }
    if (String(nullable) === 'Int') return oneOf(numbers);
    if (String(nullable) === 'Boolean') return random() < 0.5;
    return oneOf([oneOf(ids), oneOf(texts), guidance().slice(0, 2_000)]);
  }

  function anyJson(depth: number): unknown {
    const dice = random();
    if (depth > 0 && dice < 0.25) return several(4, () => '').map(() => anyJson(depth - 1));
    if (depth > 0 && dice < 0.6)
      return Object.fromEntries(several(4, () => oneOf(keys)).map((key) => [key, anyJson(depth - 1)]));
    return oneOf([null, true, false, ...numbers, ...texts]);
  }

  function guidance(): string {
    return Array.from({ length: 1 + pick(12) }, block).join(oneOf(['\n', '\n\n', '\r\n', '\r']));
  }

  function block(): string {
    const row = (): string =>
      `|${Array.from({ length: 1 + pick(4) }, () => several(3, () => oneOf(pieces)).join(' ')).join('|')}|`;
    const dice = random();
    if (dice < 0.4)
      return ['| Hex | Cause | Mitigation |', '| --- | --- | --- |', ...Array.from({ length: pick(5) }, row)].join(
        '\n',
      );
    if (dice < 0.5) return `${'#'.repeat(1 + pick(6))} ${oneOf(pieces)} ${oneOf(pieces)}`;
    if (dice < 0.6) return `<table><tr><td>${oneOf(pieces)}<td>${oneOf(pieces)}${random() < 0.5 ? '</table>' : ''}`;
    if (dice < 0.7) return `${oneOf(['- ', '1. ', '> ', '    ', '```\n', '---\n', ':::row\n'])}${oneOf(pieces)}`;
    if (dice < 0.8)
      return JSON.stringify({ format: 'hresolve-guide', version: 1, guide: anyJson(2), entries: anyJson(3) });
    if (dice < 0.9) return `"part","entry","code"\r\n"${oneOf(pieces)}","${oneOf(pieces)}"`;
    return oneOf(pieces).repeat(1 + pick(30));
  }
}

const numbers = [0, 1, -1, 0.5, 2_147_483_647, 2_147_483_648, -2_147_483_649, 1e308, 9_007_199_254_740_993];

const keys = [
  'query',
  'variables',
  'operationName',
  'extensions',
  'id',
  'input',
  '',
  '__typename',
  'toString',
  'length',
];

/** What stands in texts that make trouble. */
const pieces = [
  '0x801C03ED', '0X80090005', '801c03ed', '-2145647635', '1753', 'NTE\\_PERM', 'NTE_BAD_DATA', '0x', 'AADSTS50076', 'Unknown',
  '<br>', '<br>-or-<br>', '|', '\\|', '`', '```', '**', '*', '_', '~~~', '[', '](', '![x](javascript:alert(1))', '<script>', '</td>',
  '<!--', '-->', '&#x202e;', '&lt;', '\u00a0', '\u200b', '\u202e', '\u2028', '\ufeff', '\u0000', '\u001b[31m', '\ud800', '😀',
  '=1+1', '{', '}', '(', ')', '"', '$', '@', '...', ':', '!', '&', '#', '\\', '\n', '\r\n', '\t', '%s', "' OR 1=1 --", 'If that',
]; // prettier-ignore

const texts = [
  ...pieces,
  '',
  ' ',
  'x'.repeat(70_000),
  '\u00a0'.repeat(5_000),
  '*a'.repeat(2_000),
  'windows-hello-pin-creation',
  'https://example.org/a b',
  'javascript:alert(1)',
  '2026-02-30T25:61:00Z',
  '2026-01-01T00:00:00Z',
  '../../etc/passwd',
  '__proto__',
];

function samples(ids: readonly string[]): SampleValues {
  const words = [...texts.slice(0, 60), '0x80070005', 'bad data'].map((text) => JSON.stringify(text));
  const literals = [...words, 'null', '0', '[]', '{}', 'ENUM', '1e999'];
  return {
    ...Object.fromEntries(['code', 'text', 'query', 'codes', 'input'].map((name) => [name, literals])),
    id: [...ids.map((id) => JSON.stringify(id)), ...literals.slice(0, 20)],
    ids: [`[${ids.map((id) => JSON.stringify(id)).join(', ')}]`, '[]', '[null]', '"x"'],
    of: ids.map((id) => JSON.stringify(id)),
    to: ids.map((id) => JSON.stringify(id)),
    slug: ['"windows-hello-pin-creation"', '"none"', '""'],
    guide: ['"windows-hello-pin-creation"', '"none"'],
    first: ['1', '0', '100', '101', '-1', '2147483648', 'null'],
    last: ['1', '0'],
    after: ['"x"', '""', 'null'],
    skip: ['0', '-1', '2147483647'],
    version: ['1', '0', '-1', '999'],
    sinceVersion: ['0', '-5', '999'],
    asOf: ['"2026-11-28T00:00:00Z"', '"x"', '"9999-99-99"'],
    from: ['"2022-01-01T00:00:00Z"', '"x"'],
    timeZone: ['"Europe/Berlin"', '"Mars/Base"', '""'],
    interval: ['HOUR', 'DAY', 'MINUTE'],
    format: ['JSON', 'CSV', 'MARKDOWN', 'PDF'],
    filter: ['{ text: "a" }', '{ text: "" }', '{ none: 1 }', 'null'],
    record: ['false', 'true', '1'],
  };
}
