import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { fieldsOf } from '../../domain/fieldsOf.ts';
import type { KnowledgeBase } from '../../knowledgeBase/knowledgeBase.ts';
import { storageFailureOf } from '../../knowledgeBase/upkeep/storageFailure.ts';
import type { SignInProblem } from '../../web/pages/pageRequest.ts';
import { readNext, defaultNext } from './nextPath.ts';
import { reasonOf, type OpenIdConnect } from './openIdConnect.ts';
import { createOpenIdFlows, longestFlow } from './openIdFlows.ts';
import { flowCookie } from '../request/sessionCookie.ts';
import type { SignInAnswers, SignInParts } from './signInAnswers.ts';

interface OpenIdParts extends SignInParts {
  readonly openId: OpenIdConnect;
}

/** Signing in with the organisation: away to its provider, and back with an answer that is checked in every way. */
export function addOpenIdRoutes(
  app: FastifyInstance,
  { knowledgeBase, openId, publicUrl, clock }: OpenIdParts,
  answers: SignInAnswers,
): void {
  const { label, roles, clientSecret } = openId.settings;
  const flows = createOpenIdFlows(clock, clientSecret);
  const cookie = flowCookie(publicUrl);
  app.get('/sign-in/openid', { exposeHeadRoute: false }, begin);
  app.get('/sign-in/callback', { exposeHeadRoute: false }, finish);

  async function begin(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const next = readNext(fieldsOf(request.query)['next']);
    let begun: Awaited<ReturnType<OpenIdConnect['begin']>>;
    try {
      begun = await openId.begin(next);
    } catch (error) {
      request.log.error({ reason: reasonOf(error) }, 'The OpenID provider cannot be used.');
      const problem = { kind: 'PROVIDER_UNREACHABLE', provider: label } as const;
      return answers.refuse(reply, next, { status: 503, problem });
    }
    cookie.write(reply, flows.seal(begun.flow), longestFlow);
    return reply.header('cache-control', 'no-store').redirect(begun.url, 302);
  }

  async function finish(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const flow = flows.open(cookie.read(request) ?? '');
    cookie.clear(reply);
    if (flow === null) return refuse(request, reply, 'no sign-in under way');
    let signedIn: Awaited<ReturnType<KnowledgeBase['signInWithOpenId']>>;
    try {
      const [, query = ''] = request.url.split(/\?(.*)/s);
      const claims = await openId.finish(new URL(`${publicUrl()}/sign-in/callback?${query}`), flow);
      signedIn = await knowledgeBase.signInWithOpenId(claims, roles, answers.visitOf(request));
    } catch (error) {
      if (storageFailureOf(error) !== null) throw error;
      return refuse(request, reply, reasonOf(error));
    }
    if (signedIn === null) return failed(reply);
    if (signedIn.caller !== null) return answers.enter(reply, flow.next, signedIn);
    return answers.refuse(reply, flow.next, { status: 403, problem: noRole(signedIn.name) });
  }

  function refuse({ id }: FastifyRequest, reply: FastifyReply, reason: string): FastifyReply {
    knowledgeBase.recordAccess({ kind: 'SIGN_IN_REFUSED', subject: `openid: ${reason}`, requestId: id });
    return failed(reply);
  }

  /** One answer whatever was wrong: who tampers learns nothing. */
  function failed(reply: FastifyReply): FastifyReply {
    return answers.refuse(reply, defaultNext, {
      status: 401,
      problem: { kind: 'PROVIDER_REFUSED', provider: label },
    });
  }

  function noRole(name: string): SignInProblem {
    return { kind: 'NO_ROLE', provider: label, name, groups: [...roles.map.keys()].join(', ') };
  }
}
