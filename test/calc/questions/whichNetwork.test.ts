/** *Which count is this?* among networks: which are found, which are not, and how it is said. */
import { describe, expect, it } from 'vitest';
import { countsOfRun } from '#calc/questions/countsOfRun.ts';
import { networkExplanation } from '#calc/questions/networkExplanation.ts';
import type { CountedCase } from '#calc/questions/whichNetwork.ts';
import { whichNetwork } from '#calc/questions/whichNetwork.ts';
import { networkRun } from '../../networkRun.ts';

const CALLS: readonly [network: string, call?: string][] = [
  ['resnet18'],
  ['resnet34'],
  ['resnet50'],
  ['resnet50', 'resnet50(stride_in_1x1=True)'],
  ['efficientnet_b0'],
  ['squeezenet1_0'],
  ['squeezenet1_1'],
  ['vit_b_16'],
];

const CASES = CALLS.map(([network, call]): CountedCase => {
  const counts = countsOfRun(networkRun(call ?? network));
  return { network, ...(call !== undefined && { call }), input: '1,3,224,224', counts };
});

function found(text: string) {
  const answer = whichNetwork(text, CASES);
  if (!answer.ok) throw new TypeError(`'${text}' is not read`);
  return answer;
}

/** What fits: the network as it is made, and what prints the count. */
const fits = (text: string) =>
  found(text).fits.map(({ of, sources, times }) => [
    of.call ?? of.network,
    sources.map((source) => (source === 'parameters' ? source : source.id)).join(),
    ...(times ? [`${times.by} ${times.is}`] : []),
  ]);

describe('a figure alone', () => {
  it('is every count of every network that rounds to its digits', () => {
    expect(fits('4.09 G')).toEqual([
      ['resnet50', 'macs,calflops-macs'],
      ['resnet50', 'torchinfo'],
    ]);
    // As the chapter says: five tools, and MACs.
    const printing = new Set(
      found('4.1 G').fits.flatMap(({ sources }) =>
        sources.map((one) => (one === 'parameters' ? one : (one.tool ?? one.id))),
      ),
    );
    expect(printing).toEqual(new Set(['macs', 'calflops', 'torchinfo', 'fvcore', 'thop', 'ptflops']));
    expect(new Set(fits('4.1 G').map(([made]) => made))).toEqual(new Set(['resnet50']));
    expect(fits('0.39 B')).toEqual([
      ['efficientnet_b0', 'macs,calflops-macs'],
      ['efficientnet_b0', 'torchinfo'],
    ]);
    expect(fits('25.6 M').map(([made]) => made)).toEqual(['resnet50', 'resnet50(stride_in_1x1=True)']);
  });

  it('is nothing that lacks one digit of it, and no decimal point is moved', () => {
    expect(fits('4.10 G')).toEqual([]);
    expect(fits('2.18 M')).toEqual([]);
  });

  it('is of what its unit says', () => {
    expect(fits('25.6 M params')).toHaveLength(2);
    expect(fits('25.6 MFLOPs')).toEqual([]);
    expect(whichNetwork('100 MB', CASES)).toMatchObject({ ok: false, reason: 'unit' });
  });
});

describe('a figure beside a name', () => {
  it.each(['ResNet-34 21.8 M', 'resnet34: 21.8M', '21.8 M ResNet 34', 'ResNet34 ＝ 21.8 M'.replace('＝', '=')])(
    '%s',
    (text) => {
      expect(found(text).named).toEqual(['resnet34']);
      expect(fits(text)).toEqual([['resnet34', 'parameters']]);
    },
  );

  it('tells a decimal point that stands wrong, by the smallest factor', () => {
    expect(fits('ResNet-34 2.18 M')).toEqual([['resnet34', 'parameters', '10 small']]);
    expect(fits('ResNet-34 218 M')).toEqual([['resnet34', 'parameters', '10 large']]);
    expect(fits('ViT-B/16 86.6 K')).toEqual([['vit_b_16', 'parameters', '1000 small']]);
  });

  it('asks that network alone, and those whose names go on', () => {
    expect(fits('ResNet-18 4.09 G')).toEqual([]);
    expect(found('SqueezeNet 1.25 M').named).toEqual(['squeezenet1_0', 'squeezenet1_1']);
    expect(fits('SqueezeNet 1.25 M')).toEqual([['squeezenet1_0', 'parameters']]);
  });

  it('names what comes nearest where nothing fits', () => {
    expect(found('ResNet-50 3.8 GFLOPs').nearest).toMatchObject({ count: 3_857_973_248n });
    expect(found('7 G').nearest).toBeUndefined();
  });

  it('takes no unit and no short word for a name', () => {
    for (const text of ['4.09 G', '4.09 GMACs', 're 4.09 G'])
      expect(whichNetwork(text, CASES)).not.toMatchObject({ named: ['resnet50'] });
    expect(whichNetwork('ResNet-50', CASES).ok).toBe(false);
  });
});

describe('an answer in sentences', () => {
  const said = (text: string) =>
    networkExplanation(
      found(text),
      (name, fills) => [name, ...Object.values(fills)].join('|'),
      (sources) => `${sources.length} sources`,
      '; ',
    );

  it('has a line for each network, its counts of operations together', () => {
    expect(said('4.09 G')).toEqual([
      'one|4.09 G|1',
      'operations|resnet50|(1, 3, 224, 224)|count|4,089,184,256|2 sources; count|4,089,238,376|1 sources',
    ]);
    expect(said('25.6 M')[0]).toBe('several|25.6 M|2');
  });

  it('names all candidates, those behind the first few without their counts', () => {
    const many = Array.from(
      { length: 20 },
      (_, at): CountedCase => ({
        network: `net_${at}`,
        input: '1,1',
        counts: { parameters: 1_000_000n },
      }),
    );
    const answer = whichNetwork('1 M', many);
    if (!answer.ok) throw new TypeError('1 M is not read');
    const lines = networkExplanation(
      answer,
      (name, fills) => `${name} ${Object.values(fills).join(' ')}`,
      () => '',
      ' ',
    );
    for (const { network } of many) expect(lines.join('\n')).toContain(network);
    expect(lines.length).toBeLessThan(many.length);
  });
});
