/**
 * What is counted of a model at work and is not one layer: the memory that decoding keeps, what training costs. A
 * definition is plain data: fields, conditions on them, and results, each an exact expression over the fields and the
 * results before it.
 */
import type { UnitLetter } from '../numbers/letters.ts';
import type { Ratio } from '../numbers/ratio.ts';
import { ratio } from '../numbers/ratio.ts';

/** Fields as texts, by name. */
export type CostTexts = Readonly<Record<string, string>>;

/** What the fields are set to: numbers by the name that formulas use, and the words that are chosen. */
export interface CostSetting {
  numbers: Readonly<Record<string, Ratio>>;
  words: Readonly<Record<string, string>>;
}

/** A field: a whole number, a figure with a unit (`19.5 TFLOPS`), or a word of several. */
export type CostField = {
  /** As links and formulas write it. */
  name: string;
  /** TeX of its letter, or an empty text. */
  symbol: string;
} & (
  | { kind: 'whole'; min: bigint; max: bigint }
  | { kind: 'figure'; min: Ratio; max: Ratio; unit: string; bare: UnitLetter }
  | { kind: 'word'; choices: Readonly<Record<string, Ratio | null>> }
);

/** What a result is in: `count` and `times` are numbers without a unit. */
export type CostUnit =
  | 'count'
  | 'times'
  | 'bytes'
  | 'parameters'
  | 'flops'
  | 'speed'
  | 'bandwidth'
  | 'intensity'
  | 'seconds'
  | 'percent';

/** One way a result is counted: its expression, where it holds. */
export interface CostForm {
  is: string;
  when?: (setting: CostSetting) => boolean;
}

export interface CostResult {
  name: string;
  /** TeX of its letter in formulas of other results; its name in words where there is none. */
  symbol?: string;
  unit: CostUnit;
  /** The first whose `when` holds counts; the last has none. */
  forms: readonly CostForm[];
  /** True for one whose formula is shown, as that of the main result always is. */
  formula?: true;
  /** True where the setting is that of this row, which is then marked. */
  chosen?: (setting: CostSetting) => boolean;
  /** True for one that later results use, and that is not shown. */
  hidden?: true;
}

/** What must hold between fields. */
export interface CostCondition {
  name: string;
  fields: readonly string[];
  holds: (setting: CostSetting) => boolean;
}

export interface CostDefinition {
  /** As `content/examples.yaml` writes it. */
  name: string;
  fields: readonly CostField[];
  conditions: readonly CostCondition[];
  results: readonly CostResult[];
  /** The result that is read from across the room. */
  main: string;
}

/** Naive loops that a definition is held to. */
export interface CostProof {
  /** Texts that each field is drawn from: small enough to loop over. */
  draws: Readonly<Record<string, readonly string[]>>;
  /** Every result of a setting, counted without a formula. */
  counts: (numbers: Readonly<Record<string, number>>, words: CostSetting['words']) => Readonly<Record<string, number>>;
}

/** Largest value of a whole field: past it nothing real is built. */
const MOST = 10n ** 15n;

/** A whole number from `min`, 1 if not said. */
export const wholeField = (name: string, symbol: string, min = 1n, max = MOST): CostField => ({
  kind: 'whole',
  name,
  symbol,
  min,
  max,
});

/** How many bytes a number of each type takes. */
export const PRECISIONS: Readonly<Record<string, Ratio>> = {
  float32: ratio(4n),
  float16: ratio(2n),
  bfloat16: ratio(2n),
  float8: ratio(1n),
  int8: ratio(1n),
  int4: ratio(1n, 2n),
};

/** The type that numbers are kept in; in formulas it is worth its bytes. */
export const precisionField = (name = 'dtype', symbol = 's'): CostField => ({
  kind: 'word',
  name,
  symbol,
  choices: PRECISIONS,
});
