/** Names that may break where they are read to break. */
import type { ComponentChildren } from 'preact';

/** A text that may break in a name behind a low line or another mark, rather than anywhere. */
export const breakable = (text = '', mark = '_'): ComponentChildren =>
  text.split(mark).map((piece, index) => (index === 0 ? piece : [mark, <wbr key={index} />, piece]));

/** The name of a class, which may break before a capital. */
export const inWords = (name: string): ComponentChildren =>
  name.split(/(?<=[a-z\d])(?=[A-Z])/).map((word, index) => (index === 0 ? word : [<wbr key={index} />, word]));
