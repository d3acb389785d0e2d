import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/documents/reading/readDocument.ts';

const cause = '\n\n## Cause\n\nIt is closed.\n';

describe('the products of a document', () => {
  it.each([
    {
      text: '**Applies to:** Windows 10, Windows 11',
      products: ['Windows 10', 'Windows 11'],
      because: 'they follow the label',
    },
    {
      text: '**Products:**\n\nViewer 2021, Viewer 2022',
      products: ['Viewer 2021', 'Viewer 2022'],
      because: 'a label may stand alone',
    },
    {
      text: '**Products and versions covered:** Draw 2021, Draw 2022',
      products: ['Draw 2021', 'Draw 2022'],
      because: 'the label may be longer',
    },
    {
      text: 'Affected products: Draw 2021, Draw 2022\nArticle number: 12345\nVersion: 7',
      products: ['Draw 2021', 'Draw 2022'],
      because: 'other fields stand below them',
    },
    {
      text: 'Applies to: Windows 10,\nWindows 11',
      products: ['Windows 10', 'Windows 11'],
      because: 'they may go on in the next line',
    },
    {
      text: '**Applies to:** :heavy_check_mark: Linux VMs :heavy_check_mark: Windows VMs :x: Scale sets',
      products: ['Linux VMs', 'Windows VMs'],
      because: 'marks part them, and a cross stands before what it does not apply to',
    },
    {
      text: 'Applies To: Server 2016, Server\n2019\nThe table tells of codes.\nNote',
      products: ['Server 2016', 'Server 2019'],
      because: 'a number goes on with the line before, and a sentence does not',
    },
    {
      text: 'Erreurs courantes\nLe tableau les explique.\nS’applique à : Windows 10, Windows 11\n0x80070002',
      products: ['Windows 10', 'Windows 11'],
      because: 'a page saved as text has them in any of its lines',
    },
    {
      text: 'Applies to: Windows 10,\nVersion: 22H2',
      products: ['Windows 10'],
      because: 'another field stands below them, in spite of the comma',
    },
    { text: '【対象】Windows 10、Windows 11', products: ['Windows 10', 'Windows 11'], because: 'brackets are labels' },
    {
      text: '| | |\n|---|---|\n| **Product** | Viewer 2022 |\n| **Status** | Open |',
      products: ['Viewer 2022'],
      because: 'a table may hold the labels',
    },
    {
      text: '适用于 Linux 的子系统只能在系统驱动器中运行。',
      products: [],
      because: 'the words also stand in the name of a product, without a colon',
    },
    { text: '适用于：Windows 10', products: ['Windows 10'], because: 'a colon makes them a label' },
    { text: 'Products that use it, too.', products: [], because: 'a sentence is no label' },
  ])('of $text are $products, because $because', ({ text, products }) => {
    expect(readDocument(`# 0x80070005 at start\n\n${text}${cause}`).guide.appliesTo).toEqual(products);
  });
});
