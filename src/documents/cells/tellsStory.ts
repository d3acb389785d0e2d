/**
 * True for a sentence about what someone did or found, in the first person and the past: "I reinstalled the driver", "We found
 * that a restart is not needed". It is neither why the failure occurs nor what to do, unless nothing else says so.
 */
export function tellsStory(sentence: string): boolean {
  return stories.some((story) => story.test(sentence.trim()));
}

/**
 * True for a sentence that says by what one recognizes the failure: "You can notice it when the service stops", "This shows up in the
 * log". Next to another explanation it is a symptom, unless it says why or under what condition one gets the failure.
 */
export function tellsSign(sentence: string): boolean {
  return signs.test(sentence.replace(/^[\s*_]{1,6}/, '')) && !reason.test(sentence);
}

/** "You get this because the file is missing", "You see this error when the account has no rights". */
const reason =
  /(?<!\p{L})(?:because|since|due to|owing to|as a result|weil|wegen|aufgrund|à cause|en raison|porque|debido|devido|perché|a causa|omdat|vanwege|ponieważ|потому что|так как|из-за)(?!\p{L})|(?<!\p{L})parce qu|因为|因為|由于|由於|ため|때문|(?<!\p{L})(?:see|get) (?:it|this|(?:a|the) (?:\p{L}+ ){0,2}(?:dialog|message|window|pop-?up|screen|banner|warning|notification|prompt))(?: \p{L}+){0,2}? (?:if|when|whenever|after)(?!\p{L})/iu;

/** True for a sentence that only says who does it: "Performed by IT support." */
export function saysWhoActs(sentence: string): boolean {
  return actors.test(sentence.trim());
}

/** True for such a sentence that says what turned out: "We found that the certificate had expired". */
export function tellsFinding(sentence: string): boolean {
  return tellsStory(sentence) && finding.test(sentence);
}

const finding =
  /(?<!\p{L})(?:found|discovered|noticed|realized|realised|determined|identified|festgestellt|herausgefunden|gefunden|constaté|découvert|trouvé|descubierto|descoberto|scoperto|обнаружил\p{L}*|выяснил\p{L}*)(?!\p{L})|发现|發現/iu;

const stories: readonly RegExp[] = [
  new RegExp(
    String.raw`^(?:(?:at first|first|then|next|later|finally|eventually|initially|afterwards|so|in the end|after that|(?:last|on|in) [^,]{2,30}),? )?(?:i|we)(?:['’](?:ve|d)| have| had)? (?:(?:also|then|first|finally|even|just|already|once|later|initially|now|never) ){0,2}(?!need(?:ed)?\b|(?:fixed|released|published|shipped|addressed|introduced)\b)(?:\p{L}{2,}ed|tried|found|ran|saw|got|did|had|went|took|made|put|set up|left|spent|thought|gave|came|began|knew|lost|kept|sent|wrote|rebuilt|were|was)(?!\p{L})`,
    'iu',
  ),
  /^(?:ich|wir) (?:habe|haben|hatte|hatten|musste|mussten|konnte|konnten|fand|fanden|war|waren)(?!\p{L})|^(?:zuerst|zunächst|dann|danach|später|am ende|schließlich|anschließend) (?:habe|haben|hatte|hatten) (?:ich|wir)(?!\p{L})/iu,
  /^(?:(?:d['’]abord|ensuite|puis|finalement|au début),? )?(?:j['’](?:ai|avais)|nous (?:avons|avions)|on a(?:vait)?) (?:\p{L}+ ){0,2}\p{L}*(?:é|i|u|is|it|ert)(?!\p{L})/iu,
  /^(?:(?:primero|luego|después|al final|primeiro|depois|no fim|prima|poi|alla fine),? )?(?:he|hemos|había|habíamos|ho|abbiamo|avevo|avevamo|tenho|temos|tinha) \p{L}+(?:ado|ido|ato|uto|ito)s?(?!\p{L})/iu,
  /^(?:\p{L}+ ){0,3}?(?:hebben we|heb ik|we hebben|wij hebben|ik heb|hadden we|had ik)(?!\p{L})/iu,
  /^(?:сначала |потом |затем )?(?:я|мы) \p{L}+(?:ал|ил|ел|али|или|ели|ался|ились)(?!\p{L})/iu,
  /^(?:后来|然后|于是|最后|一开始)?[，,]?我们?[^。]{0,40}(?:了|过|以为)(?!解)/u,
];

const actors =
  /^(?:(?:this|the) (?:issue|problem|step|fix|procedure) (?:is|was|must be|has to be) )?(?:performed|done|carried out|executed|handled|resolved|completed|fixed) by (?!(?:re-?)?\p{L}+ing\b|using\b|(?:this|the) (?:\p{L}+ )?(?:update|hotfix|patch|script|tool|command|version|release))[^.]{2,160}\.?$|^(?:durchgeführt|erledigt|ausgeführt) (?:vom|von|durch) [^.]{2,160}\.?$|^(?:réalisé|effectué)e? par [^.]{2,160}\.?$/iu;

const signs =
  /^(?:(?:you|users?|people|admin(?:istrator)?s?|players?|customers?)(?:['’]ll| (?:can|may|might|will|would|should))?(?: (?:also|usually|typically|often|normally|then|only))? (?:notice|recogni[sz]e|observe|spot|tell) (?:it|this|that|the (?:error|issue|problem)|by)(?!\p{L})|(?:you|users?|people|players?|customers?)(?:['’]ll| (?:will|would))?(?: (?:also|usually|typically|often|normally|then))? (?:see|get) (?:it|this|(?:a|the) (?:\p{L}+ ){0,2}(?:dialog|message|window|pop-?up|screen|banner|warning|notification|prompt))(?!\p{L})|(?:this|it)(?: (?:usually|typically|often|normally|mostly|also|can|may|will)){0,2} (?:shows? (?:up|itself)|manifests?(?: itself)?|becomes? (?:visible|apparent|noticeable)|is (?:visible|noticeable|seen))(?! (?:because|due))(?!\p{L})|(?:das|dies|er|es|dieser fehler) (?:zeigt|äußert|macht) sich(?!\p{L})|(?:sie|man) (?:erkennen|erkennt|bemerken|bemerkt|merken|merkt) (?:es|das|dies|den fehler)(?!\p{L})|(?:cela|ceci|il|elle) se (?:manifeste|voit|remarque|traduit)(?!\p{L})|(?:vous (?:le|la|l['’])|on le) ?(?:remarquez|remarque|reconnaissez|voyez)(?!\p{L})|(?:esto |el error )?se (?:nota|manifiesta|reconoce|aprecia)(?!\p{L})|(?:isso|isto|ele)? ?(?:se manifesta|manifesta-se|aparece quando)(?!\p{L})|(?:questo |l['’]errore )?si (?:manifesta|nota|riconosce)(?!\p{L})|(?:это|она|он) (?:проявляется|заметн[оа]|видно)(?!\p{L}))|^(?:通常|一般)?(?:表现为|表現為|症状は|现象是)/iu;
