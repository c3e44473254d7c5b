/** Text that people give, as a terminal may show it. */

/** What a terminal obeys, what turns the direction of writing, what has no width, and halves of pairs. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;
const LONGEST = 60;

/** The text with a sign in the place of each that a terminal would obey; lines stay lines. */
export const printable = (text: string): string => text.replace(UNSEEN, (sign) => (sign === '\n' ? sign : '\ufffd'));

/** The first line of a text, at most 60 signs of it; an ellipsis stands for the rest. */
export function shortened(text: string): string {
  const [first = '', ...more] = text.trim().split(/\r?\n/);
  const signs = [...first];
  const whole = more.length === 0 && signs.length <= LONGEST;
  return printable(whole ? first : `${signs.slice(0, LONGEST).join('').trimEnd()}…`);
}

/** That in quotes. */
export const quoted = (text: string): string => `'${shortened(text)}'`;
