/** Machines by what they compute and what they move a second at most, each figure with where it was read. */

import type { Ratio } from '#calc/numbers/ratio.ts';
import { per } from '#calc/numbers/ratio.ts';
import { readFigure } from '#calc/numbers/readFigure.ts';
import { shortFigure } from '#calc/numbers/scales.ts';
import machinesText from '#content/machines.yaml?raw';
import { readMachines } from '../schemas/timings.ts';

export interface MachineFigure {
  value: Ratio;
  /** `209.5 TFLOPS`, `1.792 TB/s` */
  text: string;
  title: string;
  url: string;
  read: string;
}

export interface Machine {
  name: string;
  peak: MachineFigure;
  bandwidth: MachineFigure;
  /** Operations for each byte at which computing takes as long as moving. */
  ridge: Ratio;
}

/** Digits that a figure of a machine is written with. */
const DIGITS = 4;

function figureOf(text: string): Ratio {
  const read = readFigure(text);
  const value = read.ok ? read.readings[0]?.value : undefined;
  if (!value) throw new RangeError(`content/machines.yaml: '${text}' is no figure`);
  return value;
}

export const MACHINES: readonly Machine[] = readMachines(machinesText).map(({ name, peak, bandwidth }) => {
  const read = (written: typeof peak, unit: string): MachineFigure => {
    const value = figureOf(written.value);
    return { ...written, value, text: `${shortFigure(value, DIGITS)}${unit}` };
  };
  const [most, moved] = [read(peak, 'FLOPS'), read(bandwidth, 'B/s')];
  return { name, peak: most, bandwidth: moved, ridge: per(most.value, moved.value) };
});

/** A machine by its name. Throws on another. */
export function machineNamed(name: string): Machine {
  const found = MACHINES.find((one) => one.name === name);
  if (!found) throw new ReferenceError(`content/machines.yaml has no '${name}'`);
  return found;
}
