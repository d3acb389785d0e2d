import type { ReactNode } from 'react';
import type { CodeAnswer } from './answer.ts';
import { AskForm } from './asking/AskForm.tsx';
import { GuideSections } from './GuideSection.tsx';
import type { Posted } from './asking/Helped.tsx';
import { familyOf, kindOf } from './title.ts';
import { langOf } from '../words/langOf.ts';
import { useWords } from '../words/useWords.ts';

interface UnlistedProps {
  readonly answer: CodeAnswer;
  readonly posted: Posted | null;
}

/** A code that no guide lists: that it is so, what applies to its family, and where to turn. */
export function Unlisted({ answer, posted }: UnlistedProps): ReactNode {
  const words = useWords();
  const { code, byGuide, familyGuides, escalationHtml } = answer;
  const isEscalated = byGuide.some((each) => each.escalationHtml !== null);
  return (
    <>
      <p className="unlisted">{words.code.unlisted(kindOf(code, words))}</p>
      <GuideSections byGuide={byGuide} title="" isShared={false} family={familyOf(code, words)} posted={posted} />
      {!isEscalated && escalationHtml !== null && (
        <section aria-labelledby="escalation" className="turn">
          <h2 id="escalation">{words.code.escalationNow}</h2>
          <div className="prose" dangerouslySetInnerHTML={{ __html: escalationHtml }} />
        </section>
      )}
      {familyGuides.length > 0 && (
        <p>
          {words.code.familyGuides}{' '}
          {familyGuides.map(({ slug, title, language }, at) => (
            <span key={slug}>
              {at > 0 && ', '}
              <a href={`/guides/${slug}`} lang={langOf(language, words)}>
                {title}
              </a>
            </span>
          ))}
          .
        </p>
      )}
      {code.space === 'OTHER' && code.family.documentation !== null && <p>{code.family.documentation}</p>}
      <AskForm hex={code.hex} asked={answer.asked} posted={posted} />
    </>
  );
}
