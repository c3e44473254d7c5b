/** Makes characters comparable that mean the same, one for one, so that places in a text stay what they are. */

const WIDE = /[\u00b2\u00b3\u00b9\u2070-\u209c\uff01-\uffee]/g;
const ALIKE: Readonly<Record<string, string>> = { '’': "'", '‑': '-', '−': '-', '–': '-', '*': '×', '\u00a0': ' ' };

/** A character in its plain form (NFKC), if that is one character too. */
const plain = (character: string): string => {
  const form = character.normalize('NFKC');
  return form.length === 1 ? form : character;
};

/** The text with full-width, raised and lowered characters as plain ones; as long as before. */
export const evened = (text: string): string =>
  text.replace(WIDE, plain).replace(/[’‑−–*\u00a0]/g, (character) => ALIKE[character] as string);

/** What two names are compared by: letters, digits and signs that carry meaning, without case and space. */
export const folded = (text: string): string =>
  evened(text)
    .toLowerCase()
    .replace(/(\d),(?=\d{3})/g, '$1')
    .replace(/[^\p{L}\p{N}×+%/.]|\.(?!\d)/gu, '');
