/**
 * True for the text of a program or a header file, told by its first statement: whatever Markdown makes of one, labels and lists
 * are none of it.
 */
export function isProgram(lines: readonly string[]): boolean {
  // Front matter is that of a document.
  if (/^---\s*$/.test(lines[0] ?? '')) return false;
  // The first line says what runs the file.
  if (/^(?:#!\s*\/|<\?php\b)/.test(lines[0] ?? '')) return true;
  let isComment = false;
  let isQuoted = false;
  for (const line of lines.slice(0, most)) {
    const text = line.trim();
    if (isComment || isQuoted) {
      if (isComment ? /\*\/|#>/.test(text) : /"""|'''/.test(text)) [isComment, isQuoted] = [false, false];
      continue;
    }
    if (text === '' || /^(?:\/\/|\*|'|%|;|--)/.test(text)) continue;
    if (/^(?:\/\*|<#)/.test(text)) isComment = !/\*\/|#>/.test(text);
    else if (/^(?:"""|''')/.test(text)) isQuoted = !/(?:"""|''').*(?:"""|''')/.test(text);
    else if (/^#(?!\s*(?:if|ifdef|ifndef|define|include|pragma)\b)/.test(text)) continue;
    else return text.length < 500 && statement.test(text);
  }
  return false;
}

/** The most lines examined; comments at the beginning of a file are licences. */
const most = 400;

const statement = new RegExp(
  [
    String.raw`^#\s*(?:ifndef|ifdef|if|include|pragma|define)\b`,
    String.raw`^(?:package|namespace|module) [\w.:]+\s*[;{]?$`,
    String.raw`^(?:using|use) [\w.:]+(?:::\{.*)?;$`,
    String.raw`^import (?:[a-z_][\w.]*|.{1,200} from .{1,200}|.{1,200};)$`,
    String.raw`^from [\w.]+ import \w`,
    String.raw`^(?:(?:public|private|internal|partial|static|sealed|final|abstract|export|default|declare|pub)\s+){1,5}(?:class|enum|struct|interface|const|let|var|fn|def|type|record)\s+\w`,
    String.raw`^(?:class|enum|struct|interface|const|let|var|fn|func|fun|sub|def|type|object|trait|impl|local|local function)\s+\w.{0,160}[={(]$`,
    String.raw`^(?:class|def) \w+(?:\(.*\))?:$`,
    String.raw`^(?:Partial |Public |Private |Friend |Shared |Static ){1,3}(?:Class|Enum|Module|Const|Function|Sub) \w`,
    String.raw`^(?:Function|Sub|Func|local function|sub|proc) \w+\s?(?:\(.*\)|\{)`,
    String.raw`^(?:Option (?:Explicit|Strict)\b|Attribute VB_\w+ =|Imports [\w.]+$|Dim \w+ As |Select Case |unit \w+;|uses [\w., ]+;|require(?:_relative)?[ (]["'])`,
    // "const char *text(HRESULT hr)"
    String.raw`^(?:[\w:<>?]+[\s*&]+){1,5}[\w:~]+\((?:void|(?:[\w:<>]+[\s*&]+){1,4}\w+(?:\s*,\s*(?:[\w:<>]+[\s*&]+){1,4}\w+){0,7})?\)(?: (?:const|override|noexcept))?\s*(?:\{|=>.{0,100})?$`,
    String.raw`^STRINGTABLE\b|^case "?\$[\w{}?]+"? in$|^set -\w+$`,
    String.raw`^(?:classdef|typedef|error_table) \w`,
    String.raw`^\$?[A-Za-z_]\w*\s*=\s*(?:@?[{[(]|\w+\()$`,
    String.raw`^[Ff]unction [\w-]+\s*[({]`,
    String.raw`^@echo (?:off|on)$`,
    String.raw`^\$[A-Za-z_]\w*\s*=\s*\S`,
    String.raw`^(?:switch|if|match)\s*(?:-\w+\s+)?\(.{1,100}\)\s*\{?$`,
  ].join('|'),
);
