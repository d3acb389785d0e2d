import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/documents/reading/readDocument.ts';

const table = '| Hex | Cause |\n|-|-|\n| 0x80070005 | It. |';

function firstStepsIn(markdown: string): string[] {
  return readDocument(markdown).guide.firstSteps.map((step) => step.text);
}

describe('the first steps of a guide', () => {
  it.each([
    ['Try these steps first:', 'it says so'],
    ['Many of these errors can be fixed by one of the following steps.', 'it goes for many errors'],
    ['## Before you begin', 'a heading says so'],
    ['## General troubleshooting steps', 'it says that they are general'],
    ['Die meisten Fehler lassen sich so beheben:', 'German documents are read'],
    ['Essayez d’abord ces étapes :', 'French documents are read'],
    ['Antes de comenzar:', 'Spanish documents are read'],
    ['Prima di iniziare:', 'Italian documents are read'],
    ['A maioria dos erros desaparece assim:', 'Portuguese documents are read'],
    ['Сначала попробуйте следующее:', 'Russian documents are read'],
    ['首先尝试以下步骤：', 'Chinese documents are read'],
    ['まず、次の手順を試します。', 'Japanese documents are read'],
    ['Najpierw wypróbuj to:', 'Polish documents are read'],
  ])('stand under %j, because %s', (lead) => {
    const steps = '1. Restart the device.\n2. Check the network.';
    expect(firstStepsIn(`${lead}\n\n${steps}\n\n${table}`)).toEqual(['Restart the device.', 'Check the network.']);
  });

  it.each([
    ['## Dumps\n\n1. Open the debugger.\n2. Load the dump.', 'its heading says what it is for'],
    ['The parts of an error:\n\n1. A result code.\n2. An extend code.', 'it is a list of facts'],
    ['1. Restart the device.', 'nothing says what it is for'],
    ['Try these steps for 0x80070006:\n\n1. Restart the device.', 'it is about one code'],
    ['## General information\n\n1. The log is long.\n2. The log is old.', 'it tells nobody to do anything'],
  ])('are not the list %j, because %s; and that is said', (list) => {
    const { guide, remarks } = readDocument(`${list}\n\n${table}`);
    expect(guide.firstSteps).toEqual([]);
    expect(remarks.map(({ message }) => message)).toContainEqual(
      expect.stringContaining('is not read as the first steps'),
    );
  });

  it('are not the steps under a code', () => {
    const { guide } = readDocument(
      `## 0x80070006\n\nTry these steps:\n\n1. Restart the device.\n\n## Table\n\n${table}`,
    );
    expect(guide.firstSteps).toEqual([]);
  });
});

describe('the escalation of a guide', () => {
  it.each([
    [
      'If it occurs again, contact Microsoft Support.',
      'If it occurs again, contact Microsoft Support.',
      'it sends readers there',
    ],
    [
      'Wenden Sie sich an den Microsoft-Support.',
      'Wenden Sie sich an den Microsoft-Support.',
      'German documents are read',
    ],
    ['Contactez le support technique.', 'Contactez le support technique.', 'French documents are read'],
    ['Обратитесь в службу поддержки.', 'Обратитесь в службу поддержки.', 'Russian documents are read'],
    [
      'If none of this helps, open a ticket with the badge office.',
      'If none of this helps, open a ticket with the badge office.',
      'a desk may have any name',
    ],
    ['> Call support and give them this number.', '', 'a quote is what a message says'],
    ['\\* Contact support for older versions.', '', 'it is a footnote'],
    ['[^1]: Contact support for older versions.', '', 'it is a footnote'],
    ['Contact the support of the hardware manufacturer.', '', 'that is somebody else'],
    ['Contact [their support](https://example.com/help).', '', 'the link leads to somebody else'],
    ['## 0x80070006\n\nCause: It.\n\nContact support.', '', 'it stands under a code'],
    [
      '<span data-ttu-id="a-1">Wenn das nicht hilft, wenden Sie sich an den Support.</span><span class="sxs-lookup"><span data-stu-id="a-1">If that does not help, contact support.</span></span>\n\n| Code | Cause |\n|---|---|\n| 0x80070005 | No right |\n',
      'Wenn das nicht hilft, wenden Sie sich an den Support.',
      'the marks of a translated sentence say nothing',
    ],
  ])('of %j is %j, because %s', (markdown, escalation) => {
    expect(readDocument(markdown).guide.escalation).toBe(escalation);
  });
});

describe('the products of a guide', () => {
  it.each([
    [
      '_Applies to:_ &nbsp; Windows 10, Windows 11  \n_Original KB number:_ &nbsp; 258062',
      ['Windows 10', 'Windows 11'],
      'the number is no product',
    ],
    [
      '---\nappliesto:\n  - ✅ <a href=https://x.example target=_blank>Windows 11</a>\n---\n\n# T',
      ['Windows 11'],
      'the head may say it',
    ],
    ['**Gilt für:** Windows 10', ['Windows 10'], 'German documents are read'],
    [
      '_Область применения:_ Windows 11\n_Исходный номер базы знаний:_ 4021234',
      ['Windows 11'],
      'Russian documents are read',
    ],
    ['适用于：Windows 10、Windows 11', ['Windows 10', 'Windows 11'], 'Chinese documents are read'],
  ])('in %j are %j, because %s', (markdown, products) => {
    expect(readDocument(markdown).guide.appliesTo).toEqual(products);
  });
});
