const lead = (heading: (text: string) => string, item: (text: string, number: number) => string): string =>
  [
    heading('Sync errors'),
    '',
    'First, try these steps:',
    '',
    item('Restart the device.', 1),
    item('Install all updates.', 2),
    '',
    'If none of this helps, contact the support of Contoso.',
    '',
  ].join('\n');

export const markdownLead = lead(
  (text) => `# ${text}`,
  (text, number) => `${String(number)}. ${text}`,
);

/** A small document in each layout of text that is read, with two codes, and causes and steps of each. */
export const textLayouts: ReadonlyMap<string, string> = new Map([
  [
    'table',
    `${markdownLead}
| Code | Cause | Mitigation |
| --- | --- | --- |
| 0x80070005 | The account may not write. | Grant it access. If that fails, sign out and in again. |
| 0x80070020 | Another process holds the file. | Close the editor.<br>Wait a minute. |
`,
  ],
  [
    'list',
    `${markdownLead}
## Codes

- **0x80070005**: The account may not write.
  - Grant it access.
  - If that fails, sign out and in again.
- **0x80070020**: Another process holds the file.
  - Close the editor.
  - Wait a minute.
`,
  ],
  [
    'headings',
    `${markdownLead}
## 0x80070005: No access

**Cause:** The account may not write.

**Resolution:**

1. Grant it access.
2. If that fails, sign out and in again.

## 0x80070020

### Cause

Another process holds the file.

### Resolution

Close the editor.

Wait a minute.
`,
  ],
  [
    'definition list',
    `${markdownLead}
0x80070005
: Cause: The account may not write.
: Resolution: Grant it access.

0x80070020

:   Cause: Another process holds the file.
:   Resolution: Close the editor.
`,
  ],
  [
    'definition list in HTML',
    `${markdownLead}
<dl>
<dt>0x80070005</dt>
<dd><p>Cause: The account may not write.</p><p>Resolution: Grant it access.</p></dd>
<dt>0x80070020</dt>
<dd><p>Cause: Another process holds the file.</p><p>Resolution: Close the editor.</p></dd>
</dl>
`,
  ],
  [
    'key-value blocks',
    `${markdownLead}
Error code: 0x80070005
Cause: The account may not write.
Resolution: Grant it access.

Error code: 0x80070020
Cause: Another process holds the file.
Resolution: Close the editor.
`,
  ],
  [
    'article',
    `# Error 0x80070005 when files are saved

## Symptoms

You see 0x80070005 when you save a file.

## Cause

The account may not write.

## Resolution

1. Grant it access.
2. If that fails, sign out and in again.

\`\`\`cmd
whoami
\`\`\`

3. Save the file.
`,
  ],
  [
    'titles of causes',
    `# Saving files

## Error 0x80070005 when files are saved

### Cause 1: The account may not write

#### Resolution 1: Grant access

Open the properties of the folder.

### Cause 2: The share is closed

Someone closed it.

#### Resolution 2

Open the share.

## Error 0x80070020 when files are saved

**Cause 1: Another process holds the file**

**Resolution 1**

Close the editor.

**Cause 2: The backup is running**

**Resolution 2**

Wait for its end.
`,
  ],
  [
    'labels between dashes and pipes',
    `# Saving files

- 0x80070005 - Cause: The account may not write - Resolution: Grant it access
- 0x80070020 - Cause: Another process holds the file - Resolution: Close the editor

Error code: 0x80070002 | Cause: The file is missing | Resolution: Restore the file
Error code: 0x80070003 | Cause: The folder is missing | Resolution: Restore the folder
`,
  ],
  [
    'captions',
    `# Saving files

## Error 0x80070005

### Cause

The account may not write.

Figure 1: Rights of the folder

### Resolution

1. Open the properties.

   Figure 2: Properties

2. Grant it access.

## Error 0x80070020

**Cause:** Another process holds the file.

**Resolution:** Close the editor.

*Table 3: Programs*
`,
  ],
  [
    'HTML table',
    `${markdownLead}
<table>
<tr><th>Code</th><th>Cause</th><th>Mitigation</th></tr>
<tr><td>0x80070005</td><td>The account may not write.</td><td>Grant it access.<br>If that fails, sign out and in again.</td></tr>
<tr><td>0x80070020</td><td>Another process holds the file.</td><td><ol><li>Close the editor.</li><li>Wait a minute.</li></ol></td></tr>
</table>
`,
  ],
  [
    'cells on lines',
    `Sync errors

Code
Cause
Mitigation
0x80070005
The account may not write
to the folder.
Grant it access.
0x80070020
Another process holds the file.
Close the editor.
0x80070070
The disk is full.
Delete old files.
`,
  ],
  [
    'cells on lines with empty ones between',
    `Sync errors

Code

Cause

Mitigation

0x80070005

The account may not write.

Grant it access.

0x80070020

Another process holds the file.

Close the editor.

0x80070070

The disk is full.

Delete old files.
`,
  ],
  [
    'a grid of text',
    `Sync errors

Code         Cause                             Mitigation
0x80070005   The account may not write.        Grant it access.
0x80070020   Another process holds the file.   Close the editor.
0x80070070   The disk is full.                 Delete old files.
`,
  ],
  [
    'tabs',
    `Sync errors

Code\tCause\tMitigation
0x80070005\tThe account may not write.\tGrant it access.
0x80070020\tAnother process holds the file.\tClose the editor.
0x80070070\tThe disk is full.\tDelete old files.
`,
  ],
  [
    'a saved page',
    `<html><head><title>Contoso</title></head><body>
<h1>Sync errors</h1>
<h2>0x80070005</h2>
<p><strong>Cause:</strong> The account may not write.</p>
<p><strong>Resolution:</strong></p>
<ol><li>Grant it access.</li><li>If that fails, sign out and in again.</li></ol>
<h2>0x80070020</h2>
<p><strong>Cause:</strong> Another process holds the file.</p>
<p><strong>Resolution:</strong> Close the editor.</p>
</body></html>
`,
  ],
]);
