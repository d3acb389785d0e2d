import { createContext, useContext, useMemo, type ReactNode } from 'react';
import { GuidanceLanguagesDocument } from '../../generated/operations.ts';
import { consoleLanguage } from './consoleLanguage.ts';
import { useAsk } from './data/graphqlClient.ts';

/** The language of the guidance on the screen, as a tag of BCP 47; null if it is not known or several. */
const GuidanceLanguage = createContext<string | null>(null);

interface Props {
  readonly language: string | null;
  readonly children: ReactNode;
}

/** Says which language the guidance in it is in. */
export function GuidanceIn({ language, children }: Props) {
  return <GuidanceLanguage value={language}>{children}</GuidanceLanguage>;
}

/** Of all screens: the language of the guides if they have one in common. */
export function GuidanceInItsLanguage({ children }: Pick<Props, 'children'>) {
  const { data } = useAsk(GuidanceLanguagesDocument, {});
  const language = useMemo(() => {
    const [first, ...others] = new Set(data?.guides.map((guide) => guide.language));
    return others.length === 0 ? (first ?? null) : null;
  }, [data]);
  return <GuidanceIn language={language}>{children}</GuidanceIn>;
}

/**
 * What to put into `lang` of guidance: its language if that is not the console's, which readers aloud and spelling checkers go by.
 * Takes the language of a text, or else that of the screen.
 */
export function useGuidanceLang(): (language?: string | null) => string | undefined {
  const onScreen = useContext(GuidanceLanguage);
  return (language) => {
    const known = language ?? onScreen;
    return known === null || known === consoleLanguage ? undefined : known;
  };
}
