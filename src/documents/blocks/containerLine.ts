import { headingCode } from '../cells/headingCode.ts';
import { sectionRole } from '../labels/sectionRole.ts';
import { plainInline } from '../text/plainText.ts';
import type { ContainerMark } from './containerMarks.ts';

/** A line that opens or closes a container of a documentation tool, which Markdown does not know. */
export interface ContainerLine {
  readonly syntax: 'colons' | 'fence' | 'indent' | 'component' | 'shortcode' | 'details';
  readonly closes: boolean;
  /** "tip", "TabItem", "admonition"; in small letters. */
  readonly name: string;
  readonly title: string;
  readonly indent: string;
  /** The marks of a fence, which as many close; else empty. */
  readonly fence: string;
  /** The rest of the line after the title, or the text between two tags on it. */
  readonly rest: string;
  /** True if the container is opened and closed on this one line. */
  readonly isWhole: boolean;
}

/** How a container is read: as a note next to the text, or as a heading over its content; null if it means nothing. */
export function kindOf({ name, title }: ContainerLine): ContainerMark | 'note' | null {
  if (/^(?:tab|tab-?item|code-?tab|pivot|zone)$/.test(name)) return title === '' ? null : 'tab';
  if (name === 'step') return title === '' ? null : 'step';
  if (title !== '' && title.length < 300) {
    if (headingCode(title) !== null && /\d{3}|0x/i.test(title)) return 'code';
    if (sectionRole(plainInline(title)).role !== null) return 'section';
  }
  if (notes.test(name)) return 'note';
  return title !== '' && unfolds.test(name) ? 'section' : null;
}

const notes =
  /^(?:note|tip|info|hint|important|warning|caution|danger|attention|error|admonition|callout|alert|aside|success|failure|bug|example|abstract|summary|check|question|quote|warn|notice|seealso|see-also|remark|highlight|panel|noteblock)$/;
const unfolds =
  /^(?:details|accordion(?:-?item)?|expand(?:able|er)?|expansion-?panel|collapse|collapsible|collapse-?item|dropdown|card|toggle|spoiler|faq|faq-?item|section|disclosure)$/;

