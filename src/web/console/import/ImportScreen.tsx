import { Button, Group, Text } from '@mantine/core';
import { FailureNotice } from '../kit/data/FailureNotice.tsx';
import { RoleRequired } from '../kit/RoleRequired.tsx';
import { Page } from '../kit/Page.tsx';
import { ProblemSummary } from '../kit/data/problems.tsx';
import { useSession } from '../session/session.tsx';
import { importWords as words } from '../words/import.ts';
import { shellWords } from '../words/shell.ts';
import { ImportResult } from './ImportResult.tsx';
import { PlanReview } from './PlanReview.tsx';
import { importForm, SourceForm } from './SourceForm.tsx';
import { useImport } from './useImport.ts';

/** Takes a document in: the document, the plan with its decisions, the result. */
export function ImportScreen() {
  const session = useSession();
  return (
    <Page title={shellWords.places.import}>
      {session.can('IMPORT_GUIDES') ? <ImportSteps /> : <RoleRequired needs="ADMIN" />}
    </Page>
  );
}

function ImportSteps() {
  const flow = useImport();
  const { planned, result, running, problems, failure, stopped } = flow;
  const step = result !== null ? 'result' : planned !== null ? 'plan' : 'source';
  return (
    <>
      <ol className="import-steps" aria-label={words.stepsName}>
        {(['source', 'plan', 'result'] as const).map((each) => (
          <li key={each} aria-current={each === step ? 'step' : undefined}>
            {words.steps[each]}
          </li>
        ))}
      </ol>
      <ProblemSummary form={importForm} problems={problems} />
      {failure !== null && (
        <FailureNotice failure={failure} withText onRetry={planned === null ? () => void flow.makePlan() : undefined} />
      )}
      {stopped !== null && (
        <div className="notice" data-tone="wait" role="status">
          {stopped}
        </div>
      )}
      {running !== null && (
        <Group className="notice" role="status">
          <Text>{running === 'plan' ? words.running : words.committing}</Text>
          <Button variant="default" onClick={flow.cancel}>
            {words.cancel}
          </Button>
        </Group>
      )}
      {step === 'source' && <SourceForm key={flow.round} flow={flow} />}
      {step === 'plan' && planned !== null && <PlanReview flow={flow} planned={planned} />}
      {result !== null && <ImportResult result={result} plan={planned?.plan ?? null} onAgain={flow.restart} />}
    </>
  );
}
