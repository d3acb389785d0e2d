import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import type { Command } from 'commander';
import { fieldsOf } from '../../../domain/fieldsOf.ts';
import {
  ReviewAcceptDocument,
  ReviewCommentDocument,
  ReviewDeclineDocument,
  ReviewListDocument,
  ReviewShowDocument,
  type ReviewAcceptMutation,
} from '../../generated/operations.ts';
import { CommandFailure } from '../../output/commandFailure.ts';
import { printProposal, printProposals } from '../../output/printProposals.ts';
import { printJson, printText } from '../../output/printText.ts';
import { readFourEyes } from '../../settings/fourEyes.ts';
import { readDatabaseUrl } from '../../settings/settings.ts';
import { UsageError } from '../../settings/usageError.ts';
import { openAdminOperations, type AdminOperations } from '../adminOperations.ts';
import { commandOnDatabase, type CommandContext, type DatabaseFlag } from '../commandContext.ts';

const verbs = ['list', 'show', 'accept', 'decline', 'comment'] as const;
const states = ['OPEN', 'ACCEPTED', 'DECLINED'] as const;
const conflicts = ['KEEP_OURS', 'TAKE_THEIRS'] as const;

interface ReviewFlags extends DatabaseFlag {
  readonly state: string;
  readonly reason?: string;
  readonly onConflict?: string;
  /** Keys of rows, separated by commas. */
  readonly takeTheirs?: string;
  readonly keepOurs?: string;
  /** A file with the edit to commit instead. */
  readonly edit?: string;
  readonly dryRun?: boolean;
  readonly json?: boolean;
  readonly server?: string;
  readonly token?: string;
}

export function addReview(program: Command, { environment, exit }: CommandContext): void {
  commandOnDatabase(program, 'review')
    .description('Read the queue of proposals, and accept or decline them.')
    .argument('[verb]', verbs.join(', '), 'list')
    .argument('[id]', 'of the proposal, as list prints it')
    .option('--state <state>', 'of list: open, accepted or declined', 'open')
    .option('--reason <text>', 'of accept and decline: why, for the history; of comment: what to say')
    .option(
      '--on-conflict <policy>',
      'of accept, for an import whose rows were changed here, too: keep-ours or take-theirs',
    )
    .option(
      '--take-theirs <keys>',
      'of accept: rows of an import that the document decides, separated by commas, as show names them',
    )
    .option('--keep-ours <keys>', 'of accept: rows of an import that stay as they are')
    .option(
      '--edit <file>',
      'of accept: commit this edit instead, JSON as the edit of show --json, or EditInput; - reads standard input',
    )
    .option('--dry-run', 'of accept: show what would be, and write nothing')
    .option('--json', 'print JSON')
    .option('--server <url>', 'review through this server, which has the database open')
    .option('--token <token>', 'token of an admin, for --server [HRESOLVE_TOKEN]')
    .action(async (verb: string, id: string | undefined, flags: ReviewFlags) => {
      const named = verbs.find((each) => each === verb);
      if (named === undefined) throw new UsageError(`review has no "${verb}"; use ${verbs.join(', ')}.`);
      if ((id === undefined) !== (named === 'list'))
        throw new UsageError(named === 'list' ? 'list takes no id.' : `${named} needs the id of a proposal.`);
      const edit = flags.edit === undefined ? null : await readEditFile(flags.edit);
      const ask = questionOf(named, id ?? '', { ...flags, edit });
      const operations = await openAdminOperations(readDatabaseUrl(flags, environment), {
        server: flags.server,
        token: flags.token ?? environment['HRESOLVE_TOKEN'],
        command: 'review',
        ifMissing: 'REFUSE',
        fourEyes: readFourEyes(environment),
      });
      try {
        const { answer, text: words, problems } = await ask(operations);
        if (flags.json === true) printJson(withEdit(answer));
        else printText(words);
        exit(problems.length > 0 ? 1 : 0);
      } finally {
        await operations.close();
      }
    });
}

/** What a review came to: as it was answered, and for people. */
interface Reviewed {
  readonly answer: object;
  readonly text: string;
  readonly problems: readonly object[];
}

