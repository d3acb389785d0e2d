import { executableSchema } from '../../src/graphql/executableSchema.ts';
import { readGuideDocument } from '../../src/documents/formats/readGuideDocument.ts';
import { readDocument } from '../../src/documents/reading/readDocument.ts';
import { readText } from '../../src/documents/text/readText.ts';
import { Catalog } from '../../src/domain/catalog/catalog.ts';
import { readCodes } from '../../src/domain/codes/readCodes.ts';
import { seededNumbers } from '../../bench/operationSearch.ts';
import { anyInput } from './anyInput.ts';

export interface FuzzReport {
  readonly sent: number;
  /** By status. */
  readonly statuses: Readonly<Record<string, number>>;
  /** What must not be: a 5xx other than of too much work, an error of ours, an answer in another shape, a broken connection. */
  readonly failures: readonly string[];
  /** Milliseconds. */
  readonly slowest: number;
  readonly slowestInput: string;
}

export interface FuzzSettings {
  readonly seed: number;
  readonly documents: number;
  readonly bodies: number;
  /** Ids of nodes that are there. */
  readonly ids: readonly string[];
  /** Whose rights bodies are sent with. */
  readonly token: string;
}

/** Sends generated documents as anybody, and generated bodies with a token. */
export async function fuzzServer(address: string, settings: FuzzSettings): Promise<FuzzReport> {
  const input = anyInput(executableSchema(), settings.ids, seededNumbers(settings.seed));
  const statuses: Record<string, number> = {};
  const failures: string[] = [];
  let [slowest, slowestInput] = [0, ''];
  const send = async (body: string, token: string | null): Promise<void> => {
    const started = performance.now();
    const headers = {
      'content-type': 'application/json',
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
    };
    const failure = await fetch(`${address}/graphql`, { method: 'POST', headers, body }).then(
      async (response) => {
        statuses[response.status] = (statuses[response.status] ?? 0) + 1;
        return whatIsWrong(response.status, await response.text());
      },
      (error: unknown) => String(error),
    );
    const took = performance.now() - started;
    if (took > slowest) [slowest, slowestInput] = [took, body.slice(0, 500)];
    if (failure !== null) failures.push(`${failure}: ${body.slice(0, 600)}`);
  };
  for (let count = 0; count < settings.documents; count++)
    await send(JSON.stringify({ query: input.document() }), null);
  for (let count = 0; count < settings.bodies; count++) await send(input.body(), settings.token);
  return { sent: settings.documents + settings.bodies, statuses, failures, slowest: Math.round(slowest), slowestInput };
}

function whatIsWrong(status: number, text: string): string | null {
  if (status >= 500) return `status ${String(status)} ${text.slice(0, 300)}`;
  if (text.includes('INTERNAL_SERVER_ERROR')) return `an error of ours, ${text.slice(0, 300)}`;
  try {
    const answer = JSON.parse(text) as { data?: unknown; errors?: unknown };
    return 'data' in answer || Array.isArray(answer.errors) ? null : `another shape, ${text.slice(0, 300)}`;
  } catch {
    return `no JSON, ${text.slice(0, 300)}`;
  }
}

/** Reads generated documents of guidance with everything that reads texts. */
export function fuzzParsers(seed: number, count: number): Pick<FuzzReport, 'failures' | 'slowest' | 'slowestInput'> {
  const input = anyInput(executableSchema(), ['x'], seededNumbers(seed));
  const readers = {
    readCodes: (text: string) => readCodes(text, Catalog.empty),
    readDocument,
    readGuideDocument,
    readText,
  };
  const failures: string[] = [];
  let [slowest, slowestInput] = [0, ''];
  for (let number = 0; number < count; number++) {
    const text = input.guidance();
    for (const [name, read] of Object.entries(readers)) {
      const started = performance.now();
      try {
        read(text);
      } catch (error) {
        failures.push(`${name}: ${String(error)}: ${JSON.stringify(text.slice(0, 500))}`);
      }
      const took = performance.now() - started;
      if (took > slowest) [slowest, slowestInput] = [took, `${name}: ${text.slice(0, 300)}`];
    }
  }
  return { failures, slowest: Math.round(slowest), slowestInput };
}
