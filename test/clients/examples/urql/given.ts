import type { CombinedError } from '@urql/core';

/** The answer of an operation; rejects with the error, if there is one. */
export function given<Answer>({
  data,
  error,
}: {
  data?: Answer | undefined;
  error?: CombinedError | undefined;
}): Answer {
  if (error !== undefined) throw error;
  if (data === undefined) throw new Error('There are no data only if an error says why.');
  return data;
}
