/** Names that may break where they are read to break. */
import type { ComponentChildren } from 'preact';

/** A text that may break in a name behind a low line, rather than anywhere. */
export const breakable = (text = ''): ComponentChildren =>
  text.split('_').map((piece, index) => (index === 0 ? piece : ['_', <wbr key={index} />, piece]));
