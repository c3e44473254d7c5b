/** The names that the book's formulas have for its symbols. */
import { symbolTex } from './tex.ts';

/** Short names that a chapter's formulas may use for the coloured symbols. */
export const MACROS: Readonly<Record<string, string>> = {
  '\\Hin': symbolTex('height'),
  '\\Win': symbolTex('width'),
  '\\Cin': symbolTex('in_channels'),
  '\\Cout': symbolTex('out_channels'),
  '\\Kh': symbolTex('kernel_height'),
  '\\Kw': symbolTex('kernel_width'),
  '\\K': '\\htmlClass{q q-kernel}{K}',
  '\\Hout': symbolTex('out_height'),
  '\\Wout': symbolTex('out_width'),
  '\\G': symbolTex('groups'),
  // The term that the biases add.
  '\\biases': '\\htmlClass{biases q-bias}{#1}',
};
