import { AskForCodeDocument, ReportOutcomeDocument, SuggestDocument } from '../../../generated/operations.ts';
import type { Ask, PageReply } from '../../pageRequest.ts';
import { redirect } from '../../replies.ts';
import type { View } from '../../view.ts';
import type { Words } from '../../words/words.ts';
import type { Posted } from './Helped.tsx';

/** A form, the page that it was posted from, and what that says. */
interface FormOfPage {
  readonly path: string;
  readonly form: URLSearchParams;
  readonly words: Words;
}

/**
 * Takes a form of a page. What counts leads back to the page, so that a reload posts nothing again; what
 * does not is answered at once by `show`, with the reason.
 */
export async function takeForm(
  ask: Ask,
  { path, form, words }: FormOfPage,
  show: (posted: Posted) => Promise<View | PageReply>,
): Promise<View | PageReply> {
  const { place, problem, mark } = await send(ask, form);
  if (problem === null) return redirect(303, `${path}?thanks=${place === null ? 'ask' : String(place)}#${mark}`);
  const answer = await show({ place, problem: words.problem(problem), typed: form.get('text') ?? '' });
  return { ...answer, status: problem.code === 'RATE_LIMITED' ? 429 : 409 };
}

/** What an address says of the form that led to it. */
export function postedBefore(search: URLSearchParams): Posted | null {
  const thanks = search.get('thanks');
  if (thanks === null || thanks === 'suggest') return thanks === null ? null : { place: thanks, problem: null };
  return { place: thanks === 'ask' ? null : Number(thanks), problem: null };
}

interface Sent {
  /** As in Posted. */
  readonly place: Posted['place'];
  /** The place of the page where the answer is shown. */
  readonly mark: string;
  readonly problem: { readonly code: string; readonly message: string } | null;
}

function send(ask: Ask, form: URLSearchParams): Promise<Sent> {
  if (form.has('suggest')) return suggest(ask, form);
  return form.has('ask') ? askFor(ask, form) : vote(ask, form);
}

async function suggest(ask: Ask, form: URLSearchParams): Promise<Sent> {
  const kind = (['STEP', 'CAUSE', 'CORRECTION'] as const).find((each) => each === form.get('kind')) ?? 'CORRECTION';
  const input = { code: form.get('suggest') ?? '', kind, text: form.get('text') ?? '' };
  const { suggest: answer } = await ask(SuggestDocument, { input });
  return { place: 'suggest', mark: 'suggest', problem: answer?.problems[0] ?? null };
}

async function askFor(ask: Ask, form: URLSearchParams): Promise<Sent> {
  const { askForCode } = await ask(AskForCodeDocument, { code: form.get('ask') ?? '' });
  return { place: null, mark: 'ask', problem: askForCode?.problems[0] ?? null };
}

async function vote(ask: Ask, form: URLSearchParams): Promise<Sent> {
  const place = Number(form.get('place')) || 1;
  const input = {
    entry: form.get('entry') ?? '',
    solved: form.get('solved') === 'yes',
  };
  const { reportOutcome } = await ask(ReportOutcomeDocument, { input });
  return { place, mark: `helped-${String(place)}`, problem: reportOutcome?.problems[0] ?? null };
}
