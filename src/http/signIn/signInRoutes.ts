import formbody from '@fastify/formbody';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { fieldsOf } from '../../domain/fieldsOf.ts';
import type { SignedIn, Visit } from '../../knowledgeBase/access/sessions.ts';
import { storageFailureOf } from '../../knowledgeBase/upkeep/storageFailure.ts';
import { withoutControls } from '../../domain/withoutSteering.ts';
import { readNext } from './nextPath.ts';
import { addOpenIdRoutes } from './openIdRoutes.ts';
import { signInAnswers, type SignInParts } from './signInAnswers.ts';

/** Where browsers sign in and out: pages with forms, which work without scripts. */
export async function addSignInRoutes(app: FastifyInstance, parts: SignInParts): Promise<void> {
  const { knowledgeBase, cookie, credentialLimit, openId } = parts;
  const answers = signInAnswers(parts);
  await app.register(async (within) => {
    within.addHook('onRequest', parts.crossSite.always);
    within.setErrorHandler((error, request, reply) => {
      const storage = storageFailureOf(error);
      if (storage === null) throw error;
      const { code, message } = storage;
      const problem = { kind: 'STORAGE', code, message } as const;
      return answers.refuse(reply, nextOf(request), { status: 503, problem, waitSeconds: 30 });
    });
    await within.register(formbody);
    within.get('/sign-in', showPage);
    within.post('/sign-in', (request, reply) => {
      const token = fieldOf(request, 'token')?.trim() ?? '';
      if (token !== '')
        return tryOut(request, reply, (visit) => knowledgeBase.signInWithToken(token, visit), 'WRONG_TOKEN');
      return answers.refuse(reply, nextOf(request), { status: 400, problem: { kind: 'NO_TOKEN' } });
    });
    // Programs that look at links in advance only get a page: the press of its button uses the link up.
    within.get('/sign-in/link', (request, reply) =>
      answers.show(reply, nextOf(request), { linkKey: fieldOf(request, 'key') ?? '' }),
    );
    within.post('/sign-in/link', (request, reply) => {
      const key = fieldOf(request, 'key') ?? '';
      const name = nameIn(fieldOf(request, 'name') ?? '');
      return tryOut(request, reply, (visit) => knowledgeBase.signInWithLink(key, name, visit), 'WRONG_LINK');
    });
    within.post(
      '/sign-out',
      signOutWith((key, id) => knowledgeBase.signOut(key, id)),
    );
    within.post(
      '/sign-out-everywhere',
      signOutWith((key, id) => knowledgeBase.signOutEverywhere(key, id)),
    );
    if (openId !== null) addOpenIdRoutes(within, { ...parts, openId }, answers);
  });

  async function showPage(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const key = cookie.read(request);
    const caller = key === null ? null : await knowledgeBase.callerWithSession(key, request.id);
    if (key !== null && caller === null) cookie.clear(reply);
    const signedInAs = caller?.name == null ? null : { name: caller.name, role: caller.role };
    return answers.show(reply, nextOf(request), { signedInAs });
  }

  async function tryOut(
    request: FastifyRequest,
    reply: FastifyReply,
    signIn: (visit: Visit) => Promise<SignedIn | null>,
    wrong: 'WRONG_TOKEN' | 'WRONG_LINK',
  ): Promise<FastifyReply> {
    const next = nextOf(request);
    const wait = await credentialLimit.waitOf(request.ip);
    const signedIn = wait > 0 ? null : await signIn(answers.visitOf(request));
    if (signedIn !== null) return answers.enter(reply, next, signedIn);
    const waitSeconds = wait > 0 ? wait : await credentialLimit.countWrong(request.ip);
    if (waitSeconds === 0) return answers.refuse(reply, next, { status: 401, problem: { kind: wrong } });
    return answers.refuse(reply, next, { status: 429, problem: { kind: 'TOO_MANY_TRIES' }, waitSeconds });
  }

  function signOutWith(end: (key: string, requestId: string) => Promise<void>) {
    return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
      const key = cookie.read(request);
      if (key !== null) await end(key, request.id);
      cookie.clear(reply);
      const next = fieldOf(request, 'next');
      return reply.header('cache-control', 'no-store').redirect(next === undefined ? '/sign-in' : readNext(next), 303);
    };
  }
}

/** A field of the form, or of the query if there is no form; undefined if it is missing or given twice. */
function fieldOf({ body, query }: FastifyRequest, name: string): string | undefined {
  const fields = fieldsOf(body ?? query);
  const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
  return typeof field === 'string' ? field : undefined;
}

/** The name that someone gives for their edits, in one line of at most 100 characters; null if they gave none. */
function nameIn(typed: string): string | null {
  const name = withoutControls(typed).replace(/\s+/g, ' ').trim().slice(0, 100);
  return name === '' ? null : name;
}

function nextOf(request: FastifyRequest): string {
  return readNext(fieldOf(request, 'next'));
}
