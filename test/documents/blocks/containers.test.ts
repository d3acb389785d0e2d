import { describe, expect, it } from 'vitest';
import { withoutContainers } from '../../../src/documents/blocks/containers.ts';
import { containerHeading } from '../../../src/documents/blocks/containerMarks.ts';

/** The lines as they are read, a heading of a container as "mark: title". */
function read(text: string): string[] {
  return withoutContainers(text.split('\n')).map((line) => {
    const heading = containerHeading(line.replace(/^#{6} /, ''));
    return heading === null ? line : `${heading.mark}: ${heading.title}`.trimEnd();
  });
}

describe('a container of a documentation tool', () => {
  it.each([
    [':::tip Solution\nRestart.\n:::', ['section: Solution', 'Restart.', 'section:'], 'its title says what to do'],
    [':::warning\nWait.\n:::', ['> [!WARNING]', '> Wait.', ''], 'one without a title is a note'],
    [
      '```{admonition} Cause\n:class: wide\nFull.\n```',
      ['section: Cause', '', 'Full.', 'section:'],
      'MyST writes fences',
    ],
    ['!!! note\n    Wait.\n\nNext', ['> [!NOTE]', '> Wait.', '> ', 'Next'], 'MkDocs indents'],
    [
      '=== "Linux"\n\n    Run it.\n\nNext',
      ['tab: Linux', '', 'Run it.', 'tab:', 'Next'],
      'a tab ends before its end of indent',
    ],
    [
      '::: tabs\n== Linux\nRun it.\n@tab macOS\nStart it.\n:::\n== Other',
      ['', 'tab: Linux', 'Run it.', 'tab: macOS', 'Start it.', 'tab:', '== Other'],
      'VitePress and VuePress begin tabs by lines',
    ],
    ['<TabItem label="A">\n  Go.\n</TabItem>', ['tab: A', 'Go.', 'tab:'], 'components indent what they hold'],
    ['{% hint style="info" %}\nWait.\n{% endhint %}', ['> [!NOTE]', '> Wait.', ''], 'GitBook has tags'],
    ['{{< figure src="a.png" >}}\nText', ['', 'Text'], 'a tag that nothing closes holds nothing'],
    [
      '<details><summary>0x80070005</summary>\n\nDenied.\n</details>',
      ['code: 0x80070005', '', 'Denied.', 'code:'],
      'what unfolds under a code is about it',
    ],
    ['```md\n:::tip Solution\n```', ['```md', ':::tip Solution', '```'], 'a block of code shows how it is written'],
    ['  > [!NOTE]\n<Refer to 0x80070005>', ['  > [!NOTE]', '<Refer to 0x80070005>'], 'neither is one'],
  ])('%j becomes %j, because %s', (text, lines) => {
    expect(read(text)).toEqual(lines);
  });
});
