import { useDebouncedValue } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import type { ShownProblem } from '../kit/data/problems.tsx';
import { serverPath } from '../../serverPath.ts';
import { translateProblems } from '../kit/data/translateProblems.ts';
import { consoleLanguage } from '../kit/consoleLanguage.ts';

/** An edit by the name of its mutation, and its input without dryRun. */
export interface PreviewedEdit {
  readonly edit: 'createEntry' | 'updateEntry' | 'updateMitigation' | 'updateGuide' | null;
  readonly input: object | null;
  /** Of the page; null: that of the entry of the edit. */
  readonly path: string | null;
}

export interface Preview {
  /** The last page that came out well; null before the first. */
  readonly html: string | null;
  /** What keeps the newest edit from being saved. */
  readonly problems: readonly ShownProblem[];
  /** How often what the edit touches was looked up in 30 days. */
  readonly lookups: number;
  /** True if the server gave no answer. */
  readonly failed: boolean;
}

const none: Preview = { html: null, problems: [], lookups: 0, failed: false };

/** How long the typing must rest before the server is asked, in milliseconds. */
const restMs = 400;

/** The public page as the edit would make it, asked anew as one types. Null asks nothing. `version`: asks again when it changes. */
export function usePreview(what: PreviewedEdit | null, version: number): Preview {
  const wanted = what === null ? null : JSON.stringify(what);
  const [rested] = useDebouncedValue(wanted, restMs);
  const [state, setState] = useState(none);
  useEffect(() => {
    if (rested === null) return;
    const stop = new AbortController();
    void ask(rested, stop.signal).then((answer) => {
      if (answer === 'stopped') return;
      setState((before) =>
        answer === 'failed'
          ? { ...before, failed: true }
          : {
              ...answer,
              failed: false,
              html: answer.html ?? before.html,
              problems: answer.problems.filter(isOfTheText),
            },
      );
    });
    return () => {
      stop.abort();
    };
  }, [rested, version]);
  return what === null ? none : state;
}

/** How often a busy server is asked again, and after how many milliseconds. */
const mostTries = 5;
const beforeNextTry = 1000;

async function ask(
  body: string,
  signal: AbortSignal,
  tries = 1,
): Promise<Omit<Preview, 'failed'> | 'failed' | 'stopped'> {
  try {
    const response = await fetch(serverPath('/admin/preview'), {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-language': consoleLanguage },
      body,
      signal,
    });
    if (response.status === 503 && tries < mostTries) {
      await new Promise((resolve) => setTimeout(resolve, beforeNextTry));
      return await ask(body, signal, tries + 1);
    }
    return response.ok ? translateProblems((await response.json()) as Omit<Preview, 'failed'>) : 'failed';
  } catch {
    return signal.aborted ? 'stopped' : 'failed';
  }
}

/** That nothing changes yet, or that it is stale, is not a fault of the text. */
function isOfTheText({ code }: ShownProblem): boolean {
  return code !== 'NOTHING_TO_CHANGE' && code !== 'STALE_VERSION';
}
