import type { FastifyInstance, preValidationHookHandler } from 'fastify';
import { fieldsOf } from '../../domain/fieldsOf.ts';

/** JSON in an address is held to what holds for a body: none that tries to reach the prototype. */
export function holdAddressToBody(app: FastifyInstance): preValidationHookHandler {
  const parse = app.getDefaultJsonParser('error', 'error');
  return (request, _reply, next) => {
    const { variables, extensions } = fieldsOf(request.query);
    const failures: unknown[] = [];
    for (const text of [variables, extensions]) {
      if (typeof text === 'string' && text !== '') void parse(request, text, (error) => failures.push(error));
    }
    next(failures.find((failure) => failure instanceof Error));
  };
}
