import { UsageError } from './usageError.ts';

/** What `serve` runs with; a flag wins over its environment variable. */
export interface ServeSettings {
  /** DATABASE_URL, --database. */
  readonly databaseUrl: string;
  /** PORT, --port. 0 picks a free one. */
  readonly port: number;
  /** HOST, --host. */
  readonly host: string;
  /** LOG_LEVEL: a level of pino, or silent. */
  readonly logLevel: string;
  /** HRESOLVE_ANALYTICS, on or off: whether questions are counted. */
  readonly counts: boolean;
  /** HRESOLVE_ANALYTICS_HOURS, HRESOLVE_ANALYTICS_DAYS: for how many days counts are kept by the hour, and by the day. */
  readonly countAges: { readonly hours: number; readonly days: number };
}

export type Environment = Readonly<Record<string, string | undefined>>;

export const usualDatabaseUrl = 'file:./data/hresolve.db';
export const usualPort = 4000;
export const usualHost = '127.0.0.1';
export const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];

export interface ServeFlags {
  readonly database?: string;
  readonly port?: string;
  readonly host?: string;
}

/** Throws UsageError for a value that cannot be used, naming the flag or the variable. */
export function readServeSettings(flags: ServeFlags, environment: Environment): ServeSettings {
  const logLevel = environment['LOG_LEVEL'] ?? 'info';
  if (!logLevels.includes(logLevel)) {
    throw new UsageError(`LOG_LEVEL is "${logLevel}"; use one of ${logLevels.join(', ')}.`);
  }
  const analytics = environment['HRESOLVE_ANALYTICS'] ?? 'on';
  if (analytics !== 'on' && analytics !== 'off') {
    throw new UsageError(`HRESOLVE_ANALYTICS is "${analytics}"; use on or off.`);
  }
  return {
    databaseUrl: readDatabaseUrl(flags, environment),
    port: flags.port === undefined ? readPort('PORT', environment['PORT']) : readPort('--port', flags.port),
    host: flags.host ?? environment['HOST'] ?? usualHost,
    logLevel,
    counts: analytics === 'on',
    countAges: {
      hours: readDays('HRESOLVE_ANALYTICS_HOURS', environment, 90),
      days: readDays('HRESOLVE_ANALYTICS_DAYS', environment, 1096),
    },
  };
}

export function readDatabaseUrl(flags: Pick<ServeFlags, 'database'>, environment: Environment): string {
  return flags.database ?? environment['DATABASE_URL'] ?? usualDatabaseUrl;
}

/** Spikes compare with eight weeks of hours: fewer than 60 days are refused. */
function readDays(name: string, environment: Environment, usual: number): number {
  const text = environment[name];
  if (text === undefined) return usual;
  const days = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (days >= 60) return days;
  throw new UsageError(`${name} is "${text}"; use a number of days from 60 to 99999.`);
}

function readPort(name: string, text: string | undefined): number {
  if (text === undefined) return usualPort;
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (port <= 65_535) return port;
  throw new UsageError(`${name} is "${text}"; use a number from 0 to 65535, where 0 picks a free port.`);
}
