import { dataForms } from './dataForms.ts';

type Json = Readonly<Record<string, unknown>>;

/** What an address takes in its query. */
export interface Question {
  readonly q?: string;
  readonly guide?: string;
  readonly after?: string;
  readonly first?: number;
  readonly since?: number;
}

type Parameter = TextParameter | NumberParameter;

interface TextParameter {
  readonly name: 'q' | 'guide' | 'after';
  readonly description: string;
  readonly schema: { readonly type: 'string' };
  readonly required?: boolean;
}

interface NumberParameter {
  readonly name: 'first' | 'since';
  readonly description: string;
  readonly schema: Bounds & { readonly type: 'integer'; readonly default?: number };
}

export interface Bounds {
  readonly minimum: number;
  readonly maximum: number;
}

/** An address that answers JSON, from which OpenAPI's description is made. */
export interface DataPlace {
  readonly path: string;
  readonly summary: string;
  readonly form: keyof typeof dataForms;
  readonly parameters: readonly Parameter[];
}

const first: Parameter = {
  name: 'first',
  description: 'How many.',
  schema: { type: 'integer', minimum: 1, maximum: 100, default: 20 },
};
const after: Parameter = { name: 'after', description: 'endCursor of the page before.', schema: { type: 'string' } };

export const dataPlaces = {
  search: {
    path: '/search.json',
    summary: 'Entries by code, part of a code, symbol, cause, mitigation or title; best first.',
    form: 'SearchResults',
    parameters: [
      { name: 'q', description: 'What to look for.', schema: { type: 'string' }, required: true },
      { name: 'guide', description: 'Slug: search only this guide.', schema: { type: 'string' } },
      first,
      after,
    ],
  },
  guides: { path: '/guides.json', summary: 'Every guide.', form: 'Guides', parameters: [] },
  changes: {
    path: '/changes.json',
    summary: 'The log of changes: newest first, or with "since" oldest first from the change after it.',
    form: 'Changes',
    parameters: [
      {
        name: 'since',
        description: 'A version; 0 begins with the first change.',
        schema: { type: 'integer', minimum: 0, maximum: 2 ** 31 - 1 },
      },
      first,
      after,
    ],
  },
} as const satisfies Readonly<Record<string, DataPlace>>;

/** The description of all addresses that answer JSON, made from their list. */
export function openApi(publicUrl: string, version: string): Json {
  const places: readonly DataPlace[] = Object.values(dataPlaces);
  return {
    openapi: '3.1.0',
    info: {
      title: 'hresolve',
      version,
      description: 'Windows error codes and what to do about them. Everything else is asked over GraphQL, at /graphql.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: publicUrl }],
    paths: {
      '/codes/{code}.json': { get: codeOperation },
      ...Object.fromEntries(places.map((place) => [place.path, { get: operationOf(place) }])),
    },
    components: { schemas: dataForms },
  };
}

const codeOperation: Json = {
  operationId: 'code',
  summary: 'One code: what it means, its causes and what to do.',
  parameters: [
    { name: 'code', in: 'path', required: true, description: 'In any spelling.', schema: { type: 'string' } },
    {
      name: 'missing',
      in: 'query',
      description: '"ok": a code that no guide lists is 200, not 404; "outcome" says what it is.',
      schema: { enum: ['ok'] },
    },
  ],
  responses: {
    200: answer('Listed.', 'Code'),
    300: answer('The text has several readings.', 'Code'),
    301: { description: 'Another spelling; the code is at Location.' },
    400: answer('The address holds what no text does, such as a NUL.', 'Refusal'),
    404: answer('No guide lists the code, or the text is none.', 'Code'),
  },
};

function operationOf({ path, summary, form, parameters }: DataPlace): Json {
  return {
    operationId: path.replace(/^\/|\.json$/g, ''),
    summary,
    parameters: parameters.map((parameter) => ({ in: 'query', ...parameter })),
    responses: { 200: answer('The answer.', form), 400: answer('A parameter is not valid.', 'Refusal') },
  };
}

function answer(description: string, form: keyof typeof dataForms): Json {
  return { description, content: { 'application/json': { schema: { $ref: `#/components/schemas/${form}` } } } };
}
