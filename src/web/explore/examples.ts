import { explorerWords } from './words.ts';

const { examples: words } = explorerWords;

interface Example {
  readonly query: string;
  readonly variables?: string;
}

/** A tab for each kind of user; each runs as it stands, the last two with a token of the role that they name. */
export const examples: readonly Example[] = [
  {
    query: `# ${words.reader}
query SomebodyWithAnError($code: String!) {
  lookup(code: $code) {
    outcome
    code { hex symbol facility { label } }
    entries { causes { plainText } steps { plainText } }
    firstSteps { plainText }
    escalation
    related { code { hex } }
  }
}
`,
    variables: JSON.stringify({ code: '-2145647635' }, null, 2),
  },
  {
    query: `# ${words.helpDesk}
query HelpDesk($text: String!, $words: String!) {
  diagnose(text: $text) {
    lookups { input outcome code { hex } entries { steps { plainText } } suggestions { hex } }
  }
  search(query: $words, first: 5) {
    totalCount
    edges { node { code { hex } } highlights { field html } }
  }
}
`,
    variables: JSON.stringify(
      {
        text: 'Something went wrong. Error code: 0x801c03ed. Also seen: 0x80090027',
        words: 'not authorized to enroll',
      },
      null,
      2,
    ),
  },
  {
    query: `# ${words.editor}
# ${words.editorIds}: { mitigations(filter: { text: "Sign out" }) { nodes { id version text } } }
mutation Editor($input: UpdateMitigationInput!) {
  updateMitigation(input: $input) {
    mitigation { text }
    impact { entries lookupsLast30Days }
    problems { code message path }
  }
}
`,
    variables: JSON.stringify(
      { input: { id: words.editorId, expectedVersion: 1, text: 'Sign out, then sign in again.', dryRun: true } },
      null,
      2,
    ),
  },
  {
    query: `# ${words.analyst}
query Analyst($from: DateTime!, $to: DateTime!) {
  analytics(from: $from, to: $to) {
    totals { lookups mitigated unlisted shareAnswered }
    series(interval: WEEK) { start lookups unlisted }
    gaps { code { hex } count lastSeen }
    topCodes { code { hex symbol } count previous }
  }
}
`,
    variables: JSON.stringify(lastThirtyDays(), null, 2),
  },
];

function lastThirtyDays(): { from: string; to: string } {
  const now = Date.now();
  return { from: new Date(now - 30 * 86_400_000).toISOString(), to: new Date(now).toISOString() };
}
