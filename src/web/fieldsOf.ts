/** What stands in a value of which nothing is known, by name: JSON that the browser keeps, an error of others. None if it has no fields. */
export function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
