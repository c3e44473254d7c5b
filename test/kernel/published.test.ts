/** Figures of networks as others print them, beside the networks. */
import { describe, expect, it } from 'vitest';
import { judgeFigure } from '#calc/questions/published.ts';
import type { Run } from '#calc/run/call.ts';
import { families, networksOf } from '#kernel/node/networks.ts';
import type { PublishedRow } from '#kernel/node/published.ts';
import { published } from '#kernel/node/published.ts';
import { warmSession } from '#kernel/node/warm.ts';
import { sample } from '../sample.ts';

const session = await warmSession();

/** The run of a row's network on its input. */
function runOf({ network, call, input }: Pick<PublishedRow, 'network' | 'call' | 'input'>): Run {
  const counted = session.count({ expression: call ?? network, shapes: [input.split(',').map(BigInt)] });
  if (!counted.ok) throw new Error(`${network}: ${counted.words}`);
  return counted.run;
}

const ROWS = published().flatMap(({ rows }) => rows);
const { items, taken } = sample('published rows', ROWS, 10);

describe('a published figure', () => {
  it('is of a network that the book has', () => {
    const names = new Set(networksOf(families()).map(({ name }) => name));
    expect(ROWS.filter(({ network }) => !names.has(network))).toEqual([]);
    expect(ROWS.length).toBe(131);
  });

  it.each(items)(`of $network is explained, parameters and operations ($weights; ${taken})`, (row) => {
    const run = runOf(row);
    expect(judgeFigure(row.parameters ?? '', 'parameters', run).is).toBe('explained');
    expect(judgeFigure(row.operations ?? '', 'operations', run).is).toBe('explained');
  });
});

describe('a verdict', () => {
  const run = runOf({ network: 'resnet18', input: '1,3,224,224' });
  const is = (figure: string, counts: 'parameters' | 'operations' = 'operations') =>
    judgeFigure(figure, counts, run).is;

  it('explains what a convention prints, in either unit', () => {
    expect([is('1.8 G'), is('1.814 G'), is('3.63 G'), is('11.69 M', 'parameters')]).toEqual(Array(4).fill('explained'));
  });

  it('calls wrong what went through a slip, and leaves the rest unexplained', () => {
    expect(is('46.76 M', 'parameters')).not.toBe('explained');
    expect(is('2.0 G')).toBe('unexplained');
    expect(is('11.17 M', 'parameters')).not.toBe('explained');
  });

  it('is none of a text that is no figure', () => {
    expect(() => is('many')).toThrow("'many' is no figure of operations");
  });
});
