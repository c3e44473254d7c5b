/** Names and numbers that may break where they are read to break. */
import type { ComponentChildren } from 'preact';

/** A text that may break behind the low lines of a name, or behind another mark such as the commas of a number, rather than anywhere. */
export const breakable = (text = '', mark = '_'): ComponentChildren =>
  text.split(mark).map((piece, index) => (index === 0 ? piece : [mark, <wbr key={index} />, piece]));
