import { describe, expect, it } from 'vitest';
import { asConv2d } from '#calc/conv2d/conv2dEvaluation.ts';
import { countTo, walkOf } from '#calc/conv2d/positions.ts';
import { conv2d } from '#calc/layers/convolution/conv2d.ts';
import type { Options } from '#calc/layers/define.ts';
import { evaluate } from '#calc/layers/evaluate.ts';
import { workLayout } from '#islands/pictures/kernelAtWork/layout.ts';
import { Player } from '#islands/pictures/kernelAtWork/player.ts';

const FEATURE_MAP = { height: 5n, width: 5n, in_channels: 1n, out_channels: 1n, kernel_size: 3n };

function playerOf(options: Options, position = 0): Player {
  const found = evaluate(conv2d, { ...FEATURE_MAP, ...options });
  const conv = found.ok ? asConv2d(conv2d, found) : null;
  const walk = conv && walkOf(conv);
  if (!walk) throw new Error('no walk');
  return new Player(walk, position);
}

const place = ({ position, done }: Player) => [position, done];

describe('the player', () => {
  it('plays from rest through every step to the end, then starts anew', () => {
    const player = playerOf({});
    player.rewind();
    expect(place(player)).toEqual([0, 0]);
    for (let step = 1; step <= 162; step++) {
      player.fine(1);
      expect(countTo(player.position, player.steps, player.done).all).toBe(BigInt(step));
    }
    expect([player.last, player.rests]).toEqual([true, true]);
    player.fine(1);
    expect(place(player)).toEqual([8, 18]);
    player.rewind();
    expect(place(player)).toEqual([0, 0]);
  });

  it('steps by positions, and from within one to its end', () => {
    const player = playerOf({});
    player.back();
    expect(place(player)).toEqual([0, 18]);
    player.on();
    player.fine(1);
    expect(place(player)).toEqual([2, 1]);
    player.on();
    expect(place(player)).toEqual([2, 18]);
    player.fine(-1);
    expect(place(player)).toEqual([2, 17]);
    player.back();
    expect(place(player)).toEqual([1, 18]);
    player.go(99);
    expect(place(player)).toEqual([8, 18]);
    player.on();
    expect(place(player)).toEqual([8, 18]);
  });

  it('goes back by single steps to the first and no further', () => {
    const player = playerOf({}, 1);
    for (let step = 0; step < 40; step++) player.fine(-1);
    expect(place(player)).toEqual([0, 1]);
  });

  it('shows the channel at work, and at rest the one chosen', () => {
    const player = playerOf({ in_channels: 3n });
    player.look(9);
    expect(player.channel).toBe(2);
    player.rewind();
    const seen = new Set<number>();
    while (!player.rests) {
      seen.add(player.channel);
      player.fine(1);
    }
    expect([...seen]).toEqual([0, 1, 2]);
    expect(player.shown.every(({ input: [channel] }) => channel === 2)).toBe(true);
  });

  it('knows values that are made, and none that are not', () => {
    const player = playerOf({}, 4);
    expect(player.valueOf(3, 9)).not.toBeNull();
    expect(player.valueOf(5, 9)).toBeNull();
    player.rewind();
    expect(player.valueOf(4, 9)).toBeNull();
  });

  it('leaves out values that would take too long, but never the last one made', () => {
    const player = playerOf({ in_channels: 3000n }, 4);
    expect(player.valueOf(3, 9)).toBeNull();
    expect(player.valueOf(4, 9)).not.toBeNull();
  });
});

describe('the grids', () => {
  it('draw all that fits, and otherwise keep the whole window and the value made in sight', () => {
    for (const position of [0, 17, 5000, 50_000, 12_543]) {
      const player = playerOf({ height: 224n, width: 224n, kernel_size: 7n, padding: 3n, stride: 2n }, position);
      const { input, kernel, output } = workLayout(player);
      const [, row = 0, column = 0] = player.shown[0]?.input ?? [];
      for (const [axis, start] of [
        [input[0], row],
        [input[1], column],
      ] as const) {
        expect(axis.first).toBeGreaterThanOrEqual(0);
        expect(axis.first).toBeLessThanOrEqual(start);
        expect(axis.first + axis.count).toBeGreaterThanOrEqual(start + 7);
        expect(axis.first + axis.count).toBeLessThanOrEqual(axis.size);
      }
      expect(kernel.map(({ count }) => count)).toEqual([7, 7]);
      expect(output[0].first * 112).toBeLessThanOrEqual(player.position);
    }
    expect(workLayout(playerOf({ padding: 1n })).input).toEqual([0, 1].map(() => ({ first: 0, count: 7, size: 7 })));
  });

  it('follow the product at work through a window that is too long to draw', () => {
    const player = playerOf({ height: 100n, width: 100n, kernel_size: 100n });
    player.rewind();
    for (let step = 0; step < 4001; step++) player.fine(1);
    const [, row = 0, column = 0] = player.shown[player.now ?? 0]?.input ?? [];
    const { input, kernel } = workLayout(player);
    for (const [rows, columns] of [input, kernel]) {
      expect(row).toBeGreaterThanOrEqual(rows.first);
      expect(row).toBeLessThan(rows.first + rows.count);
      expect(column).toBeGreaterThanOrEqual(columns.first);
      expect(column).toBeLessThan(columns.first + columns.count);
    }
  });

  it('fit in the room of the text, and of a phone', () => {
    for (const size of [1n, 3n, 5n, 8n, 12n, 14n, 40n])
      for (const kernel of [1n, 3n, 5n, 7n, 11n])
        for (const padding of [0n, 3n]) {
          if (kernel > size + 2n * padding) continue;
          const {
            input,
            kernel: weights,
            output,
            wide,
            narrow,
            under,
            tags,
          } = workLayout(playerOf({ height: size, width: size, kernel_size: kernel, padding }));
          const columns = [input, weights, output].map(([, { count }]) => count) as [number, number, number];
          const width = columns.map((count) => Math.max(112, count * wide)).reduce((a, b) => a + b) + 2 * 28;
          expect(width).toBeLessThanOrEqual(640);
          expect(columns[0] * narrow).toBeLessThanOrEqual(312);
          expect((columns[tags ? 0 : 1] + columns[2]) * under + 18).toBeLessThanOrEqual(312);
          expect(Math.min(wide, narrow)).toBeGreaterThanOrEqual(20);
        }
  });
});
