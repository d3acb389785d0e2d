import type { Load } from './load.ts';
import type { Result } from './report.ts';
import { getOf, postOf, seeded, zipf } from './requests.ts';

/** One kind of work, and what it is to reach. */
export interface Scenario {
  readonly name: string;
  /** Which of our servers: the seed's 49 codes, or so many synthetic entries. */
  readonly entries: 'seed' | 10_000 | 100_000;
  /** The load of a run; `run` counts up, so that what was asked before need not be asked again. */
  readonly load: (codes: readonly string[], words: readonly string[], run: number) => Load;
  /** Of the rate of the bare server, or in milliseconds. */
  readonly goal: Result['goal'];
  /** Whether an admin edits ten times a second meanwhile. */
  readonly edits?: boolean;
}

export const lookupQuery = `query Look($code: String!) { lookup(code: $code) { code { hex } entries { id causes { text }
  steps { text mitigation { id } } } } }`;
const searchQuery = `query Find($text: String!) { search(query: $text, first: 10) { totalCount
  edges { node { id code { hex } causes { text } } } } }`;

/** Requests of one run, at most: more than any of the servers answers in it. */
const most = 200_000;

export const scenarios: readonly Scenario[] = [
  {
    name: 'one look-up repeated',
    entries: 'seed',
    load: (codes) => repeated([lookUp(codes[0])]),
    goal: { ratio: 0.9 },
  },
  { name: 'look-ups, Zipf over 49 codes', entries: 'seed', load: zipfOf, goal: { ratio: 0.85 } },
  { name: 'look-ups, Zipf over 100,000 codes', entries: 100_000, load: zipfOf, goal: { ratio: 0.85 } },
  { name: 'every request different', entries: 100_000, load: everyDifferent, goal: { ratio: 0.5 } },
  {
    name: 'every request different, spelled otherwise in each run',
    entries: 100_000,
    load: spelledOtherwise,
    goal: {},
  },
  {
    name: 'operation text never seen',
    entries: 'seed',
    load: (codes, _words, run) =>
      once(40_000, (n) =>
        lookUp(codes[n % codes.length], lookupQuery.replace('Look', `Look${String(run)}_${String(n)}`)),
      ),
    goal: { ratio: 0.15 },
  },
  {
    name: 'page of a code repeated',
    entries: 'seed',
    load: (codes) => repeated([getOf(`/codes/${codes[0] ?? ''}`)]),
    goal: { ratio: 0.85 },
  },
  {
    name: 'pages over 49 codes',
    entries: 'seed',
    load: (codes) => repeated(codes.map((code) => getOf(`/codes/${code}`))),
    goal: { ratio: 0.85 },
  },
  {
    name: 'pages over 49 codes, packed',
    entries: 'seed',
    load: (codes) => repeated(codes.map((code) => getOf(`/codes/${code}`, true))),
    goal: {},
  },
  { name: 'search, every query different, 49', entries: 'seed', load: searches, goal: { ratio: 0.15 } },
  {
    name: 'search, every query different, 10,000',
    entries: 10_000,
    load: (...given) => ({ ...searches(...given), connections: 1 }),
    goal: { p50: 1, p99: 5 },
  },
  {
    name: 'search, every query different, 100,000',
    entries: 100_000,
    load: (...given) => ({ ...searches(...given), connections: 1 }),
    goal: { p50: 3, p99: 20 },
  },
  {
    name: 'look-ups, Zipf over 49 codes, 10 edits a second',
    entries: 'seed',
    load: zipfOf,
    goal: { ofQuiet: 0.8 },
    edits: true,
  },
  {
    name: 'look-ups, Zipf over 100,000 codes, 10 edits a second',
    entries: 100_000,
    load: zipfOf,
    goal: { ofQuiet: 0.8 },
    edits: true,
  },
];

export function lookUp(code = '', query = lookupQuery): string {
  return postOf(query, { code });
}

function repeated(requests: readonly string[]): Load {
  return { requests, picks: Array.from({ length: most * 2 }, (_, n) => n % requests.length) };
}

/** Others ask at each run: what is known by then is what is asked often. */
function zipfOf(codes: readonly string[], _words: readonly string[], run: number): Load {
  return { requests: codes.map((code) => lookUp(code)), picks: zipf(codes.length, most, run) };
}

function once(count: number, requestOf: (n: number) => string): Load {
  return {
    requests: Array.from({ length: count }, (_, n) => requestOf(n)),
    picks: Array.from({ length: count }, (_, n) => n),
  };
}

/** Each code is asked for once: a tenth of them in each of five runs, the other half, in two spellings, while it warms up. */
function everyDifferent(codes: readonly string[], _words: readonly string[], run: number): Load {
  const tenth = Math.floor(codes.length / 10);
  const rest = codes.slice(5 * tenth);
  if (run >= warmingUp) return askedOnce([...rest, ...rest.map((code) => code.toLowerCase())]);
  const own = codes.slice((run % 5) * tenth, ((run % 5) + 1) * tenth);
  // Later runs write them otherwise.
  return askedOnce(run < 5 ? own : own.map((code) => `${code}${' '.repeat(Math.floor(run / 5))}`));
}

/** The first of the numbers of runs that nothing is measured of. */
const warmingUp = 98;

/** All codes in each run, in a spelling that no other run has: what reads them has other work each time. */
function spelledOtherwise(codes: readonly string[], _words: readonly string[], run: number): Load {
  const spell = (code: string): string => {
    const number = Number(code);
    const spellings = [code.toLowerCase(), String(number), String(number | 0), code.slice(2), `HRESULT ${code}`];
    return spellings[run] ?? `error ${code} ${String(run)}`;
  };
  return askedOnce(codes.map(spell));
}

function askedOnce(codes: readonly string[]): Load {
  return once(codes.length, (n) => lookUp(codes[n]));
}

/** One to three words, the frequent ones as often as in texts; a tenth with a letter wrong, a tenth a code's beginning. */
function searches(codes: readonly string[], words: readonly string[], run: number): Load {
  const random = seeded(run + 100);
  const word = (): string => words[Math.floor(words.length ** random()) - 1] ?? words[0] ?? '';
  const seen = new Set<string>();
  while (seen.size < 6_000) {
    const kind = random();
    const text = Array.from({ length: 1 + Math.floor(random() * 3) }, word).join(' ');
    if (kind < 0.1) seen.add(`${text.slice(0, 2)}q${text.slice(3)}`);
    else if (kind < 0.2)
      seen.add((codes[Math.floor(random() * codes.length)] ?? '').slice(0, 5 + Math.floor(random() * 4)));
    else if (seen.size < words.length ** 2 / 2) seen.add(text);
    else seen.add(`${text} ${String(seen.size)}`);
  }
  const texts = [...seen];
  return once(texts.length, (n) => postOf(searchQuery, { text: texts[n] }));
}
