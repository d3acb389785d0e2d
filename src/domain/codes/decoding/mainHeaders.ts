/** The headers of Windows itself. Their names come before those that components give to the same numbers. */
export const mainHeaders: ReadonlySet<string> = new Set(['winerror.h', 'ntstatus.h']);
