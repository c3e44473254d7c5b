/**
 * *Which count is this?* A figure from a paper or a tool beside a module: the convention that prints it, to the digits
 * given, or the slip that makes it.
 */
import type { Convention } from './conventions/define.ts';
import { tally } from './conventions/define.ts';
import { CONVENTIONS } from './conventions/index.ts';
import { product } from './exact.ts';
import type { FigureRefusal } from './figure.ts';
import { LETTERS, readFigure } from './figure.ts';
import type { Written } from './module.ts';
import { record } from './module.ts';
import type { Recording } from './recording.ts';
import type { Shape } from './shapes.ts';
import { grouped } from './units.ts';

/** What a figure can be: a convention's count, or the parameters. */
export type Source = Convention | 'parameters';

/** How a count becomes another by a slip. */
export type Slip =
  | 'bias_left_out'
  | 'batch_left_out'
  | 'batch_counted'
  | 'doubled'
  | 'halved'
  | 'binary'
  | 'input_size';

export interface Fit {
  /** The exact count, before any slip. */
  count: bigint;
  sources: readonly Source[];
  slip?: Slip;
}

export type Explained = { ok: true; fits: readonly Fit[] } | { ok: false; reason: FigureRefusal | 'unit'; at: string };

/** A figure read with its precision: it stands for every count within half a step. All times `parts`. */
interface Read {
  written: bigint;
  step: bigint;
  parts: bigint;
}

const UNIT = /(flops?|macs?|mult-?adds?|madds?|params?|parameters|次|ops?)$/i;

/** Scales by the letter in front of the unit; `binary` takes 2¹⁰ for each 10³. */
function scaleOf(letter: string, binary: boolean): bigint | null {
  const power = LETTERS[letter.toLowerCase()];
  if (power === undefined) return null;
  return binary ? 2n ** BigInt((power / 3) * 10) : 10n ** BigInt(power);
}

function readWith(number: string, letter: string, binary: boolean): Read | null {
  const [mantissa = '', exponent = '0'] = number.replace(/,/g, '').split('e');
  const [whole = '', decimals = ''] = mantissa.split('.');
  const scale = scaleOf(letter, binary);
  const power = BigInt(exponent);
  if (scale === null || power < 0n) return null;
  const step = scale * 10n ** power;
  return { written: BigInt(whole + decimals) * step, step, parts: 10n ** BigInt(decimals.length) };
}

/** True where a count, rounded to the digits of the figure, is the figure; a whole number means itself. */
function means({ written, step, parts }: Read, count: bigint): boolean {
  const distance = count * parts - written;
  if (step === 1n && parts === 1n) return distance === 0n;
  return 2n * (distance < 0n ? -distance : distance) <= step;
}

/** Counts with all that print them. */
function countsOf(recording: Recording): Map<bigint, Source[]> {
  const found = new Map<bigint, Source[]>();
  const add = (count: bigint | null, source: Source) => {
    if (count !== null && count > 0n) found.set(count, [...(found.get(count) ?? []), source]);
  };
  add(
    recording.reduce((all, { parameters }) => all + parameters, 0n),
    'parameters',
  );
  for (const convention of CONVENTIONS) add(tally(convention, recording).value, convention);
  return found;
}

/** The same module without its biases. */
function withoutBias(module: Written): Written {
  if (module.kind === 'sequence') return { ...module, modules: module.modules.map(withoutBias) };
  if (module.kind === 'functions' || module.options.bias !== true) return module;
  return { ...module, options: { ...module.options, bias: false } };
}

/** Positions of a convolution's input for those of its output: how many times as many, as a fraction. */
function positionsOf(recording: Recording): readonly [bigint, bigint] | null {
  const [call] = recording;
  if (recording.length !== 1 || !call || !/^Conv/.test(call.name)) return null;
  const places = (shape: Shape) => product(shape.slice(2));
  return [places(call.inputs[0] ?? []), places(call.output)];
}

/** What a slip makes of a count; `null` where it makes none of its own. */
function slipped(slip: Slip, count: bigint, batch: bigint, positions: ReturnType<typeof positionsOf>): bigint | null {
  if (slip === 'batch_left_out') return batch > 1n && count % batch === 0n ? count / batch : null;
  if (slip === 'batch_counted') return batch > 1n ? count * batch : null;
  if (slip === 'doubled') return 2n * count;
  if (slip === 'halved') return count % 2n === 0n ? count / 2n : null;
  if (slip !== 'input_size' || !positions) return null;
  const [input, output] = positions;
  return input !== output && (count * input) % output === 0n ? (count * input) / output : null;
}

const BY_COUNT = ['batch_left_out', 'batch_counted', 'input_size', 'doubled', 'halved'] as const;

/** The counts that a slip leads from to this figure, likelier slips first. */
function slips(module: Written, input: Shape, recording: Recording, read: Read, binary: Read | null): Fit[] {
  const counts = [...countsOf(recording)];
  const bare = record(withoutBias(module), input);
  const batch = input[0] ?? 1n;
  const positions = positionsOf(recording);
  const found: Fit[] = [];
  if (binary) found.push(...counts.filter(([count]) => means(binary, count)).map(led('binary')));
  if (bare.ok)
    found.push(...[...countsOf(bare.calls)].filter(([count]) => means(read, count)).map(led('bias_left_out')));
  for (const slip of BY_COUNT) {
    const leads = counts.filter(([count]) => {
      const after = slipped(slip, count, batch, positions);
      return after !== null && means(read, after);
    });
    found.push(...leads.map(led(slip)));
  }
  return found;
}

const led =
  (slip?: Slip) =>
  ([count, sources]: [bigint, Source[]]): Fit => ({ count, sources, ...(slip && { slip }) });

/** Explains a figure beside a module on an input. Its own counts win over slips; with none, `fits` is empty. */
export function explain(text: string, module: Written, input: Shape, recording: Recording): Explained {
  const figure = readFigure(text);
  if (!figure.ok) return { ok: false, reason: figure.reason, at: text.trim() };
  const letter = figure.rest.replace(UNIT, '').trim();
  const read = readWith(figure.number, letter, false);
  if (!read) return { ok: false, reason: 'unit', at: figure.rest };
  const own = [...countsOf(recording)].filter(([count]) => means(read, count)).map(led());
  if (own.length > 0) return { ok: true, fits: own };
  const binary = letter === '' || letter === '万' || letter === '亿' ? null : readWith(figure.number, letter, true);
  return { ok: true, fits: slips(module, input, recording, read, binary) };
}

/** Says a sentence of the reader's language, by its name or its slip's, with values in. */
export type Say = (name: 'refused' | 'nothing' | 'several' | 'fits' | Slip, fills: Record<string, string>) => string;

/** What a figure is, in sentences; `named` writes the sources of a count. */
export function explanation(
  text: string,
  explained: Explained,
  say: Say,
  named: (sources: readonly Source[]) => string,
): string[] {
  if (!explained.ok) return [say('refused', { at: explained.at })];
  const { fits } = explained;
  const figure = text.trim();
  if (fits.length === 0) return [say('nothing', { figure })];
  const several = fits.length > 1 ? [say('several', { n: String(fits.length), figure })] : [];
  const sentences = fits.map(({ slip, count, sources }) =>
    say(slip ?? 'fits', { count: grouped(count), who: named(sources) }),
  );
  return [...several, ...sentences];
}
