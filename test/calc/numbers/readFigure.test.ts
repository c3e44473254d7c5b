/** The one reader of written numbers: every writing of a figure, and what each says that it counts. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { parseField } from '#calc/fields/fields.ts';
import { layerNamed } from '#calc/layers/index.ts';
import { BINARY, LETTERS, magnitudeOf } from '#calc/numbers/letters.ts';
import { exactDecimal } from '#calc/numbers/ratio.ts';
import { readFigure } from '#calc/numbers/readFigure.ts';

/** `6700000000 parameters`, and after a bar what else a figure may mean; or why it is refused. */
function read(text: string): string {
  const figure = readFigure(text);
  if (!figure.ok) return figure.reason;
  return figure.readings.map(({ value, counts }) => `${exactDecimal(value)} ${counts}`).join(' | ');
}

describe('a figure', () => {
  it.each([
    ['784 B', '784 bytes | 784000000000 none'],
    ['7b', '7 bytes | 7000000000 none'],
    ['67.1 MB', '67100000 bytes'],
    ['64.0 MiB', '67108864 bytes'],
    ['1.01 kB', '1010 bytes'],
    ['3 字节', '3 bytes'],
    ['6.7B params', '6700000000 parameters'],
    ['6.7 billion parameters', '6700000000 parameters'],
    ['25.56M个参数', '25560000 parameters'],
    ['16 Mi', '16777216 none'],
    ['0.177 BFLOPs', '177000000 operations'],
    ['4.1 TOPS', '4100000000000 operations'],
    ['39.2 亿次', '3920000000 operations'],
    ['1.2 千万次浮点运算', '12000000 operations'],
    ['231 亿亿', '2310000000000000000 none'],
    ['约 39.2 亿次乘加', '3920000000 macs'],
    ['300 mult-adds', '300 macs'],
    ['1,764 multiply–accumulates', '1764 macs'],
    ['4.12 GMac', '4120000000 macs'],
    ['~3.8 GFLOPs', '3800000000 operations'],
    ['≈3.8 GFLOPs', '3800000000 operations'],
    ['about 3.8 GFLOPs.', '3800000000 operations'],
    ['approx. 3.8G', '3800000000 none'],
    ['大约3.8G', '3800000000 none'],
    ['3.8G左右', '3800000000 none'],
    ['4.09 GFlops/image', '4090000000 operations'],
    ['4.09 GFLOPs per image', '4090000000 operations'],
    ['19.5 TFLOP/s', '19500000000000 speed'],
    ['3.4 K FLOPs per second', '3400 speed'],
    ['40%', '40 percent'],
    ['34_693_031', '34693031 none'],
    ["34'693'031", '34693031 none'],
    ['4133742592.0', '4133742592 none'],
    ['8.18E+09', '8180000000 none'],
    ['2 x 10^9', '2000000000 none'],
    ['2*10**9 FLOPs', '2000000000 operations'],
    ['3.8×10⁹', '3800000000 none'],
    ['$3.8\\times10^{9}$ FLOPs', '3800000000 operations'],
    ['1.5·10⁻³', '0.0015 none'],
  ])('%s is %s', (text, found) => {
    expect(read(text)).toBe(found);
  });

  it.each([
    ['Total mult-adds (M): 0.03', '30000 macs'],
    ['Total mult-adds (Units.GIGABYTES): 4.09', '4090000000 macs'],
    ['Total params: 25,557,032', '25557032 parameters'],
    ['Params size (MB): 102.23', '102230000 bytes'],
    ['Input size (MB): 0.60', '600000 bytes'],
    ['Computational complexity:       4.12 GMac', '4120000000 macs'],
    ['Number of parameters:           25.56 M', '25560000 parameters'],
    ['Number of parameters: 6.7 B', '6700000000 parameters'],
    ['Memory: 784 B', '784 bytes'],
    ['MACs (G) = 4.09', '4090000000 macs'],
    ['GMACs: 4.09', '4090000000 macs'],
    ['GOPs 4.1', '4100000000 operations'],
    ['FLOPs ≈ 3.8 G', '3800000000 operations'],
    ['Params (M) 25.6', '25600000 parameters'],
    ['参数量：2556 万', '25560000 parameters'],
    ['计算量约39.2亿次', '3920000000 operations'],
    ['  "flops": 3402,', '3402 operations'],
    ['"params": "12345678901234567890"', '12345678901234567890 parameters'],
    ['  torchinfo, mult-adds    1,764,000  1.76 M', '1764000 macs'],
    ['ResNet-50: 4.1 G', '4100000000 none'],
  ])('behind a label, %s, is %s', (text, found) => {
    expect(read(text)).toBe(found);
  });

  it.each([
    ['5 bananas', 'unit'],
    ['0 bananas', 'unit'],
    ['x: 5 bananas', 'unit'],
    ['3 GB/s', 'unit'],
    ['7 BB', 'unit'],
    ['3.8-4.1 G', 'unit'],
    ['12:30', 'unit'],
    ['fvcore  1,701  and more', 'unit'],
    ['ResNet-50', 'not_number'],
    ['GFLOPs', 'not_number'],
    ['many: few', 'not_number'],
    ['4,09 G', 'comma'],
    ['FLOPs: -3', 'negative'],
    ['Non-trainable params: 0', 'zero'],
    ['fvcore, flop  0  prints 0: it has no rule for this', 'zero'],
    ['1e61', 'too_large'],
    [`${'x'.repeat(300)}: 5`, 'not_number'],
    ['5 '.padEnd(300, 'x'), 'not_number'],
  ])('%s is refused as %s', (text, reason) => {
    expect(read(text)).toBe(reason);
  });

  it('with nothing that says what it is in, is bare', () => {
    const bare = (text: string) => {
      const figure = readFigure(text);
      return figure.ok && figure.bare;
    };
    for (const text of ['34693031', '1,024', '34693031.0', '34_693_031']) expect(bare(text), text).toBe(true);
    for (const text of ['3 K', '3.5', '1e9', 'FLOPs: 3', '3 FLOPs', '10^9']) expect(bare(text), text).toBe(false);
  });
});

