import { createReadStream } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import type { FastifyInstance } from 'fastify';
import { mayActAs } from '../../domain/access/access.ts';
import type { KnowledgeBase } from '../../knowledgeBase/knowledgeBase.ts';
import { authenticate } from '../request/authenticate.ts';
import type { CredentialLimit } from '../request/credentialLimit.ts';
import { refuse } from '../request/refusals/refusals.ts';
import type { SecretCookie } from '../request/sessionCookie.ts';

/** A complete, verified copy of the database, in a file that the caller has to remove. */
export interface FreshBackup {
  readonly file: string;
  /** HASH@VERSION, as `hresolve verify --head` prints it. */
  readonly head: string;
}

/** Makes a copy for someone by name. Rejects if it cannot be made or does not hold together. */
export type MakeBackup = (actor: string) => Promise<FreshBackup>;

export interface BackupRouteParts {
  readonly knowledgeBase: Pick<KnowledgeBase, 'callerWithHeader' | 'callerWithSession' | 'recordAccess'>;
  readonly credentialLimit: CredentialLimit;
  readonly cookie: SecretCookie;
  /** Null if the database has tools of its own. */
  readonly makeBackup: MakeBackup | null;
}

/**
 * POST /backup: a fresh copy of the database for admins, checked before its first byte is sent. A POST, since a link must not carry
 * anybody's rights. One at a time: each takes the room of the database.
 */
export function addBackupRoute(
  app: FastifyInstance,
  { knowledgeBase, credentialLimit, cookie, makeBackup }: BackupRouteParts,
): void {
  let isBusy = false;
  app.post(
    '/backup',
    { onRequest: authenticate(knowledgeBase, credentialLimit, cookie) },
    async ({ caller, id, log }, reply) => {
      reply.header('cache-control', 'no-store');
      if (caller === null || !mayActAs(caller.role, 'ADMIN')) {
        if (caller === null || caller.name === null) {
          reply.header('www-authenticate', 'Bearer');
          return refuse(reply, 401, 'UNAUTHENTICATED', 'A backup is for admins; send the token of one.');
        }
        const { name: actor, role } = caller;
        knowledgeBase.recordAccess({ kind: 'RIGHT_REFUSED', actor, role, subject: 'backup', requestId: id });
        return refuse(reply, 403, 'FORBIDDEN', 'A backup is for admins.');
      }
      if (makeBackup === null) {
        const message =
          'This database has tools of its own: use pg_dump, then run "hresolve verify" on what it restores to.';
        return refuse(reply, 404, 'NOT_FOUND', message);
      }
      if (isBusy) {
        reply.header('retry-after', '60');
        return refuse(reply, 503, 'OVERLOADED', 'Another backup is under way; ask again when it is done.');
      }
      isBusy = true;
      const actor = caller.name ?? 'an admin';
      let copy: FreshBackup;
      try {
        copy = await makeBackup(actor);
      } catch (error) {
        isBusy = false;
        log.error({ err: error }, 'A backup failed.');
        return refuse(
          reply,
          500,
          'INTERNAL_SERVER_ERROR',
          'The backup could not be made; the log of the server says why.',
        );
      }
      knowledgeBase.recordAccess({
        kind: 'BACKUP_FETCHED',
        actor,
        role: caller.role,
        subject: copy.head,
        requestId: id,
      });
      reply.raw.once('close', () => {
        isBusy = false;
        void rm(copy.file, { force: true });
      });
      const { size } = await stat(copy.file);
      return reply
        .headers({
          'content-type': 'application/vnd.sqlite3',
          'content-length': String(size),
          'content-disposition': `attachment; filename="hresolve-${copy.head.split('@')[1] ?? '0'}.db"`,
          'x-hresolve-head': copy.head,
        })
        .send(createReadStream(copy.file));
    },
  );
}
