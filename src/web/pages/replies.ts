import type { PageReply } from './pageRequest.ts';

/** An answer in another form than HTML. */
export function textReply(type: string, body: string, status = 200): PageReply {
  return { status, headers: { 'content-type': `${type}; charset=utf-8` }, body, policy: 'page' };
}

/** 301: always, 302: for what was typed, 303: after a form. */
export function redirect(status: 301 | 302 | 303, path: string): PageReply {
  return {
    status,
    headers: { location: path, 'content-type': 'text/plain; charset=utf-8' },
    body: `${path}\n`,
    policy: 'page',
  };
}