/** Reads one line outside of blocks of code; null if it opens and closes nothing. */
export function containerLine(line: string): ContainerLine | null {
  if (!/[:!?=<{`~]/.test(line) || line.length > 2_000) return null;
  return colons(line) ?? fence(line) ?? indented(line) ?? details(line) ?? component(line) ?? shortcode(line);
}

const nothing = { closes: false, title: '', fence: '', rest: '', isWhole: false };

function colons(line: string): ContainerLine | null {
  const [, indent = '', marks, written = ''] = /^([ \t]{0,40})(:{3,40})(?!:)(.*)$/.exec(line) ?? [];
  if (marks === undefined || written.trimEnd().endsWith(':::')) return null;
  const frame = { ...nothing, syntax: 'colons', indent, fence: marks } as const;
  if (written.trim() === '') return { ...frame, closes: true, name: '' };
  const [whole = '', braced, bare = ''] = /^\s{0,9}(?:\{([\w.-]{1,40})\}|([\w-]{1,40})(?![\w-]))/.exec(written) ?? [];
  const name = (braced ?? bare).replace(/^\./, '').toLowerCase();
  if (name === '' || /^(?:zone|moniker|row|column|image|code|video)(?:-end)?$/.test(name)) return null;
  return { ...frame, name, title: titleIn(written.slice(whole.length)) };
}

/** "```{admonition} Cause": a fenced block that documentation tools render as text, not as code. */
function fence(line: string): ContainerLine | null {
  const [, indent = '', marks, name = '', after = ''] =
    /^([ \t]{0,40})(`{3,}|~{3,})\{([\w-]+)\}([^`]*)$/.exec(line) ?? [];
  if (marks === undefined) return null;
  const read = {
    ...nothing,
    syntax: 'fence',
    indent,
    fence: marks,
    name: name.toLowerCase(),
    title: after.trim(),
  } as const;
  return kindOf(read) !== null || /^(?:tab-set|grid|grid-item|div|container)$/.test(read.name) ? read : null;
}

/** "!!! note "Title"", "??? question", "=== "Windows"": the indented lines below belong to it. */
function indented(line: string): ContainerLine | null {
  const [, indent = '', mark, after = ''] = /^([ \t]{0,40})(!!!|\?\?\?\+?|===)\s+(\S.*)$/.exec(line) ?? [];
  if (mark === undefined) return null;
  const frame = { ...nothing, syntax: 'indent', indent } as const;
  const quoted = /"([^"]*)"\s*$/.exec(after)?.[1] ?? '';
  if (mark === '===') return quoted === '' ? null : { ...frame, name: 'tab', title: quoted };
  const name = /^[\w-]+/.exec(after)?.[0].toLowerCase() ?? 'note';
  const read = { ...frame, name, title: quoted };
  return mark === '!!!' || kindOf(read) !== null
    ? read
    : { ...read, name: 'details', title: quoted === '' ? name : quoted };
}

function details(line: string): ContainerLine | null {
  const frame = { ...nothing, syntax: 'details' } as const;
  const [opening, indent = ''] = /^([ \t]{0,40})<details\b[^<>]{0,400}>/i.exec(line) ?? [];
  const behind = line.slice(opening?.length ?? 0).trim();
  const [summary, title = ''] = /^<summary\b[^<>]{0,400}>(.*?)<\/summary>/i.exec(behind) ?? [];
  if (opening !== undefined || summary !== undefined) {
    const rest = behind.slice(summary?.length ?? 0).trim();
    // The parser reads a title that continues on the next line.
    if (/<summary\b/i.test(rest)) return null;
    const isWhole = /<\/details>$/i.test(rest);
    const name = opening === undefined ? 'summary-of-details' : 'details';
    const words = title.replace(/<[^<>]*>/g, ' ').trim();
    return { ...frame, name, indent, title: words, rest: isWhole ? rest.slice(0, -10).trim() : rest, isWhole };
  }
  return /<\/details>$/i.test(behind)
    ? { ...frame, closes: true, name: 'details', indent: '', rest: behind.slice(0, -10).trim() }
    : null;
}

/** `<TabItem label="Windows">`, `</TabItem>`, `<Note>Wait.</Note>`: the components of MDX pages. */
function component(line: string): ContainerLine | null {
  const [, indent = '', slash = '', name = '', attributes = '', end = '', after = ''] =
    /^([ \t]{0,40})<(\/?)([A-Z][\w.]{1,40})((?:\s+[\w:-]+(?:=(?:"[^"]*"|'[^']*'|\{[^{}]*\}))?)*)\s*(\/?)>(.*)$/.exec(
      line,
    ) ?? [];
  if (name === '' || capitals.test(name) || (attributes !== '' && !attributes.includes('='))) return null;
  const frame = { ...nothing, syntax: 'component', indent, name: name.toLowerCase() } as const;
  const text = after.trim();
  if (slash !== '') return text === '' ? { ...frame, closes: true } : null;
  const closing = `</${name}>`;
  const isWhole = end !== '' || text.endsWith(closing);
  if (text !== '' && !isWhole && text.includes('<')) return null;
  const title = titleIn(attributes);
  return {
    ...frame,
    title,
    isWhole,
    rest: isWhole ? text.slice(0, text.length - (end === '' ? closing.length : 0)).trim() : text,
  };
}

/** Elements of HTML in capitals, as old pages write them. */
const capitals =
  /^(?:TABLE|T(?:R|D|H|HEAD|BODY|FOOT)|COL(?:GROUP)?|CAPTION|UL|OL|LI|DL|DT|DD|DIV|PRE|H[1-6]|HR|BR|FONT|CENTER|SPAN|IMG)$/;

/** "{{< tab "Windows" >}}", "{% hint style="info" %}", "{% endhint %}". */
function shortcode(line: string): ContainerLine | null {
  const [whole = '', indent = '', closing, name = ''] =
    /^([ \t]{0,40})\{(?:\{[<%]|%)[ \t]{0,9}(\/[ \t]{0,9}|end)?([A-Za-z][\w-]{0,60})(?![\w-])/.exec(line) ?? [];
  const behind = line.slice(whole.length).trimEnd();
  const end = ['>}}', '%}}', '%}'].find((one) => behind.endsWith(one));
  if (name === '' || end === undefined) return null;
  const attributes = behind.slice(0, -end.length);
  if (/[{}]/.test(attributes)) return null;
  const frame = { ...nothing, syntax: 'shortcode', indent, name: name.toLowerCase() } as const;
  return closing === undefined ? { ...frame, title: titleIn(attributes) } : { ...frame, closes: true };
}

/** The title that attributes give, or "[…]", or plain words. */
function titleIn(written: string): string {
  const named =
    /(?<![\w-])(?:title|label|heading|header|summary|question|tabName|name)\s{0,9}=\s{0,9}\{?\s{0,9}(?:"([^"]*)"|'([^']*)')/i.exec(
      written,
    );
  if (named !== null) return (named[1] ?? named[2] ?? '').trim();
  const bracketed = /^\s*\[([^\]]*)\]/.exec(written)?.[1];
  if (bracketed !== undefined) return bracketed.trim();
  const quoted = /^\s*(?:"([^"]*)"|'([^']*)')/.exec(written);
  if (quoted !== null) return (quoted[1] ?? quoted[2] ?? '').trim();
  if (/=/.test(written)) return /(?<![\w-])value\s*=\s*["']([^"']*)/i.exec(written)?.[1]?.trim() ?? '';
  return written.replace(/\{[^{}]*\}/g, ' ').trim();
}
