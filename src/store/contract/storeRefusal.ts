import { fieldsOf, hasFields } from '../../domain/fieldsOf.ts';
/**
 * The database cannot be opened or written, and whoever runs the program can fix that. The message tells them in one or two
 * sentences which file it is, what is wrong and what to do.
 */
export class StoreRefusal extends Error {
  override readonly name = 'StoreRefusal';
  /** True if the disk is full: writes succeed again once there is space, without a restart. */
  readonly isFull: boolean;
  /** True if it is unknown whether the write took place. Default false: it did not. */
  readonly isUnknown: boolean;

  constructor(message: string, { isFull = false, isUnknown = false, ...options }: StoreRefusalOptions = {}) {
    super(message, options);
    this.isFull = isFull;
    this.isUnknown = isUnknown;
  }
}

interface StoreRefusalOptions extends ErrorOptions {
  readonly isFull?: boolean;
  readonly isUnknown?: boolean;
}

/**
 * Turns an error of SQLite or of the file system about `file` into a StoreRefusal. Any other error is a bug or an outage and
 * is returned unchanged.
 */
export function asRefusal(error: unknown, file: string): unknown {
  if (error instanceof StoreRefusal || isAboutAnotherFile(error, file)) return error;
  const code = errorCodeOf(error);
  const explain = code === null ? undefined : explanations.find(([pattern]) => pattern.test(code))?.[1];
  return code === null || explain === undefined
    ? error
    : new StoreRefusal(explain(file, code), { cause: error, isFull: full.test(code) });
}

/** True if the error is about another file, such as a migration that cannot be read: it says nothing about the database. */
export function isAboutAnotherFile(error: unknown, file: string): boolean {
  const { path } = fieldsOf(error);
  return typeof path === 'string' && !path.startsWith(file) && !file.startsWith(path);
}

/**
 * True if a refusal is about what a file holds: damaged, of another program, newer. A copy is refused for what its original holds. False
 * if it is about the disk, which may be another one for each of them.
 */
export function isAboutContent(refusal: StoreRefusal): boolean {
  const code = errorCodeOf(refusal);
  return code === null || /^SQLITE_(NOTADB|CORRUPT)/.test(code);
}

const full = /^(SQLITE_FULL|ENOSPC|EDQUOT)$/;

const explanations: readonly [RegExp, (file: string, code: string) => string][] = [
  [
    /^SQLITE_NOTADB$/,
    (file) =>
      `${file} is not a SQLite database. Name another file with --database or DATABASE_URL, or move this one away.`,
  ],
  [
    /^SQLITE_CORRUPT/,
    (file) =>
      `${file} is a damaged SQLite database. Move it away and restore a backup. "hresolve verify" shows what is damaged.`,
  ],
  [full, (file) => `The disk that holds ${file} is full; nothing was written. Free some space and try again.`],
  [
    /^(SQLITE_CANTOPEN|SQLITE_READONLY|SQLITE_PERM|EACCES|EPERM|EROFS|ENOENT|ENOTDIR|EISDIR|EEXIST)/,
    (file, code) =>
      `${file} cannot be opened for writing (${code}). Make the folder and the file writable by this user, or name another file with --database or DATABASE_URL.`,
  ],
  [
    /^(SQLITE_IOERR|SQLITE_PROTOCOL|EIO|ESTALE|EFBIG)/,
    (file, code) =>
      `${file} could not be read or written (${code}): the disk or the connection to it is failing. Check the disk and its file system, then start again.`,
  ],
  [
    /^SQLITE_(BUSY|LOCKED)/,
    (file) => `${file} is locked by another program. Close that program or wait until it has finished, then try again.`,
  ],
];

/** The error code of SQLite or of the system. Prisma wraps the driver's error one to three times. */
function errorCodeOf(error: unknown): string | null {
  let current: unknown = error;
  for (let depth = 0; depth < 5 && hasFields(current); depth++) {
    const { originalCode, code, meta, cause } = current;
    for (const candidate of [originalCode, code]) {
      if (typeof candidate === 'string' && /^(SQLITE_|E[A-Z]+$)/.test(candidate)) return candidate;
    }
    current = fieldsOf(meta)['driverAdapterError'] ?? cause;
  }
  return null;
}
