/** Names of dots: where they have room, and which stand where some families are lit. */
import { describe, expect, it } from 'vitest';
import type { NetworkPlot, PlottedDot } from '#calc/conventions/plottedNetworks.ts';
import { litDots, namedDots } from '#calc/conventions/plottedNetworks.ts';

const dot = (name: string, x: number, y: number, family = 'a'): PlottedDot => ({
  name,
  id: name,
  family,
  params: 1n,
  work: 1n,
  x,
  y,
  radius: 3,
});

const named = (dots: readonly PlottedDot[]) => dots.map(({ label }) => label?.anchor);

describe('the name of a dot', () => {
  it('stands on its right, else on its left, else nowhere', () => {
    expect(named(namedDots([dot('one', 50, 50)], 0, 100))).toEqual(['start']);
    expect(named(namedDots([dot('one', 80, 50)], 0, 100))).toEqual(['end']);
    expect(named(namedDots([dot('a-long-name', 50, 50)], 0, 100))).toEqual([undefined]);
  });

  it('is not kept away by what stands above or below', () => {
    expect(named(namedDots([dot('one', 50, 50), dot('two', 60, 10), dot('six', 60, 90)], 0, 200))).toEqual([
      'start',
      'start',
      'start',
    ]);
  });

  it('stands on no dot and on no other name; what comes first has its own first', () => {
    expect(named(namedDots([dot('one', 50, 50), dot('two', 60, 50)], 0, 200))).toEqual(['end', 'start']);
    expect(named(namedDots([dot('one', 50, 50), dot('two', 50, 55)], 0, 100))).toEqual(['start', 'end']);
    const three = [dot('one', 50, 50), dot('two', 50, 55), dot('six', 50, 52)];
    expect(named(namedDots(three, 0, 100))).toEqual(['start', 'end', undefined]);
  });
});

describe('lit families', () => {
  const dots = namedDots([dot('one', 50, 50), dot('two', 50, 52), dot('six', 50, 54, 'b')], 0, 100);
  const plot = { width: 100, plane: { left: 0, right: 100, top: 0, bottom: 100 }, dots } as unknown as NetworkPlot;

  it('alone have names, and stand above the others', () => {
    const lit = litDots(plot, new Set(['b']));
    expect(lit.map(({ name, label }) => [name, label?.anchor])).toEqual([
      ['one', undefined],
      ['two', undefined],
      ['six', 'start'],
    ]);
  });

  it('are all where none is chosen', () => {
    expect(litDots(plot, new Set())).toBe(dots);
  });
});
