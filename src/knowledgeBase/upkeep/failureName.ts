import { fieldsOf } from '../../domain/fieldsOf.ts';
/** Name and code of a failure, for logs. Not the message: it may quote what was to be written. */
export function failureName(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const { code } = fieldsOf(error);
  return typeof code === 'string' ? `${error.name} ${code}` : error.name;
}
