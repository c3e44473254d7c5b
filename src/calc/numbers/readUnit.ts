/** Reads what stands behind a number: `GMACs`, `M mult-adds`, `B params`, `MiB`, `亿次`, `GFLOPs/image`. */
import type { Magnitude } from './letters.ts';
import { LONGEST_LETTER, magnitudeOf } from './letters.ts';

/** What a figure says that it counts. */
export type Measure = 'operations' | 'macs' | 'parameters' | 'bytes' | 'speed' | 'percent' | 'none';

export interface Unit {
  /** What the number is multiplied by. */
  scale: Magnitude;
  counts: Measure;
}

const named = (counts: Measure, names: string) => names.split(' ').map((name): [string, Measure] => [name, counts]);

/** Names of what is counted, in lower case, without spaces and hyphens. */
const COUNTED: ReadonlyMap<string, Measure> = new Map([
  ['', 'none'],
  ...named('none', '个'),
  ...named('operations', 'flop flops op ops operation operations 次 次运算 次操作 次浮点运算 浮点运算 flop次'),
  ...named('macs', 'mac macs madd madds multadd multadds multiplyadd multiplyadds 次乘加 次乘加运算 乘加 乘加运算'),
  ...named('macs', 'multiplyaccumulate multiplyaccumulates'),
  ...named('parameters', 'param params parameter parameters 参数 个参数'),
  ...named('bytes', 'b byte bytes 字节 个字节'),
  ...named('percent', '% percent'),
]);

/** No unit is longer. */
const LONGEST = 40;

const PER_SECOND = /(?:\/s|\/sec|\/second|persecond|persec|\/秒|每秒)$/;
/** One image of a batch, one token of a text: what a figure of a network is usually for. */
const PER_PIECE =
  /(?:\/|per)(?:image|img|sample|frame|token|inference|input|forward|forwardpass|pass|张|张图|图|个样本|样本|个token)$/;

/** What ends a sentence, and 左右, which says that the number is not exact. */
const END = /(?:左右)?[.。;]?$/;

const folded = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[\s\u2010-\u2015_"'’-]/g, '')
    .replace(END, '');

/** A letter before the name of what is counted; a billion of bytes nobody writes `BB`. */
function split(text: string, at: number): Unit[] {
  const [letter, name] = [text.slice(0, at), text.slice(at)];
  const [scale, counts] = [magnitudeOf(letter), COUNTED.get(name)];
  return scale && counts && !(letter === 'b' && counts === 'bytes') ? [{ scale, counts }] : [];
}

/**
 * All that a unit can mean, the likelier first; nothing for a text that is none. Only `B` alone means two things: bytes,
 * and a billion of what is not said.
 */
export function readUnit(text: string): readonly Unit[] {
  if (text.length > LONGEST) return [];
  const whole = folded(text).replace(PER_PIECE, '');
  const bare = whole.replace(PER_SECOND, '');
  const lengths = Array.from({ length: Math.min(LONGEST_LETTER, bare.length) + 1 }, (_, at) => at);
  const found = lengths.flatMap((at) => split(bare, at));
  if (bare === whole) return found;
  return found.flatMap((unit) => (unit.counts === 'operations' ? [{ ...unit, counts: 'speed' as const }] : []));
}
