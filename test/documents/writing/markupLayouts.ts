/** A small document in each other markup, format and kind of program that is read. */
export const markupLayouts: ReadonlyMap<string, string> = new Map([
  [
    'MediaWiki',
    `== Sync errors ==

{| class="wikitable"
! Code !! Cause !! Mitigation
|-
| 0x80070005 || The account may not write. || Grant it access.
|-
| 0x80070020
| Another process holds the file.
| Close the editor.<br>Wait a minute.
|}
`,
  ],
  [
    'DokuWiki',
    `====== Sync errors ======

^ Code ^ Cause ^ Mitigation ^
| 0x80070005 | The account may not write. | Grant it access. |
| 0x80070020 | Another process holds the file. | Close the editor. |
`,
  ],
  [
    'DokuWiki with a cell over two rows',
    `====== Sync errors ======

^ Code ^ Cause ^ Mitigation ^
| 0x80070005 | The account may not write. | Grant it access. |
| ::: | The disk is full. | Delete old files. |
| 0x80070020 | Another process holds the file. | Close the editor. |
`,
  ],
  [
    'Jira',
    `h1. Sync errors

||Code||Cause||Mitigation||
|0x80070005|The account may not write.|Grant it access.|
|0x80070020|Another process holds the file.|Close the *open* editor.|
`,
  ],
  [
    'Jira with headings and panels',
    `h1. Sync errors

h2. 0x80070005

{panel:title=Cause}
The account may not write.
{panel}

{panel:title=Resolution}
# Grant it access.
# Sign out and in again.
{panel}

h2. 0x80070020

*Cause:* Another process holds the file.

*Resolution:* Close {{editor.exe}} first.

{code:powershell}
Get-Process editor
{code}
`,
  ],
  [
    'AsciiDoc',
    `= Sync errors

[cols="1,2,2"]
|===
|Code |Cause |Mitigation

|0x80070005
|The account may not write.
|Grant it access.

|0x80070020 |Another process holds the file. |Close the editor.
|===
`,
  ],
  [
    'reStructuredText',
    `Sync errors
===========

.. figure:: error.png
   :alt: The error

0x80070005
----------

**Cause:** The account may not write.

**Resolution:**

#. Grant it access.
#. Sign out and in again.

0x80070020
----------

**Cause:** Another process holds the file.

**Resolution:** Close the editor.
`,
  ],
  [
    'CSV',
    `Code,Cause,Mitigation
0x80070005,The account may not write.,"Grant it access, then wait."
0x80070020,"Another process holds the file.",Close the editor.
`,
  ],
  [
    'JSON',
    `[
  { "code": "0x80070005", "cause": "The account may not write.", "resolution": "Grant it access." },
  { "code": "0x80070020", "cause": "Another process holds the file.", "resolution": ["Close the editor.", "Wait a minute."] }
]
`,
  ],
  [
    'a list in a program',
    `package codes

var errors = []Entry{
	{Code: 0x80070005, Cause: "The account may not write.", Resolution: "Grant it access."},
	{Code: 0x80070020, Cause: "Another process holds the file.", Resolution: "Close the editor."},
}
`,
  ],
  [
    'messages in a program',
    `const wchar_t* messages[] = {
  { 0x80240001, "WU_E_NO_SERVICE", "The account may not write." },
  { 0x80240003, "WU_E_UNKNOWN_ID", "Another process holds the file." },
};
`,
  ],
  [
    'constants',
    `//
// MessageText:
//
// The account may not write.
//
#define SYNC_E_ACCESS 0x80070005L

//
// MessageText:
//
// Another process holds the file.
//
#define SYNC_E_OPEN 0x80070020L
`,
  ],
  [
    'XML',
    `<?xml version="1.0" encoding="utf-8"?>
<errors>
  <error code="0x80070005">
    <cause>The account may not write.</cause>
    <resolution>Grant it access.</resolution>
  </error>
  <error code="0x80070020">
    <cause>Another process holds the file.</cause>
    <resolution>Close the editor &amp; wait.</resolution>
  </error>
</errors>
`,
  ],
  [
    'XML with attributes',
    `<?xml version="1.0"?>
<errors>
  <error code="0x80070005" cause="The account may not write." resolution="Grant it access." />
  <error code="0x80070020" cause="Another process holds the file." resolution="Close the editor." />
</errors>
`,
  ],
  [
    'XML with a text an element',
    `<?xml version="1.0"?>
<list>
  <entry hr="0x80070005">
    <Text lang="en" value="The account &lt;may&gt; not &quot;write&quot;."/>
    <Fix text="Grant it access."/>
  </entry>
  <entry hr="0x80070020">
    <Text lang="en" value="Another process holds the file."/>
    <Fix text="Close the editor."/>
  </entry>
</list>
`,
  ],
  [
    'XML without a declaration',
    `<errors>
  <error>
    <code>0x80070005</code>
    <cause>The account may not write.</cause>
    <resolution>Grant it access.</resolution>
  </error>
  <error>
    <code>0x80070020</code>
    <cause>Another process holds the file.</cause>
    <resolution>Close the editor.</resolution>
  </error>
</errors>
`,
  ],
  [
    'YAML with lists between brackets',
    `errors:
  - code: 0x80070005
    causes: [The account may not write.]
    steps: [Grant it access., "Ask the owner, or an administrator."]
  - code: 0x80070020
    causes: [Another process holds the file.]
    steps: [Close the editor.]
`,
  ],
  [
    'message file',
    `FacilityNames=(Agent=0x301)

MessageId=1
Severity=Error
Facility=Agent
SymbolicName=AGENT_E_WRITE
Language=English
The account may not write.
.

MessageId=2
SymbolicName=AGENT_E_OPEN
Language=English
Another process holds the file.
.
`,
  ],
  [
    'choices of a script',
    `$code = $task.LastTaskResult
switch ($code) {
    '0x80070005' { 'The account may not write.' }
    '0x80070020' { 'Another process holds the file.' }
}
`,
  ],
  [
    'AsciiDoc with a cell over columns',
    `= Errors

[cols="1,2,2"]
|===
|Code |Cause |Resolution

3+|Errors of the desk

|0x80070005
|The account may not write.
|Restart the service.

|0x80070020
|Another process holds the file.
|Close the editor.
|===
`,
  ],
  [
    'YAML',
    `0x80070005:
  cause: The account may not write.
  resolution: Grant it access.
0x80070020:
  cause: Another process holds the file.
  resolution: Close the editor.
`,
  ],
]);
