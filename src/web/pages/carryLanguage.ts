import type { Language } from '../language/language.ts';
import type { PageReply } from './pageRequest.ts';
import { languageField, pathIn } from './readerLanguage.ts';

/**
 * Puts the language that an address chose into the addresses that its answer leads to: readers get no cookie, so the choice
 * travels with them. Forms that are not posted get a field, as their action's query is dropped.
 */
export function carryLanguage(reply: PageReply, language: Language): PageReply {
  const { location } = reply.headers;
  const headers = location === undefined ? reply.headers : { ...reply.headers, location: carried(location, language) };
  const isPage = reply.headers['content-type']?.startsWith('text/html') === true;
  return { ...reply, headers, body: isPage ? carryInPage(reply.body, language) : reply.body };
}

/** As the renderer escapes quotes and ">" in every value, what looks like an attribute is one. */
export function carryInPage(page: string, language: Language): string {
  return page
    .replace(
      ownAddress,
      (_, start: string, path: string) =>
        start + carried(path.replaceAll('&amp;', '&'), language).replaceAll('&', '&amp;'),
    )
    .replace(
      /<form(?![^>]* method="post")[^>]*>/g,
      `$&<input type="hidden" name="${languageField}" value="${language}"/>`,
    );
}

/** In an attribute of a tag; "//" would be another host. */
const ownAddress = /(\s(?:href|action)=")(\/(?!\/)[^"]*)/g;

/** What has no words of ours, or chooses its language otherwise. */
const elsewhere = /^\/(?:assets|graphql|admin|opensearch)\b/;

function carried(path: string, language: Language): string {
  if (!path.startsWith('/') || elsewhere.test(path)) return path;
  return new RegExp(`[?&]${languageField}=`).test(path) ? path : pathIn(language, path);
}
