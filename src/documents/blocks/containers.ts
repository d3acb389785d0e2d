import { containerLine, kindOf } from './containerLine.ts';
import type { ContainerLine } from './containerLine.ts';
import { containerMarks } from './containerMarks.ts';
import type { ContainerMark } from './containerMarks.ts';

/**
 * Removes the containers that documentation tools add to Markdown: admonitions, tabs, steps, accordions, `<details>`.
 * A note becomes an alert; a title over codes, causes, steps or one tab becomes a heading (containerMarks.ts);
 * anything else is dropped. The number of lines stays the same, and code blocks are left alone.
 */
export function withoutContainers(lines: readonly string[]): readonly string[] {
  if (!lines.some((line) => opens.test(line))) return lines;
  return new ContainerReader(lines).read();
}

const opens =
  /^[ \t]*(?::{3,}|!!! |\?\?\?\+? |=== "|<details\b|<summary\b|<[A-Z]\w|\{\{[<%]|\{% |[`~]{3,}\{|\([\w.:-]+\)=\s*$|import \w.* from ['"]|\{:[ .#]|\[\^[^\]]+\]:)/i;

const mostOpen = 40;

interface OpenContainer {
  readonly line: ContainerLine;
  kind: ContainerMark | 'note' | null;
  /** Columns of indentation to remove from the lines in it. */
  dedent: number | null;
}

class ContainerReader {
  readonly #lines: string[];
  readonly #open: OpenContainer[] = [];
  /** Names with a closing tag somewhere in the document; containers of other names need none. */
  readonly #closed: ReadonlySet<string>;
  #fence = '';

  constructor(lines: readonly string[]) {
    this.#lines = [...lines];
    const closing = lines.flatMap((line) => (/^\s*(?:\{|<\/)/.test(line) ? (containerLine(line) ?? []) : []));
    this.#closed = new Set(closing.filter((one) => one.closes).map((one) => `${one.syntax} ${one.name}`));
  }

  read(): string[] {
    for (let index = 0; index < this.#lines.length; index++) {
      const line = this.#lines[index] ?? '';
      this.#endIndented(line, index);
      const own = this.#dedented(line);
      if (this.#isInCode(own)) this.#lines[index] = this.#quoted(own);
      else this.#lines[index] = this.#read(own, index);
    }
    return this.#lines;
  }

  #isInCode(line: string): boolean {
    const mark = /^[ \t>]*(?:(?:[-+*]|\d{1,9}[.)])[ \t]+)*(`{3,}|~{3,})/.exec(line)?.[1] ?? '';
    if (this.#fence !== '') {
      if (mark.startsWith(this.#fence) && /^[ \t>]*[`~]+[ \t]*$/.test(line)) this.#fence = '';
      return true;
    }
    if (mark === '' || this.#closesFence(line) || containerLine(line)?.syntax === 'fence') return false;
    this.#fence = mark;
    return true;
  }

  #closesFence(line: string): boolean {
    const last = this.#open.findLast((one) => one.line.syntax === 'fence');
    return last !== undefined && line.trim() === last.line.fence;
  }

  #read(line: string, index: number): string {
    if (/^\([\w.:-]+\)=\s*$|^import \w.* from ['"][^'"]+['"];?\s*$|^[ \t]*\{:[ .#][^{}]*\}\s*$/.test(line)) return '';
    // ":class: wide" right under what opens a container is an option of it.
    const before = this.#open.at(-1);
    if (/^\s*:[\w-]+:(?:\s|$)/.test(line) && before !== undefined && /colons|fence/.test(before.line.syntax)) return '';
    if (this.#closesFence(line)) return this.#close((one) => one.line.syntax === 'fence', index);
    // "== Windows 11", or "@tab Windows 11", in "::: tabs" is one of them.
    const tab =
      before?.line.name === 'tabs' ? /^(?:==|@tab(?:[:#][\w-]+)?)[ \t]{1,9}(\S.{0,200})$/.exec(line)?.[1] : undefined;
    if (tab !== undefined && before !== undefined) {
      before.kind = 'tab';
      return `###### ${containerMarks.tab}${tab}`;
    }
    const said = containerLine(line);
    if (said === null) return this.#quoted(line);
    if (said.closes) return this.#closeNamed(said, line, index);
    return this.#openOne(said, line, index);
  }

  #openOne(said: ContainerLine, line: string, index: number): string {
    if (said.name === 'summary-of-details') {
      const details = this.#open.findLast((one) => one.line.syntax === 'details');
      const kind = kindOf({ ...said, name: 'details' });
      if (details === undefined) return this.#quoted(line);
      details.kind = kind;
      this.#carry(said.rest, index);
      return kind === null ? '' : this.#begin(kind, said);
    }
    const kind = kindOf(said);
    const needsEnd = said.syntax === 'shortcode' && !this.#closed.has(`shortcode ${said.name}`);
    if (said.isWhole || needsEnd) {
      if (kind === 'note' && said.rest !== '') return `${said.indent}> [!NOTE] ${said.rest}`;
      if (said.syntax === 'details' && kind !== null) {
        this.#carry(said.rest, index);
        return this.#begin(kind, said);
      }
      return said.rest === '' ? '' : said.indent + said.rest;
    }
    // No page nests deeper. Without a bound, containers that are never closed would make every line slower than the
    // one before.
    if (this.#open.length >= mostOpen) return '';
    this.#open.push({ line: said, kind, dedent: null });
    if (kind === 'note') {
      const words = said.title !== '' ? said.title : said.rest;
      const name = /^(?:note|tip|info|important|warning|caution|danger|attention)$/.test(said.name)
        ? said.name.toUpperCase()
        : 'NOTE';
      return `${said.indent}> [!${name}] ${words}`.trimEnd();
    }
    this.#carry(said.rest, index);
    return kind === null ? '' : this.#begin(kind, said);
  }

  #begin(kind: ContainerMark | 'note', { indent, title }: ContainerLine): string {
    return kind === 'note' ? '' : `${/^ {0,3}$/.test(indent) ? indent : ''}###### ${containerMarks[kind]}${title}`;
  }

  #closeNamed(said: ContainerLine, line: string, index: number): string {
    const matches = (one: OpenContainer): boolean =>
      one.line.syntax === said.syntax && (said.syntax === 'colons' ? true : one.line.name === said.name);
    if (!this.#open.some(matches)) return said.syntax === 'colons' || said.syntax === 'component' ? '' : line;
    const end = this.#close(matches, index);
    if (said.rest === '') return end;
    this.#carry(end, index);
    return said.indent + said.rest;
  }

  /** Closes the last container that matches, and everything open inside it. */
  #close(matches: (one: OpenContainer) => boolean, index: number): string {
    const at = this.#open.findLastIndex(matches);
    const kind = this.#open[at]?.kind ?? null;
    this.#open.splice(at);
    const end = kind === null || kind === 'note' ? '' : `###### ${containerMarks[kind]}`;
    // The heading that ends it needs a line of its own.
    return index >= this.#lines.length ? '' : end;
  }

  /** A container of indented lines ends before the first line that is not indented. */
  #endIndented(line: string, index: number): void {
    if (line.trim() === '') return;
    for (let last = this.#open.at(-1); last?.line.syntax === 'indent'; last = this.#open.at(-1)) {
      if (indentOf(line) >= indentOf(`${last.line.indent}x`) + 4) return;
      this.#open.pop();
      const end = last.kind === null || last.kind === 'note' ? '' : `###### ${containerMarks[last.kind]}`;
      if (end !== '' && (this.#lines[index - 1] ?? '').trim() === '') this.#lines[index - 1] = end;
    }
  }

  /** Removes the indentation of components, which Markdown would take for code. */
  #dedented(line: string): string {
    let rest = line;
    for (const one of this.#open) {
      if (one.line.syntax === 'indent') rest = withoutIndent(rest, 4);
      else if (one.line.syntax === 'component' && rest.trim() !== '') {
        one.dedent ??= Math.max(0, indentOf(rest) - (/^\s*<\//.test(rest) ? 99 : 0));
        rest = withoutIndent(rest, one.dedent);
      }
    }
    return rest;
  }

  /** A line of a note, indented like the list item that contains it. */
  #quoted(line: string): string {
    const note = this.#open.find((one) => one.kind === 'note');
    if (note === undefined) return line;
    const indent = note.line.syntax === 'component' ? '' : note.line.indent;
    return `${indent}> ${line.startsWith(indent) ? line.slice(indent.length) : line.trimStart()}`;
  }

  /** Moves text from the line of a container to the next line, if that is empty. */
  #carry(text: string, index: number): void {
    if (text === '') return;
    const next = this.#lines[index + 1];
    if (next === undefined) this.#lines.push(text);
    else if (next.trim() === '') this.#lines[index + 1] = text;
    else this.#lines[index + 1] = `${text} ${next.trimStart()}`;
  }
}

function indentOf(line: string): number {
  return (/^[ \t]*/.exec(line)?.[0] ?? '').replaceAll('\t', '    ').length;
}

function withoutIndent(line: string, columns: number): string {
  return line.replaceAll('\t', '    ').replace(new RegExp(`^ {0,${String(columns)}}`), '');
}
