/*
 * What the addresses for scripts answer, as JSON Schema (2020-12, as OpenAPI 3.1 takes it). A test holds the answers to them.
 */

type Schema = Readonly<Record<string, unknown>>;

const text: Schema = { type: 'string' };
const textOrNull: Schema = { type: ['string', 'null'] };
const texts: Schema = { type: 'array', items: text };
const count: Schema = { type: 'integer', minimum: 0 };

function object(properties: Readonly<Record<string, Schema>>): Schema {
  return { type: 'object', required: Object.keys(properties), properties };
}

function listOf(items: Schema): Schema {
  return { type: 'array', items };
}

const page: Schema = object({
  hasNextPage: { type: 'boolean' },
  endCursor: { ...textOrNull, description: 'Pass it as "after" to go on.' },
});

const outcome: Schema = { enum: ['MITIGATED', 'UNMITIGATED', 'UNLISTED', 'NOT_A_CODE'] };

/** By the name under which OpenAPI lists each. */
export const dataForms = {
  Code: {
    type: 'object',
    description: 'The answer to one code; more fields may come.',
    required: [
      'input',
      'outcome',
      'url',
      'code',
      'readings',
      'byGuide',
      'entries',
      'firstSteps',
      'escalation',
      'suggestions',
    ],
    properties: {
      input: text,
      outcome,
      url: textOrNull,
      code: { type: ['object', 'null'] },
      readings: texts,
      byGuide: listOf({ type: 'object' }),
      entries: listOf({ type: 'object' }),
      firstSteps: texts,
      escalation: textOrNull,
      suggestions: texts,
    },
  },
  SearchResults: object({
    query: text,
    totalCount: count,
    results: listOf(
      object({ id: text, url: text, code: textOrNull, outcome, guide: text, causes: texts, steps: texts }),
    ),
    page,
  }),
  Guides: listOf(
    object({
      slug: text,
      title: text,
      description: textOrNull,
      appliesTo: texts,
      sourceUrl: textOrNull,
      license: textOrNull,
      attribution: textOrNull,
      entries: count,
      version: count,
      updatedAt: text,
      feed: text,
    }),
  ),
  Changes: object({
    changes: listOf(
      object({
        version: count,
        kind: { enum: ['SEED', 'IMPORT', 'EDIT', 'REVERT'] },
        at: text,
        reason: textOrNull,
        touched: count,
      }),
    ),
    page,
  }),
  Refusal: object({ errors: listOf(object({ message: text, extensions: object({ code: text }) })) }),
} satisfies Readonly<Record<string, Schema>>;
