import type { DocumentBlock } from '../blocks/documentBlocks.ts';
import { sectionRole, type SectionRole } from '../labels/sectionRole.ts';
import { withoutOrnaments } from '../labels/withoutOrnaments.ts';
import { isDescription, isReason } from '../labels/headerWords.ts';
import { partOfThread } from '../labels/answers.ts';
import { namesBoth } from '../labels/namesBoth.ts';
import { instructs, onlyUnfolds } from '../text/instructs.ts';
import { plainInline } from '../text/plainText.ts';
import type { RecordPart } from './recordPart.ts';

type Heading = DocumentBlock & { readonly kind: 'heading' };

interface OpenSection extends SectionRole {
  readonly depth: number;
  readonly words: string;
  readonly container?: Heading['container'];
}

/** True for a thread of which one answer is marked as the accepted one. */
export function hasAccepted(blocks: readonly DocumentBlock[]): boolean {
  return blocks.some(
    (block) =>
      (block.kind === 'heading' || block.kind === 'paragraph') &&
      block.text.length < 100 &&
      partOfThread(withoutOrnaments(plainInline(block.text))) === 'accepted',
  );
}

/** The headings and the label that apply to a text; each applies until the next one of its depth. */
export class OpenSections {
  /** Counts headings and labels. */
  count = 0;
  #open: OpenSection[] = [];
  #answers = 0;
  readonly #hasAccepted: boolean;
  #label: { readonly role: SectionRole['role']; readonly words: string } | null = null;

  /** `hasAccepted`: one of the answers of a thread is marked as the accepted one. */
  constructor(hasAccepted: boolean) {
    this.#hasAccepted = hasAccepted;
  }

  get role(): SectionRole['role'] {
    return this.#label?.role ?? this.#open.at(-1)?.role ?? null;
  }

  /** True if a label, not a heading, gives the text its role. */
  get isLabelled(): boolean {
    return this.#label !== null;
  }

  /** True below a heading of what to do, whatever a label says. */
  get isAmongSteps(): boolean {
    return this.#open.at(-1)?.role === 'mitigation';
  }

  /** True if a label says what happened rather than why: "Error description: …". */
  get isDescribed(): boolean {
    const words = this.#label?.words ?? '';
    return isDescription(words) && !isReason(words);
  }

  /** True if the words over the text announce why and what to do in one: "Cause and solution". */
  get isBoth(): boolean {
    const words = this.#label?.words ?? this.#open.findLast(({ role }) => role !== null)?.words ?? '';
    return namesBoth(words) || /^(?:answer|accepted)$/.test(partOfThread(words) ?? '');
  }

  /** True if a heading of that depth is below the last one. */
  isBelow(depth: number): boolean {
    return (this.#open.at(-1)?.depth ?? 99) < depth;
  }

  label(role: SectionRole['role'], words: string): void {
    // "Error message:" among symptoms is one of them.
    const isMessage = role === 'cause' && this.role === 'symptom' && isDescription(words) && !isReason(words);
    const isBeside = this.#hasAccepted && partOfThread(words) === 'answer';
    this.#label = { role: isMessage ? 'symptom' : isBeside ? 'aside' : role, words };
    this.count++;
  }

  /** "Error code: 0x80070005" goes for its own line, not for a sentence behind it. */
  endCode(text: string): void {
    if (/^(?:code|decimal)$/.test(this.#label?.role ?? '') && saysSentence.test(text)) this.label(null, '');
  }

  /** Marks what follows as guidance, under whatever label there is. */
  lead(role: SectionRole['role']): void {
    if (this.#label === null) this.#label = { role, words: '' };
    this.count++;
  }

  /** The title that a heading gives to the text below it, and its kind; null if it gives none. */
  heading({ text, depth, container }: Heading): {
    readonly title: string;
    readonly role: SectionRole['role'];
  } | null {
    while ((this.#open.at(-1)?.depth ?? 0) >= depth) this.#open.pop();
    this.#label = null;
    this.count++;
    const words = withoutOrnaments(plainInline(text));
    if (words === '' || onlyUnfolds(words)) return null;
    const said = this.#furtherAnswer(words) ? beside : sectionRole(words);
    const inherited = this.#open.at(-1)?.role ?? null;
    // Nothing below "More information" is guidance, whatever its sub-headings say.
    if (inherited === 'aside') {
      this.#open.push({ ...said, role: 'aside', depth, words });
      return null;
    }
    // "Verify that the account is older" under "Cause 8" shows whether it is the cause.
    if (inherited === 'cause' && verifies.test(words)) {
      this.#open.push({ ...said, role: 'aside', depth, words });
      return null;
    }
    // "General resource issues" under "Resolution" is a condition, not a symptom.
    const isCase =
      (inherited === 'mitigation' || inherited === 'cause') &&
      (said.role === 'symptom' || said.role === 'detail') &&
      words.includes(' ');
    // Tabs called "Cause" and "Fix" are sections; others say when their text is right.
    const isSection = container !== 'step' && (container !== 'tab' || namesSection(said));
    if (said.role !== null && !isCase && isSection) {
      this.#open.push({ ...said, depth, words });
      return said.title === '' || said.role === 'aside' ? null : { title: said.title, role: said.role };
    }
    const tells = container === 'step' || (container !== 'tab' && instructs(words));
    // "Remove the old driver" under "Causes" tells what to do about one of them.
    const role = inherited === null || (inherited === 'cause' && tells) ? (tells ? 'mitigation' : null) : inherited;
    this.#open.push({ role, number: null, title: words, depth, words, container });
    return role === 'mitigation' || role === 'cause' ? { title: words, role } : null;
  }

  /** True for an answer behind another one, or next to the accepted one: what helped somebody else. */
  #furtherAnswer(words: string): boolean {
    const part = partOfThread(words);
    if (part !== 'answer' && part !== 'accepted') return false;
    this.#answers++;
    return part === 'answer' && (this.#hasAccepted || this.#answers > 1);
  }

  /** The properties that a text below them inherits. */
  place(): Pick<RecordPart, 'section' | 'number' | 'name' | 'scenario' | 'label' | 'isAside' | 'tab'> {
    const open = this.#open.findLast((section) => section.role !== null && section.role !== 'aside');
    const outer = this.#open.findLast((section) => section.role === null && section.container !== 'tab');
    return {
      section: this.count,
      number: open?.number ?? null,
      name: open?.words ?? '',
      scenario: outer?.words ?? '',
      label: this.#label?.words ?? open?.words ?? '',
      isAside: this.#open.at(-1)?.role === 'aside',
      tab: this.#open.findLast((section) => section.container === 'tab')?.words ?? '',
    };
  }
}

const beside: SectionRole = { role: 'aside', number: null, title: '' };

const saysSentence = /^[^:：]{12,}[.。！!]\s*$/u;

/** Nothing but the name of a section of guidance. */
function namesSection({ role, number, title }: SectionRole): boolean {
  return number === null && title === '' && (role === 'cause' || role === 'mitigation' || role === 'symptom');
}

/** Words over how to find out whether a cause is the one. */
const verifies =
  /^(?:how to (?:verify|check|confirm|diagnose)|verif(?:y|ication)|check(?:ing)? (?:whether|if|for)|confirm(?:ation)?|diagnos|überprüf|prüfung|vérifi|comprob|verifi[cq]|провер|检查|確認|验证|驗證)/iu;
