/** Figures of networks as others print them, beside the networks. */
import { describe, expect, it } from 'vitest';
import { judgeFigure } from '#calc/questions/published.ts';
import type { Run } from '#calc/run/call.ts';
import { families, networksOf } from '#kernel/node/networks.ts';
import type { PublishedRow } from '#kernel/node/published.ts';
import { published } from '#kernel/node/published.ts';
import { warmSession } from '#kernel/node/warm.ts';
import type { NetworkCase } from '#site/networks/cases.ts';
import { networkCases } from '#site/networks/cases.ts';
import open from '../fixtures/published-open.json' with { type: 'json' };
import { sample } from '../sample.ts';

/** How many figures there are, and how many of them are not explained. */
const [ALL, OPEN] = [480, 34];

const session = await warmSession();

/** The run of a row's network on its input. */
function runOf({ network, call, input }: Pick<PublishedRow, 'network' | 'call' | 'input'>): Run {
  const counted = session.count({ expression: call ?? network, shapes: [input.split(',').map(BigInt)] });
  if (!counted.ok) throw new Error(`${network}: ${counted.words}`);
  return counted.run;
}

const SOURCES = published();
const CASES = networkCases(families(), SOURCES).filter(({ rows }) => rows.length > 0);
const { items, taken } = sample('published networks on an input', CASES, 12);

/** Each figure of a case, as the list of those that are not explained names it. */
const figuresOf = ({ call, input, rows }: NetworkCase) =>
  rows.flatMap(({ source, row }) =>
    (['parameters', 'operations'] as const).flatMap((counts) => {
      const figure = row[counts];
      const name = `${SOURCES[source]?.source}: ${call} on ${input}, ${counts} ${figure}`;
      return figure === undefined ? [] : [{ name, counts, figure }];
    }),
  );

describe('a published figure', () => {
  it('is of a network that the book has', () => {
    const names = new Set(networksOf(families()).map(({ name }) => name));
    expect(SOURCES.flatMap(({ rows }) => rows).filter(({ network }) => !names.has(network))).toEqual([]);
  });

  it('is one of many, most of them explained; the list of the others only shrinks', () => {
    const all = new Set(CASES.flatMap(figuresOf).map(({ name }) => name));
    expect([all.size, open.length]).toEqual([ALL, OPEN]);
    expect(open.filter((name) => !all.has(name))).toEqual([]);
    expect(new Set(open).size).toBe(open.length);
  });

  it.each(items)(`of $call on $input is explained where the list does not have it (${taken})`, (one) => {
    const run = runOf({ network: one.network.name, call: one.call, input: one.input });
    for (const { name, counts, figure } of figuresOf(one))
      expect(judgeFigure(figure, counts, run).is, name).toBe(open.includes(name) ? 'unexplained' : 'explained');
  });

  it('of the source that prints all digits is explained without exception', () => {
    expect(open.filter((name) => name.startsWith('torchvision'))).toEqual([]);
  });
});

describe('a verdict', () => {
  const run = runOf({ network: 'resnet18', input: '1,3,224,224' });
  const is = (figure: string, counts: 'parameters' | 'operations' = 'operations') =>
    judgeFigure(figure, counts, run).is;

  it('explains what a convention prints, in either unit', () => {
    expect([is('1.8 G'), is('1.814 G'), is('3.63 G'), is('11.69 M', 'parameters')]).toEqual(Array(4).fill('explained'));
  });

  it('takes digits that are cut off for explained, of no tool’s count', () => {
    expect(is('11.6 M', 'parameters')).toBe('explained');
    expect(judgeFigure('11.6 M', 'parameters', run).fits).toMatchObject([{ count: 11_689_512n, cut: true }]);
    // fvcore prints 1,819,065,856: to cut its digits would be a second choice.
    expect(is('1.8190 G')).toBe('unexplained');
  });

  it('calls wrong a decimal point that stands wrong, and leaves the rest unexplained', () => {
    expect(is('1.17 M', 'parameters')).toBe('wrong');
    expect(judgeFigure('18.1 G', 'operations', run)).toMatchObject({
      is: 'wrong',
      fits: [{ times: { by: 10n, is: 'large' } }],
    });
    expect(is('46.76 M', 'parameters')).toBe('unexplained');
    expect(is('2.0 G')).toBe('unexplained');
    expect(is('11.17 M', 'parameters')).toBe('unexplained');
  });

  it('is none of a text that is no figure', () => {
    expect(() => is('many')).toThrow("'many' is no figure of operations");
  });
});
