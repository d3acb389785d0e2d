/**
 * True for the text of a program or a header file, told by its first statement: whatever Markdown makes of one, labels and lists
 * are none of it.
 */
export function isProgram(lines: readonly string[]): boolean {
  let isComment = false;
  let isQuoted = false;
  for (const line of lines.slice(0, most)) {
    const text = line.trim();
    if (isComment || isQuoted) {
      if (isComment ? text.includes('*/') : /"""|'''/.test(text)) [isComment, isQuoted] = [false, false];
      continue;
    }
    if (text === '' || /^(?:\/\/|\*|'|%|;|--)/.test(text)) continue;
    if (text.startsWith('/*')) isComment = !text.includes('*/');
    else if (/^(?:"""|''')/.test(text)) isQuoted = !/(?:"""|''').*(?:"""|''')/.test(text);
    else if (/^#(?!\s*(?:if|ifdef|ifndef|define|include|pragma)\b)/.test(text)) continue;
    else return statement.test(text);
  }
  return false;
}

/** Lines that are looked at; comments at the beginning of a file are licences. */
const most = 400;

const statement = new RegExp(
  [
    String.raw`^#\s*(?:ifndef|ifdef|if|include|pragma|define)\b`,
    String.raw`^(?:package|namespace|module|using|import)\s+[\w.:]+\s*[;{]?$`,
    String.raw`^(?:import|from)\s.+\s(?:from|import)\s`,
    String.raw`^(?:(?:public|private|internal|partial|static|sealed|final|abstract|export|default|declare|pub)\s+){0,5}(?:class|enum|struct|interface|const|let|var|fn|def|module|type)\s+\w+.{0,60}[={(:]?$`,
    String.raw`^(?:Partial )?(?:Public |Friend )?(?:Class|Enum|Module) \w+`,
    String.raw`^(?:classdef|typedef|extern|use|defmodule|error_table|et|ec) ?\w`,
    String.raw`^\$?[A-Za-z_]\w*\s*=\s*(?:@?[{[(]|\w+\()$`,
    String.raw`^(?:prefix|error_code) \w+`,
    String.raw`^function [\w-]+\s*[({]`,
  ].join('|'),
  'i',
);
