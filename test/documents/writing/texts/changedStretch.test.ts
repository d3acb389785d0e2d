import { describe, expect, it } from 'vitest';
import { changedStretch } from '../../../../src/documents/writing/texts/changedStretch.ts';
import { locateText } from '../../../../src/documents/writing/texts/locateText.ts';

function edited(written: string, from: string, to: string): string | null {
  const located = locateText(written, from);
  if (located === null) return null;
  const { start, end, text } = changedStretch(located, from, to, written);
  return written.slice(0, start) + text + written.slice(end);
}

describe('a text', () => {
  it.each([
    { written: 'Please restart now.', text: 'restart', found: true, because: 'it is a word' },
    { written: 'Unrestart now.', text: 'restart', found: false, because: 'letters stand before it' },
    { written: 'Restarted now.', text: 'restart', found: false, because: 'letters stand behind it' },
  ])('is found in "$written": $found, because $because', ({ written, text, found }) => {
    expect(locateText(written, text) !== null).toBe(found);
  });
});

describe('a changed text', () => {
  it.each([
    {
      written: '1. Restart the\n   client, then wait.\n',
      from: 'Restart the client, then wait.',
      to: 'Restart the server, then wait.',
      result: '1. Restart the\n   server, then wait.\n',
      because: 'line ends around the word stay',
    },
    {
      written: '- Run:\n\n  ```cmd\n  sfc /scannow\n  ```\n- Wait.\n',
      from: 'Run:\n\n```cmd\nsfc /scannow\n```',
      to: 'Run this:\n\n```cmd\nsfc /scannow\n```',
      result: '- Run this:\n\n  ```cmd\n  sfc /scannow\n  ```\n- Wait.\n',
      because: 'the block of code stays',
    },
    {
      written: '- Run:\n\n  ```cmd\n  sfc /scannow\n  ```\n- Wait.\n',
      from: 'Run:\n\n```cmd\nsfc /scannow\n```',
      to: 'Ask.',
      result: '- Ask.\n- Wait.\n',
      because: 'a text that is new in all of its words takes the block with it',
    },
    {
      written: 'See [the page](../a.md "A") and wait.',
      from: 'See [the page](https://example.org/a) and wait.',
      to: 'Read [the page](https://example.org/a) and wait.',
      result: 'Read [the page](../a.md "A") and wait.',
      because: 'a link keeps the target that the document has',
    },
    {
      written: 'Open <a href="x.html"><b>Settings</b></a> now.',
      from: 'Open [**Settings**](https://example.org/x.html) now.',
      to: 'Open [**Settings**](https://example.org/x.html) later.',
      result: 'Open <a href="x.html"><b>Settings</b></a> later.',
      because: 'tags stand for marks',
    },
    {
      written: '<p>It is <b>dirty</b>.</p>',
      from: 'It is **dirty**.',
      to: 'Clean.',
      result: '<p>Clean.</p>',
      because: 'a text that is new takes its own tags with it',
    },
    {
      written: '<p>It is <b>dirty</b>.</p>',
      from: 'It is **dirty**.',
      to: 'It is **dirty** once more.',
      result: '<p>It is <b>dirty</b> once more.</p>',
      because: 'the tag that ends a word in bold stays where it is',
    },
    {
      written: '<li>Clean it:<ul><li>outside</li><li>inside</li></ul></li><li>Wait.</li>',
      from: 'Clean it:<br>- outside<br>- inside',
      to: 'Ask.',
      result: '<li>Ask.</li><li>Wait.</li>',
      because: 'a list in a text goes with it, its last tags too',
    },
    {
      written: '<td><b>Wait</b> an hour.</td>',
      from: '**Wait** an hour.',
      to: 'Ask.',
      result: '<td>Ask.</td>',
      because: 'a text that begins in bold takes the tag of its beginning with it',
    },
    {
      written: '**Cause:** It is full.',
      from: 'It is full.',
      to: 'It is full. Or gone.',
      result: '**Cause:** It is full. Or gone.',
      because: 'what came at the end stands there',
    },
    {
      written: 'Unrestarted. Restart.',
      from: 'Restart.',
      to: 'Stop.',
      result: 'Unrestarted. Stop.',
      because: 'a part of a word is not the text',
    },
    { written: 'First. More. Last.', from: 'First. Last.', to: 'No.', result: null, because: 'it is in two pieces' },
  ])('stands where the old one stood: $to, because $because', ({ written, from, to, result }) => {
    expect(edited(written, from, to)).toBe(result);
  });
});
