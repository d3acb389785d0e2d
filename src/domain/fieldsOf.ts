/** Whether a value of which nothing is known has fields at all: an object or a list. */
export function hasFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** What stands in a value of which nothing is known, by name: an error of others, JSON, the body of a request. None if it has no fields. */
export function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return hasFields(value) ? value : {};
}
