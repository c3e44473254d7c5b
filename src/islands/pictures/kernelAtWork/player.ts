/** Where the picture of the kernel at work stands: a position, and how many of its steps are done. Knows no time. */

import type { Walk } from '#calc/conv2d/positions.ts';
import { stepsAt } from '#calc/conv2d/positions.ts';
import type { Product } from '#calc/conv2d/sampleValues.ts';
import { outputValue, productsOf } from '#calc/conv2d/sampleValues.ts';
import type { Step } from '#calc/layers/define.ts';

/** Products that a look at the picture may cost: more than this, and only the output value just made is known. */
const MOST_PRODUCTS = 200_000;

export class Player {
  readonly walk: Walk;
  position = 0;
  /** Steps done at this position; all of them when it rests there. */
  done = 0;
  steps: readonly Step[] = [];
  products: readonly Product[] = [];
  /** The channel that is looked at while it rests, of those the kernel sees. */
  chosen = 0;
  playing = false;
  private known = new Map<number, number>();

  constructor(walk: Walk, position = 0) {
    this.walk = walk;
    this.go(position);
  }

  get rests(): boolean {
    return this.done === this.steps.length;
  }

  get last(): boolean {
    return this.position === this.walk.positions - 1;
  }

  /** Products of one channel. */
  get cells(): number {
    return this.products.length / this.walk.depth;
  }

  /** Products that are done. */
  get multiplied(): number {
    return this.steps.slice(0, this.done).filter(({ kind }) => kind === 'multiply').length;
  }

  /** The product that is being made, or `null` at rest. */
  get current(): number | null {
    return this.rests ? null : Math.max(0, this.multiplied - 1);
  }

  /** The channel to show: the one at work, or the one chosen. */
  get channel(): number {
    if (this.current !== null) return Math.floor(this.current / this.cells);
    return this.playing ? this.walk.depth - 1 : this.chosen;
  }

  /** The products of the channel to show. */
  get shown(): readonly Product[] {
    return this.products.slice(this.channel * this.cells, (this.channel + 1) * this.cells);
  }

  /** The product that is being made, among those shown. */
  get now(): number | null {
    return this.current === null ? null : this.current % this.cells;
  }

  /** To a position, with all its steps done; to the nearest one there is. */
  go(position: number): void {
    this.position = Math.min(Math.max(position, 0), this.walk.positions - 1);
    this.steps = stepsAt(this.walk, this.position);
    this.products = productsOf(this.walk, this.steps);
    this.done = this.steps.length;
  }

  /** At another of the channels the kernel sees, all steps of the position done. */
  look(channel: number): void {
    this.chosen = Math.min(Math.max(channel, 0), this.walk.depth - 1);
    this.done = this.steps.length;
  }

  /** One position on; from within a position to its end. */
  on(): void {
    if (this.rests) this.go(this.position + 1);
    else this.done = this.steps.length;
  }

  /** One position back. */
  back(): void {
    this.go(this.position - 1);
  }

  /** One step on or back, across positions. */
  fine(by: 1 | -1): void {
    const done = this.done + by;
    if (done > this.steps.length) {
      if (this.last) return;
      this.go(this.position + 1);
      this.done = 1;
    } else if (done > 0) this.done = done;
    else if (this.position > 0) this.go(this.position - 1);
  }

  /** Makes ready to play: what rests is played from the start of its position, the last one from the very start. */
  rewind(): void {
    if (!this.rests) return;
    if (this.last) this.go(0);
    this.done = 0;
  }

  /** The value a position has made, or `null` if it is not yet made or too long to know. */
  valueOf(position: number, shown: number): number | null {
    if (position > this.position || (position === this.position && !this.rests)) return null;
    const here = position === this.position;
    if (!here && this.products.length * shown > MOST_PRODUCTS) return null;
    const value = this.known.get(position) ?? outputValue(this.walk, position, here ? this.steps : undefined);
    this.known.set(position, value);
    return value;
  }
}
