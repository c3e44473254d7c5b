import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { TOOL_KEYS } from '#calc/conventions/define.ts';

/** What `npm run -s count -- …` does, without npm in between. */
function count(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/count.ts', ...args], { encoding: 'utf8' });
  return { status, stdout, stderr };
}

describe('counting on the command line', () => {
  it('prints one object with --json, a figure or null for every tool', () => {
    const { status, stdout, stderr } = count('nn.Conv2d(3, 7, 3)', '16,3,5,5', '--json');
    expect([status, stderr]).toEqual([0, '']);
    const { tools, primitives, ...rest } = JSON.parse(stdout);
    expect(rest).toEqual({
      output_shape: [16, 7, 3, 3],
      params: 196,
      trainable_params: 196,
      flops: 54432,
      macs: 27216,
      not_counted: [],
    });
    expect([primitives.multiplications, primitives.additions, primitives.comparisons]).toEqual([27216, 27216, 0]);
    expect(Object.keys(tools).sort()).toEqual([...TOOL_KEYS].sort());
    expect([tools.ptflops_macs, tools.calflops_flops]).toEqual([1764, 55440]);
  });

  it('tells a 0 for want of a rule from a crash, and freezes what is frozen', () => {
    const { tools, not_counted } = JSON.parse(count('nn.LSTM(10, 20)', '7,3,10', '--json').stdout);
    expect([tools.fvcore_flops, not_counted]).toEqual([0, ['fvcore_flops', 'torch_flop_counter_flops']]);
    expect(JSON.parse(count('nn.Softmax()', '2,3', '--json').stdout).tools.thop_macs).toBeNull();
    const frozen = JSON.parse(count('nn.Linear(10, 5).requires_grad_(False)', '8,10', '--json').stdout);
    expect([frozen.params, frozen.trainable_params]).toEqual([55, 0]);
  });

  it('writes whole numbers beyond 2⁵³ − 1 as strings', () => {
    const { params } = JSON.parse(count('nn.Linear(1000000000000, 1000000000000)', '1,1000000000000', '--json').stdout);
    expect(params).toBe('1000000000001000000000000');
  });

  it('prints a table to be read, of several layers together', () => {
    const { status, stdout } = count('nn.Sequential(nn.Conv2d(3, 7, 3), nn.ReLU(), nn.Flatten())', '1,3,5,5');
    expect(status).toBe(0);
    expect(stdout).toMatch(/parameters +196\n/);
    expect(stdout).toMatch(/output +\(1, 63\)\n/);
    expect(stdout).toMatch(/fvcore.* 1,701\n/);
  });

  it('says which count a figure is', () => {
    expect(count('nn.Conv2d(3, 7, 3)', '1,3,5,5', '--explain', '3465').stdout).toMatch(/^3,465 exactly: calflops/);
    expect(count('nn.Conv2d(3, 7, 3)', '1,3,5,5', '--explain', '9450').stdout).toContain('size of the input');
  });

  it.each([
    [['nn.Conv2d(3, 7, 9)', '1,3,5,5'], 'Change kernel_size'],
    [['nn.Conv2d(3, 7)', '1,3,5,5'], "'kernel_size' is missing"],
    [['nn.Conv2(3, 7, 3)', '1,3,5,5'], 'did you mean nn.Conv2d?'],
    [['nn.Conv2d(3, 7, 3)', '1,3,five,5'], 'write whole numbers'],
    [['nn.Conv2d(3, 7, 3)', '3'], 'it expects'],
    [['nn.Conv2d(3, 7, 3)', '1,3,5,5', '--explain', 'many'], 'write 3,465'],
    [['nn.Conv2d(3, 7, 3)', '1,3,5,5', '--joson'], '--joson'],
    [['nn.Conv2d(3, 7, 3)'], 'an input shape'],
  ])('refuses %j in one line, with status 2', (args, cure) => {
    const { status, stdout, stderr } = count(...args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(stderr).toContain(cure);
  });
});
