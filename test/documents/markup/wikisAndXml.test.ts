import { describe, expect, it } from 'vitest';
import { entriesOf } from '../entriesOf.ts';

describe('the markup of a wiki', () => {
  it.each([
    [
      'h1. Codes\n\nh2. 0x80070005\n\n{panel:title=Cause}\nIt is denied.\n{panel}\n\n{panel:title=Resolution}\nRun:\n{code:powershell}\nGet-Acl a\n{code}\n{panel}\n\nh2. 0x80070035\n\n*Cause:* No {{\\\\srv}} share.\n*Resolution:* Check it.',
      [
        '0x80070005 | It is denied. | Run:\n\n```powershell\nGet-Acl a\n```',
        '0x80070035 | No `\\\\srv` share. | Check it.',
      ],
      'panels of Jira are labels, and its samples stay blocks',
    ],
    [
      'h1. Codes\n\nh2. 0x80070005\n\n*Cause:* It is denied.\n\nh2. 0x80070035\n\n*Cause:* No {{srv}} share.',
      ['0x80070005 | It is denied. | ', '0x80070035 | No `srv` share. | '],
      'two headings show that a page is one of Jira',
    ],
    [
      'h1. Codes\n\nh2. 0x80070005\n\nIt is denied.\n\n{panel:title=Resolution}\nA new token.\n{panel}',
      ['0x80070005 | It is denied. | A new token.'],
      'the title of a panel is the label of what does not instruct',
    ],
    [
      '====== Codes ======\n\n^ Code ^ Cause ^ Fix ^\n| 0x80070005 | No right. | Grant it. |\n| ::: | Wrong account. | Sign in again. |\n| 0x80070035 | No share. | Check it. |',
      [
        '0x80070005 | No right. // Wrong account. | {No right} Grant it. // {Wrong account} Sign in again.',
        '0x80070035 | No share. | Check it.',
      ],
      'a cell of DokuWiki that goes on belongs to the code above it',
    ],
    [
      'Errors\n======\n\nWrong tenant\n------------\n\n**Error message:** AADSTS90002: The tenant is not found.\n\n.. figure:: /a.png\n  :alt: Error message\n\nIn this case, please check the tenant.',
      ['AADSTS90002 | AADSTS90002: The tenant is not found. | In this case, please check the tenant.'],
      'pictures of reStructuredText are no part of a cause',
    ],
  ])('%#. is read as what it means', (markdown, entries, because) => {
    expect(entriesOf(markdown), because).toEqual(entries);
  });
});

describe('lists of codes in XML', () => {
  it.each([
    [
      '<errors>\n<error id="7" code="0x80070005" symbol="E_ACCESSDENIED">\n<cause>No <b>right</b> at all.</cause>\n<resolution>Grant it.</resolution>\n</error>\n</errors>',
      ['0x80070005 E_ACCESSDENIED | No right at all. | Grant it.'],
      'attributes and elements are the fields of a code, not its number in the list',
    ],
    [
      '<!-- all -->\n<kiosk><codes>\n<entry><hresult>0x80072EFD</hresult><description><![CDATA[No way.]]></description><solutions><solution>Open it.</solution></solutions></entry>\n<entry><hresult>0x80072EE7</hresult><description>No name.</description><solutions><solution>Ask.</solution><solution>Wait.</solution></solutions></entry>\n</codes></kiosk>',
      ['0x80072EFD | No way. | Open it.', '0x80072EE7 | No name. | Ask. // Wait.'],
      'elements of one name are the steps, even one',
    ],
    [
      '<list><entry hr="0x80070005"><Text lang="en" value="No right."/><Fix text="Grant it."/></entry><entry hr="0x80070070"><Text lang="en" value="It is full."/><Fix text="Make room."/></entry></list>',
      ['0x80070005 | No right. | Grant it.', '0x80070070 | It is full. | Make room.'],
      'an attribute may be all that an element says',
    ],
    [
      '<list><entry id="0x80070005" text="No right." action="Grant it."/><entry id="0x80070070" text="It is full." action="Make room."/></list>',
      ['0x80070005 | No right. | Grant it.', '0x80070070 | It is full. | Make room.'],
      'what holds nothing but codes is their attribute',
    ],
    [
      '<list><entry id="0x80070005" text="No right."/><entry id="none" text="It is full."/></list>',
      [],
      'among other texts codes are no attribute of codes',
    ],
    [
      '<Events><Event><Time>2026-01-01</Time><Code>0x80070005</Code><Message>Denied</Message></Event></Events>',
      [],
      'a log is no list',
    ],
    ['<errors><error code="0x80070005"><cause>No right.</cause></errors>', [], 'it closes what it did not open'],
    [
      '<errors><error code="0x80070005"><cause>No right.</error></cause><error code="0x80070020"><cause>Open.</cause></error></errors>',
      [],
      'elements end in the order in which they began',
    ],
    [
      `${'<a>'.repeat(25)}<error code="0x80070005"><cause>No right.</cause></error><error code="0x80070020"><cause>It is open.</cause></error>${'</a>'.repeat(25)}`,
      [],
      'no list is nested so deep',
    ],
    [
      '<errors>\n<!-- <error code="0x80070005"><cause>Old.</cause></error> -->\n<error code="0x80070020" cause="It is open."/>\n<error code="0x80070070" cause="It is full."/>\n</errors>',
      ['0x80070020 | It is open. | ', '0x80070070 | It is full. | '],
      'a comment holds no entries',
    ],
  ])('%#. are read', (xml, entries, because) => {
    expect(entriesOf(`<?xml version="1.0"?>\n${xml}\n`), because).toEqual(entries);
  });

  it('are read without a declaration where one element is all of the text, whose name is none of HTML', () => {
    const list = '<error code="0x80070005" cause="No right." />\n<error code="0x80070020" cause="It is open." />';
    const [first, last] = ['0x80070005 | No right. | ', '0x80070020 | It is open. | '];
    expect(entriesOf(`<errors>\n${list}\n</errors>\n`)).toEqual([first, last]);
    expect(entriesOf(`<section>\n${list}\n</section>\n`)).toEqual([]);
    expect(entriesOf(`<Notes>\n\n- 0x80070005: No right.\n- 0x80070020: It is open.\n\n</Notes>\n`)).toEqual([
      first,
      last,
    ]);
    expect(entriesOf(`<Notes>\n<b>All:</b>\n\n- 0x80070005: No right.\n- 0x80070020: It is open.\n`)).toEqual([
      first,
      last,
    ]);
  });
});
