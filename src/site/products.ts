/** A × between numbers, or at an end of the text, where the tag beside it gives the number. */
const PRODUCT = /(?<=^|\d) × (?=\d|$)/g;

/** The text with each product of numbers kept on one line: `3 × 3` does not break. */
export const keepProducts = (text: string): string => text.replace(PRODUCT, '\u00a0×\u00a0');
