import { trimEndOf } from '../../domain/trimEdges.ts';
import type { ColumnRole } from '../labels/headerWords.ts';
import { isReason, roleOfLabel } from '../labels/headerWords.ts';
import { isParticularStep } from '../labels/sectionRole.ts';
import { askedRole } from '../labels/askedRole.ts';
import { isAsideLabel } from '../labels/asideLabel.ts';
import { roleOfPlainLabel } from '../labels/plainLabel.ts';

/** Part of a text, with the label before it. */
export interface LabelledText {
  /** The role that the label gives to the text; null if there is no label. */
  readonly role: ColumnRole | 'aside' | null;
  /** Markdown; empty if nothing follows the label. */
  readonly text: string;
  /** The words of the label; empty if there is none. */
  readonly label: string;
}

/**
 * Cuts a line of Markdown at its labels: "**Cause:** The disk is full. **Resolution**: Make room." gives a cause and a
 * mitigation. A label comes at the beginning, after a sentence, after a break or in bold; it has a colon after it and
 * names a role in six words at most. Or it is the whole line.
 */
export function labelledTexts(written: string): LabelledText[] {
  // "Meaning.....: It failed."
  const plain = written.includes('..') ? written.replace(/(?<![.\s])\.{2,60}(?=[ \t]?[:：])/g, '') : written;
  const marked = plain.includes('【') ? plain.replace(/【([^】]{1,20})】\s*[:：]?/g, '\n**$1:** ').trim() : plain;
  // "**Possible cause** <br/>"
  const markdown = marked.includes('<') ? marked.replace(/(?:\s{0,9}<br\s{0,9}\/?>){1,9}\s{0,9}$/i, '') : marked;
  const isAlone = markdown.length <= longestLabel && labelAlone.test(markdown.trim()) && !sentenceWithin.test(markdown);
  const alone = isAlone ? roleIn(markdown) : null;
  if (alone !== null) return [{ role: alone, text: '', label: plainLabel(markdown) }];
  const [dashed = '', named = ''] = dashedLabel.exec(markdown) ?? [];
  const byDash = dashed === '' ? null : roleOfPlainLabel(plainLabel(named));
  if (byDash !== null) return [{ role: byDash, text: markdown.slice(dashed.length).trim(), label: plainLabel(named) }];
  const [before = '', short, long] = boldLabel.exec(markdown) ?? [];
  const label = short ?? long ?? '';
  const isPhrase = short !== undefined && short.split(' ').length > 2;
  const bold = label === '' ? null : isPhrase ? roleOfPhrase(label) : roleIn(`**${label}**`);
  if (bold !== null) {
    const [first, ...others] = labelledTexts(markdown.slice(before.length));
    return first?.role === null
      ? [{ role: bold, text: first.text, label }, ...others]
      : [{ role: bold, text: '', label }, ...(first === undefined ? [] : [first]), ...others];
  }
  const texts: LabelledText[] = [];
  let [role, at, words]: [LabelledText['role'], number, string] = [null, 0, ''];
  for (const { start, end, role: next, label: nextWords } of labelsIn(markdown)) {
    const before = withoutMark(markdown.slice(at, start).trim());
    if (before !== '' || role !== null) texts.push({ role, text: before, label: words });
    [role, at, words] = [next, end, nextWords];
  }
  const rest = markdown.slice(at).trim();
  if (rest !== '' || role !== null) texts.push({ role, text: rest, label: words });
  return texts;
}