/** What a verb asks; throws UsageError for flags that are not about it. */
function questionOf(
  verb: (typeof verbs)[number],
  id: string,
  flags: Omit<ReviewFlags, 'edit'> & { readonly edit: object | null },
): (operations: AdminOperations) => Promise<Reviewed> {
  if (verb === 'list') {
    const state = oneOf(states, flags.state, '--state');
    return async ({ run }) => {
      const answer = given((await run(ReviewListDocument, { state })).proposals);
      return { answer, text: printProposals(answer), problems: [] };
    };
  }
  if (verb === 'show') {
    return async ({ run }) => {
      const answer = given((await run(ReviewShowDocument, { id, withEdit: flags.json === true })).proposal);
      return { answer, text: printProposal(answer), problems: [] };
    };
  }
  const { reason, dryRun = false, edit } = flags;
  const onConflict = flags.onConflict === undefined ? null : oneOf(conflicts, flags.onConflict, '--on-conflict');
  const decisions = [
    ...keysIn(flags.takeTheirs).map((key) => ({ key, take: 'TAKE_THEIRS' })),
    ...keysIn(flags.keepOurs).map((key) => ({ key, take: 'KEEP_OURS' })),
  ];
  const decided = { edit, onConflict, decisions: decisions.length === 0 ? null : decisions };
  if (verb === 'accept') {
    const input = { id, reason: reason ?? null, ...decided, dryRun };
    return async ({ runSent }) => outcomeOf((await runSent(ReviewAcceptDocument, { input })).acceptProposal);
  }
  if (reason === undefined) throw new UsageError(`${verb} needs --reason, the words that are kept.`);
  if (Object.values(decided).some((each) => each !== null))
    throw new UsageError('--edit, --on-conflict, --take-theirs and --keep-ours are about accept.');
  if (verb === 'decline')
    return async ({ run }) => outcomeOf((await run(ReviewDeclineDocument, { input: { id, reason } })).declineProposal);
  return async ({ run }) =>
    outcomeOf((await run(ReviewCommentDocument, { input: { id, text: reason } })).commentOnProposal);
}

function outcomeOf(answered: ReviewAcceptMutation['acceptProposal']): Reviewed {
  const answer = given(answered);
  const { proposal, planned, change, problems } = answer;
  const done = change === null ? [] : [`Committed as change ${String(change.version)}.\n`];
  const refused = problems.map(({ code, message }) => `${code}: ${message}\n`);
  const shown = proposal === null ? '' : printProposal({ ...proposal, planned });
  return { answer, text: [shown, ...done, ...refused].join(''), problems };
}

function given<Answer>(answer: Answer | null): Answer {
  if (answer !== null) return answer;
  throw new CommandFailure('No proposal has this id; "hresolve review" lists all open proposals.');
}

/** An edit as a proposal keeps it (name and input), or as EditInput (its input under its name). */
async function readEditFile(file: string): Promise<object> {
  let edit: unknown;
  try {
    edit = JSON.parse(file === '-' ? await text(process.stdin) : await readFile(file, 'utf8'));
  } catch (cause) {
    throw new CommandFailure(`${file} is not JSON that can be read; write the edit that review show --json prints.`, {
      cause,
    });
  }
  if (typeof edit !== 'object' || edit === null || Array.isArray(edit))
    throw new CommandFailure(`${file} holds no edit; write an object such as {"updateMitigation": {...}}.`);
  const { name, input } = fieldsOf(edit);
  return typeof name === 'string' && typeof input === 'object' ? { [name]: input } : edit;
}

function keysIn(text: string | undefined): string[] {
  return (text ?? '').split(',').flatMap((key) => (key.trim() === '' ? [] : [key.trim()]));
}

function oneOf<Name extends string>(names: readonly Name[], text: string, flag: string): Name {
  const found = names.find((name) => name === text.toUpperCase().replace('-', '_'));
  if (found !== undefined) return found;
  throw new UsageError(`${flag} is "${text}"; use ${names.join(', ').toLowerCase().replaceAll('_', '-')}.`);
}

/** The edit of a proposal is kept as JSON: printed as what it holds, it can be changed and given to --edit. */
function withEdit(answer: object): object {
  if (!('edit' in answer) || typeof answer.edit !== 'string') return answer;
  return { ...answer, edit: fieldsOf(JSON.parse(answer.edit)) };
}
