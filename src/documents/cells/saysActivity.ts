/**
 * True for words next to a code that only say what was being done when it showed up: "Installing the agent", "While
 * copying the package", "Installation of the client". They are neither why it failed nor what to do.
 */
export function saysActivity(words: string): boolean {
  const text = words.trim();
  return text.length <= 120 && !saysMore.test(text) && activities.some((activity) => activity.test(text));
}

/** What an activity needs, how it went, or what it is done to may be the cause: "Installing the agent requires a restart", "Writing to a read-only disk". */
const saysMore =
  /[.!?;:](?=\s)|[。！？]|(?<!\p{L})(?:is|are|was|were|has|have|had|can|cannot|could|will|must|may|needs?|requires?|takes?|took|fails?|failed|failures?|errors?|not|no|stops?|stopped|blocked|denied|missing|invalid|wrong|problems?|issues?|times? out|timed out|timeout|unsupported|impossible|without|too|causes?|breaks?|leads?|results?|triggers?|prevents?|exceeds?|expired|full|busy|corrupt\p{L}*|damaged|disabled|unavailable|unknown|lost|broken|interrupted|aborted|cancel\p{L}*|in progress|pending|that|which|whose|past|beyond|outside|already|another|read-only|non-\p{L}+|write-protected|locked|closed|empty|deleted|ist|sind|war|wird|wurde|kann|konnte|muss|nicht|kein\p{L}*|fehl\p{L}*|ohne|zu|est|sont|a été|échou\p{L}*|échec|impossible|sans|erreur|fall[aóo]\p{L}*|sin|errore?s?|erro|falh\p{L}*|sem|non|senza|imposs\p{L}*)(?!\p{L})|ошибк|сбой|не уда|невозможн|失败|失敗|错误|錯誤|无法|無法|不能|出错|エラー|でき(?:ない|ません)|失敗/iu;

const doing =
  '(?:(?:re|un|de)?install|upgrad|updat|download|upload|copy|mov|contact|connect|disconnect|regist|register|unregister|enroll?|join|deploy|redeploy|start|restart|stopp|launch|open|clos|load|runn|execut|configur|creat|delet|remov|add|renam|apply|prepar|initiali[sz]|(?:re|de)?activat|mount|dismount|boot|print|synchroni[sz]|sync|back|restor|recover|migrat|import|export|send|receiv|verify|validat|check|sett|sign|logg|read|writ|sav|search|scann|brows|access|extract|unpack|build|compil|publish|provision|resett|refresh|replicat|convert|formatt|partition|captur|shar|attach|detach|encrypt|decrypt|authenticat|request|retriev|fetch|evaluat|process)ing';
const nouns =
  'installation|deployment|registration|enrol?lment|upgrade|update|activation|download|upload|migration|synchronization|removal|creation|configuration|initialization|launch|setup|import|export|restore|backup';

const activities: readonly RegExp[] = [
  new RegExp(String.raw`^(?:(?:while|when|during|on|upon) )?${doing} (?=\S)`, 'iu'),
  new RegExp(String.raw`^(?:during|at|on) (?:the )?(?:\p{L}+ ){0,2}(?:${nouns})(?!\p{L})`, 'iu'),
  new RegExp(String.raw`^(?:the )?(?:${nouns}) (?:of|to|from|via|through|over|with|on) (?=\S)`, 'iu'),
  /^(?:beim|bei (?:der|einer|einem)|während)(?!\p{L})|^(?:installation|bereitstellung|registrierung|anmeldung|aktualisierung|aktivierung|einrichtung|download|start) (?:de[rs]|von|eines|einer|am|an|auf|über)(?!\p{L})|^(?:lors|pendant|au cours) d|^(?:installation|mise à jour|activation|inscription|connexion|téléchargement|démarrage|copie) (?:de|du|des|d['’]|à|au|en)|^(?:al|durante|mientras) \p{L}|^(?:instalación|actualización|activación|inscripción|conexión|descarga|inicio|copia|instalação|atualização|ativação|conexão|transferência|início|cópia) (?:de|del|da|do|en|no|na|a)(?!\p{L})|^(?:instalando|actualizando|atualizando|copiando|conectando|descargando|baixando|ao) |^(?:durante|installazione|aggiornamento|attivazione|registrazione|download) (?:d[ieao]|del|della|dell['’]|l['’]|il|la)/iu,
  /^(?:при|во время) \p{L}|^(?:установка|обновление|активация|регистрация|подключение|загрузка|копирование|запуск) \p{L}+[аяиыейв]$/iu,
  /^(?:正在|在)?(?:安装|更新|升级|下载|复制|连接|注册|部署|启动|激活|安裝|下載|複製|連接|註冊)[^。，,]{1,30}(?:时|時|期间|过程中)$|(?:の|を)?(?:インストール|更新|アップグレード|ダウンロード|コピー|接続|登録|展開|起動)(?:中|時|の際)に?$/u,
];
