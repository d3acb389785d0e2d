import { markdownLead } from './textLayouts.ts';

/** A small document for each way to put what to do under titles of causes, of systems, or of errors that the document counts. */
export const titledLayouts: ReadonlyMap<string, string> = new Map([
  [
    'titles of causes over what to do',
    `${markdownLead}
## Common causes of 0x80070005

1. **A closed folder**
   - Grant it access.
2. **A closed share**
   - Open the share.
   - A share may be read-only.

## 0x80070020

Another process holds the file.

- **On a server**
  - Close the editor.
- **On a client**
  - Restart the client.
`,
  ],
  [
    'counted errors',
    `${markdownLead}
**Error 1:** \`0x80070005\`

*Cause:* The account may not write.

*Solution:* Grant it access.

**Error 2:** The job stops with 0x80070020.

*Cause:* Another process holds the file. You can notice it in the log.

*Solution:* Close the editor.
`,
  ],
]);
