import type { FastifyReply } from 'fastify';

/** Adds a name to the Vary header and keeps the names already in it. */
export function appendVary(reply: FastifyReply, name: string): void {
  const names = String(reply.getHeader('vary') ?? '')
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '');
  if (!names.some((each) => each.toLowerCase() === name.toLowerCase()))
    reply.header('vary', [...names, name].join(', '));
}
