/** What a recorder makes twice, and what it works out once. */
import { describe, expect, it } from 'vitest';
import type { LayerDefinition } from '#calc/layers/define.ts';
import { layerNamed } from '#calc/layers/index.ts';
import type { Module } from '#calc/run/module.ts';
import { namedModules } from '#calc/run/module.ts';
import { ProgramRecorder } from '#calc/run/programRecorder.ts';
import type { Called } from '#calc/run/recorder.ts';

const named = (name: string) => layerNamed(name) as LayerDefinition;

const tensorsOf = (root: Module) =>
  [...namedModules(root).keys()].flatMap(({ parameters, buffers }) => [...parameters, ...buffers]);

describe('a layer once more', () => {
  it.each([
    ['Linear', { in_features: 3n, out_features: 4n }],
    ['BatchNorm2d', { num_features: 4n }],
    ['MultiheadAttention', { embed_dim: 8n, num_heads: 2n }],
  ])('%s has tensors of its own, of the same names and shapes', (name, options) => {
    const recorder = new ProgramRecorder();
    const first = recorder.layer(named(name), options);
    const [one, other] = [tensorsOf(first), tensorsOf(recorder.again(first))];
    expect(other.map(({ name, shape }) => [name, shape])).toEqual(one.map(({ name, shape }) => [name, shape]));
    expect(new Set([...one, ...other].map(({ id }) => id)).size).toBe(one.length * 2);
    expect(one.length).toBeGreaterThan(1);
  });
});

describe('a layer that is called again', () => {
  const recorder = new ProgramRecorder();
  const module = recorder.layer(named('Linear'), { in_features: 3n, out_features: 4n });
  const on = (...shape: bigint[]): Called => recorder.call(module, [recorder.tensor(shape)]);
  const outputs = (called: Called) => (called.ok ? called.outputs : []);

  it('makes other tensors of the same shape, and of another where the input is another', () => {
    recorder.open();
    const [one, same, wider] = [outputs(on(2n, 3n)), outputs(on(2n, 3n)), outputs(on(5n, 3n))];
    const calls = recorder.close();
    expect([one, same, wider].map(([first]) => first?.shape)).toEqual([
      [2n, 4n],
      [2n, 4n],
      [5n, 4n],
    ]);
    expect(one[0]?.id).not.toBe(same[0]?.id);
    expect(calls.map(({ work }) => work.macs)).toEqual([24n, 24n, 60n]);
  });

  it('refuses again what it has refused', () => {
    const [once, twice] = [on(2n, 7n), on(2n, 7n)];
    expect(once.ok).toBe(false);
    expect(twice).toEqual(once);
    expect(on(2n, 3n).ok).toBe(true);
  });
});
