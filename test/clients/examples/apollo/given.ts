/** The answer of `client.query` or `client.mutate`, which reject by themselves if there are errors. */
export function given<Answer>({ data }: { readonly data?: Answer | null | undefined }): Answer {
  if (data === undefined || data === null) throw new Error('There are no data only if an error says why.');
  return data;
}
