import type { Root as Html } from 'hast';
import { sanitize } from 'hast-util-sanitize';
import type { Schema } from 'hast-util-sanitize';
import { toHtml } from 'hast-util-to-html';
import type { BlockContent, Nodes, Root } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import { linkTargets } from './linkTargets.ts';
import { readText, type ReadText } from './readText.ts';
import { safeHref } from './safeHref.ts';

/**
 * Markdown as HTML that is safe to insert in a page. One paragraph comes without `<p>`, so it fits a list
 * item or a sentence; more blocks come with their elements. `<br>` is a line break; other HTML is shown
 * as text. Links lead to http, https and mailto only (others are their text) and tell no referrer; images are
 * their description; headings are strong paragraphs, for a text has no place in a page's outline. `baseUrl`
 * makes relative links absolute; if it is null, they are their text. Never throws: what is nested too
 * deeply comes back as escaped text. `read` is the text as it was parsed before.
 */
export function renderMarkdown(text: string, baseUrl: string | null, read: ReadText | null = readText(text)): string {
  try {
    if (read !== null) return render(read, baseUrl);
  } catch {
    // Emphasis nested by the thousand exhausts the stack.
  }
  return toHtml({ type: 'text', value: text });
}

function render(root: Root, baseUrl: string | null): string {
  const safe: Root = {
    type: 'root',
    children: harmless(root.children, { baseUrl, targets: linkTargets(root) }) as Root['children'],
  };
  const html = sanitize(toHast(safe), schema) as Html;
  return toHtml(unwrapped(html)).trim();
}

const schema: Schema = {
  tagNames: ['a', 'blockquote', 'br', 'code', 'em', 'hr', 'li', 'ol', 'p', 'pre', 'strong', 'ul'],
  attributes: { a: ['href', ['rel', 'noopener', 'noreferrer']], ol: ['start'] },
  protocols: { href: ['http', 'https', 'mailto'] },
  required: {},
  ancestors: { li: ['ol', 'ul'] },
  strip: [],
  allowComments: false,
  allowDoctypes: false,
};

interface Links {
  readonly baseUrl: string | null;
  /** The text's own link definitions, by identifier. */
  readonly targets: ReadonlyMap<string, string>;
}

/** Removes nodes that could do harm or would not be visible. */
function harmless(nodes: readonly Nodes[], links: Links): Nodes[] {
  return nodes.flatMap((node): Nodes[] => {
    switch (node.type) {
      case 'html':
        return [/^<br\s*\/?>$/i.test(node.value) ? { type: 'break' } : { type: 'text', value: node.value }];
      case 'image':
      case 'imageReference':
        return [{ type: 'text', value: node.alt ?? '' }];
      case 'link':
        return link(node.url, harmless(node.children, links), links);
      case 'linkReference':
        return link(links.targets.get(node.identifier) ?? '', harmless(node.children, links), links);
      case 'heading':
        return [{ type: 'paragraph', children: [{ type: 'strong', children: harmless(node.children, links) as [] }] }];
      case 'code':
        return [{ type: 'code', value: node.value }];
      case 'definition':
        return [];
      default:
        return 'children' in node ? [{ ...node, children: harmless(node.children, links) } as BlockContent] : [node];
    }
  });
}

function link(url: string, children: Nodes[], { baseUrl }: Links): Nodes[] {
  const href = safeHref(url, baseUrl);
  if (href === null) return children;
  const data = { hProperties: { href, rel: ['noopener', 'noreferrer'] } };
  return [{ type: 'link', url: href, children: children as [], data }];
}

function unwrapped(html: Html): Html {
  const blocks = html.children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
  const [only] = blocks;
  if (blocks.length !== 1 || only?.type !== 'element' || only.tagName !== 'p') return html;
  return { type: 'root', children: only.children };
}
