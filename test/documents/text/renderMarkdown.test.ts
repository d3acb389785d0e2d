import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText } from '../../../src/documents/text/plainText.ts';
import { renderMarkdown } from '../../../src/documents/text/renderMarkdown.ts';

const base = 'https://learn.microsoft.com/windows/security/hello/errors';

describe('renderMarkdown', () => {
  it.each([
    ['Reboot the *device*.', 'Reboot the <em>device</em>.', 'one paragraph stands inside other text'],
    ['Do **a**. <br> Do `b`.', 'Do <strong>a</strong>. <br>\nDo <code>b</code>.', '<br> is a line break'],
    ['One.\n\nTwo.', '<p>One.</p>\n<p>Two.</p>', 'two paragraphs need their elements'],
    ['1. a\n2. b', '<ol>\n<li>a</li>\n<li>b</li>\n</ol>', 'a list is a list'],
    ['3. a\n4. b', '<ol start="3">\n<li>a</li>\n<li>b</li>\n</ol>', 'a list goes on from its first number'],
    ['# Title', '<strong>Title</strong>', 'a heading has no place in a step'],
    ['NTE\\_PERM', 'NTE_PERM', 'escapes are resolved'],
    ['a < b & c', 'a &#x3C; b &#x26; c', 'text is escaped'],
    ['    code', '<pre><code>code\n</code></pre>', 'a block of code is kept'],
    ['![a dog](x.png)', 'a dog', 'an image is its description'],
    ['', '', 'nothing is nothing'],
  ])('shows %j as %j, because %s', (text, html) => {
    expect(renderMarkdown(text, base)).toBe(html);
  });

  it.each([
    [
      '[x](/previous-versions/windows/it-pro/2008/dd851452(v=ws.11))',
      'https://learn.microsoft.com/previous-versions/windows/it-pro/2008/dd851452(v=ws.11)',
      'a target may hold parentheses',
    ],
    [
      '[x](hello.md#top)',
      'https://learn.microsoft.com/windows/security/hello/hello.md#top',
      'it is relative to the page',
    ],
    ['[x](//example.org/a)', 'https://example.org/a', 'it lacks the scheme alone'],
    ['[x](https://example.org)', 'https://example.org', 'it is absolute'],
    ['<https://example.org/a?b=c>', 'https://example.org/a?b=c', 'it is an autolink'],
    ['<a@example.org>', 'mailto:a@example.org', 'it is an address'],
    ['[x][1]\n\n[1]: /a', 'https://learn.microsoft.com/a', 'the text defines it'],
  ])('links %j to %j, because %s', (text, href) => {
    expect(renderMarkdown(text, base)).toContain(`<a href="${href}" rel="noopener noreferrer">`);
  });

  it('shows a relative link without a base as its text', () => {
    expect(renderMarkdown('[the **page**](/a) or [that](https://b.c/)', null)).toBe(
      'the <strong>page</strong> or <a href="https://b.c/" rel="noopener noreferrer">that</a>',
    );
  });

  it.each([
    '<script>alert(1)</script>',
    '<ScRiPt src=//evil></sCrIpT>',
    '<img src=x onerror=alert(1)>',
    '<div onclick="alert(1)">**a**</div>',
    '<a href="javascript:alert(1)">x</a>',
    '<!-- a --><style>*{}</style><iframe>',
    '<br onload=alert(1)>',
    '[x](javascript:alert(1))',
    '[x](JaVaScRiPt:alert(1))',
    '[x](javascript&colon;alert(1))',
    '[x](&#106;avascript:alert(1))',
    '[x](java\\\nscript:alert(1))',
    '[x](<java\tscript:alert(1)>)',
    '[x](<\u0001javascript:alert(1)>)',
    '[x](&#1;javascript:alert(1))',
    '[x](&Tab;java&NewLine;script:alert(1))',
    '[x](data:text/html;base64,PHNjcmlwdD4=)',
    '[x](vbscript:msgbox)',
    '[x](file:///etc/passwd)',
    '[x](blob:https://a/b)',
    '<javascript:alert(1)>',
    '<data:text/html,a>',
    '[x][1]\n\n[1]: javascript:alert(1)',
    '![x](javascript:alert(1))',
    '[![x](y)](javascript:alert(1))',
    '[x](https://a.b "\\" onmouseover=alert(1)")',
    '[x](https://a.b/"onmouseover=alert(1))',
    '```<script>\nx\n```',
  ])('lets nothing run in %j', (text) => {
    expect(attacksIn(renderMarkdown(text, base))).toEqual([]);
    expect(attacksIn(renderMarkdown(text, null))).toEqual([]);
  });

  it('makes only elements and links that are safe, of any text', () => {
    const pieces = [
      '<',
      '>',
      '[',
      ']',
      '(',
      ')',
      '!',
      '`',
      '*',
      '_',
      '\n',
      ' ',
      '&',
      '#',
      '"',
      "'",
      '\\',
      '://',
      'javascript:',
      'a',
      '<br>',
      '<b ',
      'href=',
      '- ',
      '\u0000',
      '\ud800',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 60 }), (parts) => {
        expect(attacksIn(renderMarkdown(parts.join(''), base))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  const dense = [
    ...[
      '>'.repeat(20_000),
      '- '.repeat(10_000),
      'a\n=\n'.repeat(5_000),
      '- a\n'.repeat(5_000),
      '> a\n\n'.repeat(4_000),
    ],
    ...['[a]('.repeat(5_000), '[a](b) '.repeat(2_800), '![['.repeat(6_600), '[a]: b\n\n'.repeat(2_000)],
    ...['*a **b '.repeat(2_500), '_a_ '.repeat(5_000), '`a``b'.repeat(4_000), '\\*'.repeat(10_000)],
    ...['&amp;'.repeat(4_000), '<!-- '.repeat(100), '<a>'.repeat(6_000), '<http://a> '.repeat(1_800)],
  ];

  it.each(dense)('shows text with more marks or lines than a parser reads soon as it is written: %#', (text) => {
    const html = renderMarkdown(text, base);
    expect(attacksIn(html)).toEqual([]);
    expect(html).not.toMatch(/<(?!br)/);
    expect(plainText(text)).toBe(text);
  });

  it('reads 500 marks in a text, and underscores inside words without end', () => {
    expect(renderMarkdown('*a* '.repeat(250).trim(), base)).toContain('<em>a</em>');
    expect(renderMarkdown(`**a** ${'NTE_BAD_DATA '.repeat(1_000)}`, base)).toContain('<strong>a</strong>');
  });
});

/** Elements and attributes other than the allowed ones, and addresses of other schemes. */
function attacksIn(html: string): string[] {
  const tags = html.match(/<[^>]*>?/g) ?? [];
  const allowed =
    /^<(?:\/?(?:blockquote|br|code|em|hr|li|ol|p|pre|strong|ul)|\/a|ol start="\d+"|a href="(?:https?:\/\/|mailto:)[^"<>\s]*" rel="noopener noreferrer")>$/;
  return tags.filter((tag) => !allowed.test(tag));
}

describe('plainText', () => {
  it.each([
    ['See [**the** page](/a).', 'See the page.', 'a link is its text'],
    ['NTE\\_PERM', 'NTE_PERM', 'escapes are resolved'],
    ['a <br> b<br/>c', 'a\nb\nc', '<br> is a newline'],
    ['a\nb', 'a b', 'a line end in a paragraph is a blank'],
    ['a\n\n- b\n- c', 'a\nb\nc', 'each block has its line'],
    ['`a*b` &amp; ![c](d)', 'a*b & c', 'code, entities and images are what they say'],
    ['<b>a</b>', '<b>a</b>', 'other HTML is text'],
  ])('reads %j as %j, because %s', (text, plain) => {
    expect(plainText(text)).toBe(plain);
  });
});
