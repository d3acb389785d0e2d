/** Spellings that nothing else looks like: hex HRESULTs, sign-in codes, and HRESULTs as signed decimals. */
const codes = /(?<![\w-])(?:0x[0-9a-f]{8}|AADSTS\d{5,7}|-21[0-4]\d{7})(?!\w)/gi;
/** What readers click or type in is left alone, and so is what a page marks. */
const left = 'a,button,script,style,textarea,select,svg,[contenteditable],[data-hresolve="off"]';

/** Puts a link in the place of every code in the text below `root`, the card aside. */
export function linkCodes(root: Node, linkOf: (code: string) => Node, card: Node): void {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts = root instanceof Text ? [root] : [];
  while (walker.nextNode()) if (walker.currentNode instanceof Text) texts.push(walker.currentNode);
  for (const text of texts) {
    const { parentElement, data } = text;
    if (parentElement === null || card.contains(text) || parentElement.closest(left) !== null) continue;
    const parts: (string | Node)[] = [];
    let end = 0;
    for (const found of data.matchAll(codes)) {
      parts.push(data.slice(end, found.index), linkOf(found[0]));
      end = found.index + found[0].length;
    }
    if (parts.length > 0) text.replaceWith(...parts, data.slice(end));
  }
}
