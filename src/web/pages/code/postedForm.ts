import { AskForCodeDocument, ReportOutcomeDocument } from '../../generated/operations.ts';
import type { Ask, PageReply } from '../pageRequest.ts';
import { redirect } from '../replies.ts';
import type { View } from '../view.ts';
import type { Posted } from './Helped.tsx';

/**
 * Takes a form of the page at `path`. What counts leads back to the page, so that a reload posts nothing again; what
 * does not is answered at once by `show`, with the reason.
 */
export async function takeForm(
  ask: Ask,
  path: string,
  form: URLSearchParams,
  show: (posted: Posted) => Promise<View | PageReply>,
): Promise<View | PageReply> {
  const { place, problem, mark } = form.has('ask') ? await askFor(ask, form) : await vote(ask, form);
  if (problem === null) return redirect(303, `${path}?thanks=${place === null ? 'ask' : String(place)}#${mark}`);
  const answer = await show({ place, problem: problem.message });
  return { ...answer, status: problem.code === 'RATE_LIMITED' ? 429 : 409 };
}

/** What an address says of the form that led to it. */
export function postedBefore(search: URLSearchParams): Posted | null {
  const thanks = search.get('thanks');
  return thanks === null ? null : { place: thanks === 'ask' ? null : Number(thanks), problem: null };
}

interface Taken {
  /** Of the guide that was voted on; null: guidance was asked for. */
  readonly place: number | null;
  /** The place of the page where the answer is shown. */
  readonly mark: string;
  readonly problem: { readonly code: string; readonly message: string } | null;
}

async function askFor(ask: Ask, form: URLSearchParams): Promise<Taken> {
  const { askForCode } = await ask(AskForCodeDocument, { code: form.get('ask') ?? '' });
  return { place: null, mark: 'ask', problem: askForCode?.problems[0] ?? null };
}

async function vote(ask: Ask, form: URLSearchParams): Promise<Taken> {
  const place = Number(form.get('place')) || 1;
  const input = {
    entry: form.get('entry') ?? '',
    solved: form.get('solved') === 'yes',
  };
  const { reportOutcome } = await ask(ReportOutcomeDocument, { input });
  return { place, mark: `helped-${String(place)}`, problem: reportOutcome?.problems[0] ?? null };
}
