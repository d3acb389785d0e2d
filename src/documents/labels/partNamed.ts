import { askedRole } from './askedRole.ts';
import { foldHeader } from './foldHeader.ts';
import { roleOfPlainLabel } from './plainLabel.ts';
import { sectionRole } from './sectionRole.ts';
import { withoutOrnaments } from './withoutOrnaments.ts';

/**
 * What a heading says that names a part of an article and nothing else: "Resolution", "Solution 2: Open the share", "How do I fix
 * it?", "Immediate troubleshooting steps". Null for one with a subject of its own, such as "Installation steps".
 */
export function partNamed(heading: string): 'cause' | 'mitigation' | 'symptom' | null {
  const words = withoutOrnaments(heading);
  const { role, number } = sectionRole(words);
  if (role !== 'cause' && role !== 'mitigation' && role !== 'symptom') return null;
  const asked = askedRole(words);
  if (asked !== null) return /\b(?:it|this|that|error|problem|issue)\b|0x|^[^a-z]+$/i.test(words) ? asked : null;
  if (number !== null || roleOfPlainLabel(words) !== null) return role;
  const label = /^([^:：]{2,40})[:：]/.exec(words)?.[1] ?? '';
  if (label !== '' && roleOfPlainLabel(label) !== null) return role;
  const folded = foldHeader(words).replace(/0x[0-9a-f]+/g, ' ');
  // "Quick troubleshooting" may be about anything.
  if (/^(?:\w+ )?troubleshoot(?:ing)?$/.test(folded.trim())) return null;
  return folded.split(/[\s,/&()-]+/).every((word) => word === '' || ofPart.test(word)) ? role : null;
}

/** Words of such a heading, in the languages of documents. */
const ofPart = new RegExp(
  `^(?:${[
    'an?|the|of|for|to|this|that|it|its|and|or|how|what|you|can|error|errors|issue|problem|code|possible|probable|potential|common|main|most|likely|known|root|best|quick|easy|simple|immediate|recommended|suggested|general|other|additional|alternative|final|detailed|step|by|fix|fixes|fixing|solve|solving|solution|solutions|resolve|resolving|resolution|resolutions|workaround|workarounds|work|around|cause|causes|reason|reasons|troubleshoot|troubleshooting|steps|action|actions|method|methods|remedy|remedies|mitigation|mitigations|repair|symptom|symptoms|try',
    'die|der|das|den|und|mogliche|haufige|losung|losungen|losungsansatze|ursache|ursachen|fehler|problem|problems|behebung|beheben|fehlerbehebung|umgehung|problemumgehung|abhilfe|schritte|zur|fur|problembehandlung',
    'les?|la|des?|du|et|pour|possibles?|solutions?|causes?|etapes|depannage|resolution|erreur|probleme',
    'las?|los|el|y|para|posibles?|causas?|solucion|soluciones|pasos|error|problema|resolucion|comunes|o|os|as|e|possiveis|solucao|solucoes|passos|etapas|erro|soluzione|soluzioni|cause|passaggi|errore|di|del|da|do|dos',
    'и|возможные|основные|причины?|решени[ея]|способы|устранени[ея]|исправлени[ея]|ошибки|проблемы|шаги|возникновения|как|исправить',
    '(?:(?:错误|錯誤|问题|問題|エラー|報错|报错)(?:代码|コード)?)?(?:的|の)?(?:可能的?|常见的?|根本)?(?:原因|解决方案|解决方法|解决办法|解决步骤|处理方法|处理步骤|修复方法)|(?:考えられる)?原因|(?:解決|対処)(?:方法|策|手順)|対処法|해결|방법|원인',
  ].join('|')})$`,
);
