/** What grows: the file is read as it should be, and by hand each curve is what the chapter says of it. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { countedObject } from '#calc/conventions/countedRun.ts';
import { warmSession } from '#kernel/node/warm.ts';
import { readGrowth } from '#site/schemas/growth.ts';

const session = await warmSession();

/** Parameters and MACs of a network of `content/networks/`. */
function counted(file: string, expression: string, side = 224n): { params: bigint; macs: bigint } {
  const source = readFileSync(`content/networks/${file}.py`, 'utf8');
  const answer = session.count({ source, filename: `${file}.py`, expression, shapes: [[1n, 3n, side, side]] });
  if (!answer.ok) throw new Error(answer.words);
  return countedObject(answer.run);
}

describe('what grows', () => {
  it('is in content/growth.yaml, each value once', () => {
    const growths = readGrowth(readFileSync('content/growth.yaml', 'utf8'));
    expect(growths.map(({ id }) => id)).toEqual(['resolution', 'width', 'depth']);
    for (const { id, lines } of growths) {
      const values = lines.flatMap(({ at }) => at.map(Number));
      expect(values, id).toEqual([...new Set(values)].sort((a, b) => a - b));
    }
  });

  it.each([
    ["at: ['128']", 'a line has two values at least'],
    ["at: ['128', 'wide']", "'wide' is no value; write a number in quotes, as in '224' or '0.5'"],
  ])('is refused with %s', (at, said) => {
    const text = `- id: x\n  lines:\n    - { file: a, call: 'a({at})', input: '1,3', ${at} }\n`;
    expect(() => readGrowth(text)).toThrow(said);
  });

  it('names the place of its values', () => {
    const text = "- id: x\n  lines:\n    - { file: a, call: a(), input: '1,3', at: ['1', '2'] }\n";
    expect(() => readGrowth(text)).toThrow("neither call nor input says where '{at}' is");
  });

  it('with the resolution does four times the MACs on twice the side, but for the last layer', () => {
    const [one, two] = [224n, 448n].map((side) => counted('mobilenet_v2', 'mobilenet_v2()', side));
    const last = 1280n * 1000n;
    expect(two?.macs).toBe(4n * ((one?.macs ?? 0n) - last) + last);
    expect(two?.params).toBe(one?.params);
  });

  it('with the width keeps the last layer where it becomes narrower', () => {
    const [half, whole] = ['0.5', '1.0'].map((width) => counted('mobilenet_v2', `mobilenet_v2(width_mult=${width})`));
    const last = 1281n * 1000n;
    expect(2n * (half?.params ?? 0n) > (whole?.params ?? 0n)).toBe(true);
    expect(3n * ((half?.params ?? 0n) - last) < (whole?.params ?? 0n) - last).toBe(true);
  });

  it('with the depth adds one block after another', () => {
    const [fifty, more] = ['resnet50()', 'resnet101()'].map((call) => counted('resnet', call));
    expect((more?.params ?? 0n) - (fifty?.params ?? 0n)).toBe(17n * 1_117_184n);
  });
});
