/** The headers of Windows itself, whose names stand before those that components give the same numbers. */
export const mainHeaders: ReadonlySet<string> = new Set(['winerror.h', 'ntstatus.h']);
