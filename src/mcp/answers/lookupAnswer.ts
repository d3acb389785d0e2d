/** Version of everything known, and what an agent is told of one look-up; `Explained` of lookupText reads it. */
export const lookupFields = `
  fragment StepParts on Step { plainText mitigation { id version } }
  fragment Answer on Lookup {
    input outcome
    code { slug written symbol meaning kind signed notes }
    isShared
    byGuide {
      relation
      guide { slug title subject sourceUrl license attribution version scope { rules } }
      entries { id version url causes { plainText } steps { ...StepParts } }
      firstSteps { ...StepParts }
      escalationPlainText
    }
    escalationPlainText
    readings { slug }
    suggestions { slug symbol }
    related { code { slug symbol meaning } }
  }`;

interface StepParts {
  readonly plainText: string;
  readonly mitigation: { readonly id: string; readonly version: number };
}

interface NamedCode {
  readonly slug: string;
  readonly symbol: string | null;
}

export interface LookupAnswer {
  readonly input: string;
  readonly outcome: 'MITIGATED' | 'UNMITIGATED' | 'UNLISTED' | 'NOT_A_CODE';
  readonly code:
    | (NamedCode & {
        readonly written: string;
        readonly meaning: string;
        readonly kind: string;
        readonly signed: number;
        readonly notes: readonly string[];
      })
    | null;
  readonly isShared: boolean;
  readonly byGuide: readonly GuidePart[];
  readonly escalationPlainText: string | null;
  readonly readings: readonly { readonly slug: string }[];
  readonly suggestions: readonly NamedCode[];
  readonly related: readonly { readonly code: (NamedCode & { readonly meaning: string }) | null }[];
}

export interface GuidePart {
  readonly relation: 'LISTED' | 'IN_SCOPE';
  readonly guide: {
    readonly slug: string;
    readonly title: string;
    readonly subject: string;
    readonly sourceUrl: string | null;
    readonly license: string | null;
    readonly attribution: string | null;
    readonly version: number;
    readonly scope: { readonly rules: readonly string[] };
  };
  readonly entries: readonly {
    readonly id: string;
    readonly version: number;
    readonly url: string;
    readonly causes: readonly { readonly plainText: string }[];
    readonly steps: readonly StepParts[];
  }[];
  readonly firstSteps: readonly StepParts[];
  readonly escalationPlainText: string | null;
}
