import { formOfAccept, formOfName } from './code/forms/wantedForm.ts';
import type { PageReply, PageRequest } from './pageRequest.ts';
import { textReply } from './replies.ts';

/** What went wrong with a request, for a program. */
export interface Failure {
  readonly status: number;
  /** As in extensions.code of an error of GraphQL. */
  readonly code: 'BAD_REQUEST' | 'NOT_FOUND' | 'FORBIDDEN' | 'INTERNAL_SERVER_ERROR';
  /** One sentence, with the way out. */
  readonly message: string;
}

/**
 * A failure in the form that the request asks for, by the end of its address or by its Accept: JSON in the shape of GraphQL, or one
 * line of text. Null if it asks for a page.
 */
export function failureReply(
  { path, accept }: Pick<PageRequest, 'path' | 'accept'>,
  failure: Failure,
): PageReply | null {
  const { status, code, message } = failure;
  const form = formOfName(path).form ?? formOfAccept(accept);
  if (form === 'html') return null;
  if (form !== 'json') return textReply(form === 'text' ? 'text/plain' : 'text/markdown', `${message}\n`, status);
  return textReply('application/json', JSON.stringify({ errors: [{ message, extensions: { code } }] }), status);
}
