import { readFileSync } from 'node:fs';
import { buildSchema, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { readSchema } from '../../src/graphql/readSchema.ts';

/* No PowerShell is at hand where the tests run: this checks the module's text, and never runs it. */

const folder = 'integrations/powershell/HResolve';
const module = readFileSync(`${folder}/HResolve.psm1`, 'utf8');
const manifest = readFileSync(`${folder}/HResolve.psd1`, 'utf8');

describe('the PowerShell module, as text', () => {
  it('asks what the schema answers', () => {
    const [, query = ''] = /@'\r?\n([\s\S]*?)\r?\n'@/.exec(module) ?? [];
    expect(validate(buildSchema(readSchema()), parse(query))).toEqual([]);
  });

  it('exports the function that its manifest names', () => {
    const [, named] = /FunctionsToExport = @\('([\w-]+)'\)/.exec(manifest) ?? [];
    expect(module).toContain(`function ${String(named)} {`);
    expect(module).toContain(`Export-ModuleMember -Function ${String(named)}`);
  });

  it('reads what went wrong from an exception of Windows, whose HResult is E_FAIL always', () => {
    expect(module).toMatch(
      /-is \[System\.ComponentModel\.Win32Exception\]\) \{[^}]*\$number = \$inner\.NativeErrorCode/,
    );
  });

  it('uses no operator or command of PowerShell 7 alone', () => {
    const code = module.replace(/@'[\s\S]*?\n'@|<#[\s\S]*?#>|#.*|'[^'\n]*'|"[^"\n]*"/g, '');
    expect(code).not.toMatch(/\?\?|\?\.|&&|\|\||\bclean\s*\{|-SkipHttpErrorCheck|-AsHashtable|\? [^|]* : /);
  });

  it('is ASCII, which Windows PowerShell 5.1 reads right without a byte order mark', () => {
    expect(/^[\t\n\r\x20-\x7e]*$/.test(module + manifest)).toBe(true);
  });

  it('closes every bracket that it opens', () => {
    const open: string[] = [];
    const code = module.replace(/@'[\s\S]*?\n'@|<#[\s\S]*?#>|#.*|'[^'\n]*'|"[^"\n]*"/g, '');
    for (const sign of code.replace(/[^()[\]{}]/g, '')) {
      if ('([{'.includes(sign)) open.push(sign);
      else expect(open.pop()).toBe('([{'[')]}'.indexOf(sign)]);
    }
    expect(open).toEqual([]);
  });
});