describe('the table of letters', () => {
  it('answers to each letter that the book writes, however it is written, and to no name of every object', () => {
    for (const [letter, power] of Object.entries(LETTERS))
      expect(magnitudeOf(letter.toLowerCase()), letter).toEqual({ base: 10, power });
    for (const [letter, power] of Object.entries(BINARY))
      expect(magnitudeOf(letter.toLowerCase()), letter).toEqual({ base: 2, power });
    for (const name of Object.getOwnPropertyNames(Object.prototype)) {
      expect(magnitudeOf(name), name).toBeNull();
      for (const text of [`4${name}`, `4 ${name} params`, `4 M${name}`, `size (${name}): 4`, `${name}: 4 ${name}`])
        expect(readFigure(text).ok && !text.startsWith('size'), text).toBe(false);
    }
  });
});

describe('a long text', () => {
  afterEach(() => void vi.restoreAllMocks());

  /** How many characters all patterns together are given. */
  function charactersSeen(run: () => void, which = (_: RegExp) => true): number {
    const { exec } = RegExp.prototype;
    let seen = 0;
    vi.spyOn(RegExp.prototype, 'exec').mockImplementation(function (this: RegExp, text: string) {
      if (which(this)) seen += text.length;
      return exec.call(this, text);
    });
    run();
    vi.restoreAllMocks();
    return seen;
  }

  it.each([
    '1',
    '1,',
    ',',
    ' ',
    '1 ',
    '(',
    '1e',
    '10^',
    '×',
    ':',
    'a: ',
    'G',
    '约',
    '~',
    '$',
    '1'.repeat(9),
    '"',
    '\t',
  ])('of %j is looked at as far as the longest figure goes, and no further', (piece) => {
    const seen = (length: number, end: string) =>
      charactersSeen(() => void readFigure(piece.repeat(length / piece.length) + end));
    for (const end of ['', 'x', ' 5', ': 5 G']) {
      expect(seen(1_000_000, end)).toBeLessThan(100_000);
      expect(seen(1_000_000, end)).toBe(seen(10_000, end));
    }
  });

  it('in a field of decimals meets no pattern that tries every place for a point', () => {
    const layer = layerNamed('BatchNorm2d');
    const decimals = ({ source }: RegExp) => source.includes('\\.?');
    const seen = charactersSeen(() => {
      if (layer) expect(parseField('eps', `${'1'.repeat(100_000)}x`, layer).ok).toBe(false);
    }, decimals);
    expect(layer).toBeDefined();
    expect(seen).toBeLessThan(1000);
  });
});
