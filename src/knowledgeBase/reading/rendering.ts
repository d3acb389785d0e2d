import { setImmediate as letOthersRun } from 'node:timers/promises';
import { plainText } from '../../documents/text/plainText.ts';
import { mayTakeLong, readText, type ReadText } from '../../documents/text/readText.ts';
import { renderMarkdown } from '../../documents/text/renderMarkdown.ts';
import type { LongWork } from '../longWork/longWork.ts';
import { WorkStopped } from '../longWork/workStopped.ts';

/** How many rendered texts are kept. A text and its HTML take a few hundred bytes. */
const keptTexts = 20_000;

/** How many texts that take long to parse are kept as trees, of up to some megabytes. */
const keptTrees = 1_000;

/** Texts that are looked at in one turn. */
const textsOfTurn = 1_000;

/** How long an edit waits for its texts to be rendered, in milliseconds. */
const longestWait = 2_000;

export interface Rendering {
  /** Safe HTML of a Markdown text; relative links against `baseUrl`. */
  readonly html: (text: string, baseUrl: string | null) => string;
  readonly plainText: (text: string) => string;
}

/** What belongs to the texts that take long. */
export interface LongTexts {
  /** Has texts parsed that take long, so that they are shown as they should be from now on; in two seconds at most. */
  prepare(texts: Iterable<string>): Promise<void>;
  /** Tells of a text that shows otherwise than before. */
  onPrepared(listener: () => void): void;
}

/**
 * Renders each text once: guidance is read far more often than it changes. A text that may take long to parse is parsed by
 * `work`, once, and shows as it is written until then, or for good if it takes too long even there; without `work`, nobody
 * else waits, and it is parsed at once.
 */
export function createRendering(work: Pick<LongWork, 'readText'> | null): Rendering & LongTexts {
  const html = keepResults(renderMarkdown);
  const plain = keepResults((text, _baseUrl, parsed) => plainText(text, parsed));
  const trees = new Map<string, ReadText | null>();
  const underWay = new Map<string, Promise<void>>();
  const listeners: (() => void)[] = [];
  /** One text at a time: a thread takes one after the other. */
  let turn = Promise.resolve();

  return {
    html: (text, baseUrl) => html.known(text, baseUrl) ?? rendered(html, text, baseUrl),
    plainText: (text) => plain.known(text, null) ?? rendered(plain, text, null),
    prepare: async (texts) => {
      const parsed: Promise<void>[] = [];
      let looked = 0;
      for (const text of texts) {
        if (mustWait(text)) parsed.push(parse(text));
        looked += 1;
        if (looked % textsOfTurn === 0) await letOthersRun();
      }
      if (parsed.length > 0) await Promise.race([Promise.all(parsed), wait()]);
    },
    onPrepared: (listener) => void listeners.push(listener),
  };

  function rendered(kept: KeptResults, text: string, baseUrl: string | null): string {
    if (mustWait(text)) {
      void parse(text);
      return kept.unread(text, baseUrl);
    }
    const tree = trees.get(text);
    return kept.render(text, baseUrl, tree === undefined ? readText(text) : tree);
  }

  function mustWait(text: string): boolean {
    return work !== null && mayTakeLong(text) && !trees.has(text);
  }

  function parse(text: string): Promise<void> {
    const known = underWay.get(text);
    if (known !== undefined) return known;
    if (underWay.size >= keptTrees) return Promise.resolve();
    const parsing = turn.then(() => parseElsewhere(text)).finally(() => underWay.delete(text));
    turn = parsing;
    underWay.set(text, parsing);
    return parsing;
  }

  async function parseElsewhere(text: string): Promise<void> {
    const tree = await treeOf(text);
    if (tree === undefined) return;
    const [oldest] = trees.keys();
    if (trees.size >= keptTrees && oldest !== undefined) trees.delete(oldest);
    trees.set(text, tree);
    tell();
    // Answers that were under way may hold the text as it was written.
    setTimeout(tell, longestWait).unref();
  }

  function tell(): void {
    for (const listener of listeners) listener();
  }

  /** Null for what cannot be parsed in time; undefined if it could not be tried: it is tried again when it is asked for again. */
  async function treeOf(text: string): Promise<ReadText | null | undefined> {
    try {
      return await work?.readText(text);
    } catch (error) {
      return error instanceof WorkStopped && error.reason !== 'busy' ? null : undefined;
    }
  }
}

type Renderer = (text: string, baseUrl: string | null, parsed: ReadText | null) => string;

interface KeptResults {
  known(text: string, baseUrl: string | null): string | undefined;
  /** Renders a text as it was parsed, and keeps the result. */
  render: Renderer;
  /** A text that is not parsed yet. */
  unread(text: string, baseUrl: string | null): string;
}

function keepResults(render: Renderer): KeptResults {
  const kept = new Map<string, string>();
  const keyOf = (text: string, baseUrl: string | null) => `${baseUrl ?? ''}\n${text}`;
  return {
    known: (text, baseUrl) => kept.get(keyOf(text, baseUrl)),
    render: (text, baseUrl, parsed) => {
      const result = render(text, baseUrl, parsed);
      if (kept.size >= keptTexts) {
        const [oldest] = kept.keys();
        if (oldest !== undefined) kept.delete(oldest);
      }
      kept.set(keyOf(text, baseUrl), result);
      return result;
    },
    unread: (text, baseUrl) => render(text, baseUrl, null),
  };
}

function wait(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, longestWait).unref();
  });
}
