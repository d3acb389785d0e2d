export const floors: Readonly<Record<string, readonly string[]>>;
export const everyFile: readonly string[];
export const rooms: Readonly<Record<string, readonly string[]>>;