/** Length of a label with its marks, in characters. */
const longestLabel = 200;
/** "It is denied. Try this:" is a sentence before a label. */
const sentenceWithin = /\p{Ll}[.!?] +["“(]?\p{Lu}/u;

/** Only a label: all of it in bold or italics, or up to a colon. */
const labelAlone = /^(?:(\*\*|__|\*|_)[^*_:：\n]+[:：]?\1[:：]?|[^*_:：\n]+[:：])$/;

/**
 * "**Reason** The disk is full.": one or two words in bold before a sentence need no colon, nor do up to five that only name a
 * section ("**What it means** The disk is full."); up to six do not with a full stop or a question mark ("**User response.**").
 */
const boldLabel =
  /^\s*(?:\*\*|__)(?:([^\s*_:：]+(?: [^\s*_:：]+){0,4})(?:\*\*|__)[ \t]+(?=["“(]?[\p{Lu}\p{Lo}])|([^*_:：\n]{2,60}[.?？。])(?:\*\*|__)[ \t]{0,9}(?=\S))/u;

/** Of words that only name a section: "What it means", "How to fix it", "Recommended action". */
function roleOfPhrase(label: string): LabelledText['role'] {
  return askedRole(label) ?? roleOfPlainLabel(label) ?? (/^what (?:it|this) /i.test(label) ? roleOfLabel(label) : null);
}

/** The role of a label, given with its marks. Bold text may also label an aside. */
function roleIn(written: string): LabelledText['role'] {
  const label = plainLabel(written).replace(/[.。]$/, '');
  const isMarked = /^\s*(?:\*|_)/.test(written);
  // "The real message is:" is a sentence that continues in what follows.
  if (/\s(?:is|are|was|were|reads|says|lautet|lauten|est|sont)$/i.test(label)) return askedRole(label);
  // "312632 How to: Install …" is the title of another article.
  if (/\d{5}/.test(label)) return null;
  if ((isMarked || escalates.test(label)) && isAsideLabel(label)) return 'aside';
  // "Unable to list printers, error: 0x1A8" is a message.
  if (!isMarked && /,\s/.test(label)) return null;
  if (!isMarked && saysWhen.test(label)) return null;
  // "I tried the usual steps:" says what did not help.
  if (/^(?:I|we)(?:['’]ve| have)? (?:already )?tried\b|^(?:ich|wir) (?:habe|haben|hatte|hatten) /i.test(label))
    return null;
  const role = roleOfLabel(label) ?? (isMarked || /[?？]$/.test(label) ? askedRole(label) : null);
  if (role !== 'symptom' && isEasternSentence(label)) return null;
  // "Use the repair disk:" is a step, even if its words could be a label.
  if (role === 'mitigation' && label.split(' ').length > 3 && isParticularStep(label)) return null;
  // "Look for a message like the following:" leads to a sample.
  return role === 'cause' && leadsOn.test(label) && !isReason(label) ? null : role;
}

/** "Escalation: Assign the ticket to the second level." says whom to turn to, without any marks. */
const escalates = /^(?:[ée]s[ck]al|эскал|エスカレ)\S*$/iu;

/** "This issue occurs if:" is a sentence that its list completes, and of the kind that its section is of. */
const saysWhen =
  /^(?:this|the|that|these|dies\p{L}{0,2}|de[rmn]|das|ce(?:tte)?|l[ea]|est[ea]|el|quest[oa]|il|ess[ea]|[oa]|эт[аои]|deze|dit|het) \p{L}+ (?:\p{L}+ ){0,3}(?:occurs?|happens?|arises?|appears?|exists?|persists?|tritt|entsteht|erscheint|(?:se )?produi?t|survient|(?:se )?produce|ocurre|aparece|(?:si )?verifica|ocorre|возника[ею]т|treedt)(?!\p{L})/iu;

/** In languages without spaces: a text longer than a label, or with marks that only sentences have. */
function isEasternSentence(label: string): boolean {
  return /[\u3040-\u30ff\u4e00-\u9fff]/.test(label) && (label.length > 16 || /[，“”「」]/.test(label));
}

const leadsOn =
  /\b(?:following|folgende\p{L}*|suivante?s?|siguientes?|seguint[ei]|seguenti|volgende)(?!\p{L})|следующ|以下|下列|如下|次の|다음/iu;

/** "Cause - The disk is full": before a dash, only words that name a section are a label. */
const dashedLabel = /^\s*((?:\*\*|__)?\p{L}[\p{L} ]{1,30}(?:\*\*|__)?)\s+[-–—]\s+(?=\S)/u;

/** The most colons of one line that are examined; no real text has more. */
const tries = 30;

function* labelsIn(
  markdown: string,
): Iterable<{ start: number; end: number; role: ColumnRole | 'aside'; label: string }> {
  let tried = 0;
  let from = 0;
  for (const match of markdown.matchAll(/[:：]/g)) {
    if (++tried > tries) return;
    const colon = match.index;
    if (isQuoted(markdown.slice(0, colon))) continue;
    const before = markdown.slice(Math.max(from, colon - 80), colon);
    const label =
      /(?:^|(?<=^[\s*_`]{0,6}[A-Z][A-Z0-9]{0,40}(?:_[A-Z0-9]{1,40}){1,12}[*_`]{0,3})\s|\n\s{0,80}|[.;!?。|]\s{1,80}|<br\s{0,80}\/?>\s{0,80}|\s(?=\*\*|__))((?:\*\*|__|\*|_)?[^.;!?。|<>*_:：\n]{2,60}(?:\*\*|__|\*|_)?[ \t]{0,80})$/i.exec(
        before,
      );
    if (label === null) continue;
    const written = behindDash(label[1] ?? '');
    // A bold label ends after the marks that follow its colon.
    const marks = /^\s*(\*\*|__|\*|_)/.exec(written)?.[1] ?? '';
    const closesAfter = marks !== '' && !written.trimEnd().endsWith(marks);
    const after = markdown.slice(colon + 1);
    // "HttpBehavior::OnlyFromCache" is one name.
    if (/^:\S/.test(after)) continue;
    if (closesAfter && !after.startsWith(marks)) continue;
    if (before.length === 80 && label.index === 0 && colon > 80) continue;
    const role = roleIn(written);
    if (role === null) continue;
    // "Cause:: The disk is full", as AsciiDoc and notes write their terms.
    const colons = after.startsWith(':') && /^:\s/.test(after) ? 2 : 1;
    from = colon + colons + (closesAfter ? marks.length : 0);
    yield { start: colon - written.length, end: from, role, label: plainLabel(written) };
  }
}

/** "In use - Fix" before a colon: the label is what stands behind the dash, if that is one. */
function behindDash(written: string): string {
  const at = Math.max(...[' - ', ' – ', ' — '].map((dash) => written.lastIndexOf(dash)));
  const own = at === -1 ? '' : written.slice(at + 3).trimStart();
  return own !== '' && roleIn(own) !== null ? own : written;
}

/** Without the sign that parts a text from the label behind it. */
function withoutMark(text: string): string {
  return text.replace(/\s{0,9}(?:\||;|\s[-–—])$/u, '');
}

/** True inside a quoted message, whose labels say nothing about the text around it. */
function isQuoted(before: string): boolean {
  const line = before.slice(before.lastIndexOf('\n') + 1);
  const open = Math.max(line.lastIndexOf('“'), line.lastIndexOf('«'), line.lastIndexOf('「'), line.lastIndexOf('„'));
  const close = Math.max(
    line.lastIndexOf('”'),
    line.lastIndexOf('»'),
    line.lastIndexOf('」'),
    line.lastIndexOf('“', open - 1),
  );
  return open > close || (line.match(/(?<![\d])"/g) ?? []).length % 2 === 1;
}

function plainLabel(markdown: string): string {
  return trimEndOf(markdown.replace(/[*_`\\]/g, ''), /[:：\s]/).trimStart();
}
