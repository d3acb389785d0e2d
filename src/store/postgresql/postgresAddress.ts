import { StoreRefusal } from '../contract/storeRefusal.ts';

/** A database of PostgreSQL. */
export interface PostgresAddress {
  /** With user and password: for the driver alone. */
  readonly url: string;
  /** Host, port and database; for messages. */
  readonly name: string;
}

/** True for a URL that is meant for PostgreSQL. */
export function isPostgresUrl(url: string): boolean {
  return /^postgres(ql)?:/.test(url);
}

/** Throws a StoreRefusal, which does not repeat the password, if the URL names no database of PostgreSQL. */
export function readPostgresUrl(url: string): PostgresAddress {
  const parsed = URL.canParse(url) ? new URL(url) : null;
  const database = parsed?.pathname.slice(1) ?? '';
  if (parsed === null || database === '') {
    throw new StoreRefusal(
      'DATABASE_URL or --database names no database of PostgreSQL. Write postgresql://USER:PASSWORD@HOST:5432/DATABASE; characters such as @ and / in a password are written as %40 and %2F.',
    );
  }
  const host = parsed.hostname === '' ? (parsed.searchParams.get('host') ?? 'localhost') : parsed.hostname;
  return { url, name: `postgresql://${host}:${parsed.port === '' ? '5432' : parsed.port}/${database}` };
}
