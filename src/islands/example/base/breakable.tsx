/** Names that may break where they are read to break. */
import type { ComponentChildren } from 'preact';

/** A text that may break in a name behind a low line or another mark, rather than anywhere. */
export const breakable = (text = '', mark = '_'): ComponentChildren =>
  text.split(mark).map((piece, index) => (index === 0 ? piece : [mark, <wbr key={index} />, piece]));
