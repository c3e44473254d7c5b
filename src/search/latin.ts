/** Words of letters: names of code by their parts, English by its stems. */
import { stemmer } from 'stemmer';

/** What stands before a name in code, and is often left away. */
const BEFORE = /^(?:self\.|torch\.nn\.functional\.|torch\.nn\.|torch\.|nn\.functional\.|nn\.|f\.)(?=[a-z_])/i;

/** A name without what stands before it in code: `nn.Conv2d` → Conv2d. */
export const bare = (name: string): string => name.trim().replace(BEFORE, '');

/** The stem of an English word; -is- and -iz- are one (normalisation, normalization), before a stem is taken. */
export const stemOf = (word: string): string =>
  stemmer(word.replace(/is(ation|ing|e[ds]?|er|ers)$/, 'iz$1').replace(/our(s|ed)?$/, 'or$1'));

/** The parts of a name: `BatchNorm2d` → batch, norm, 2d; `kernel_size` → kernel, size. */
const partsOf = (name: string): string[] =>
  name
    .replace(/([a-z])([A-Z\d])/g, '$1 $2')
    // Two small letters: the s of FLOPs begins no part.
    .replace(/([A-Z]+)([A-Z][a-z]{2})/g, '$1 $2')
    .split(/[\s._'-]+/)
    .filter((part) => part !== '')
    .map((part) => part.toLowerCase());

export interface Name {
  /** The name in one piece. */
  whole: string;
  /** Its parts, where there is more than one. */
  parts: string[];
}

/** Reads a name or a word: `nn.Conv2d` → conv2d, of conv and 2d. */
export function readName(written: string): Name {
  const name = bare(written.replace(/'s?$/, ''));
  const parts = partsOf(name);
  const whole = parts.length > 1 ? parts.join('') : stemOf(parts.join(''));
  // A count of operations is asked for as GFLOPs, and written as such or by its sign: both carry the unit.
  const unit = /^[kmgt]?(flop|mac)s?$/i.exec(name)?.[1]?.toLowerCase();
  if (unit && unit !== whole) return { whole, parts: [unit] };
  return { whole, parts: parts.length > 1 ? parts.map(stemOf) : [] };
}
