/** What the status strip of a calculator says: what its setting comes to, or what is wrong and how to mend it. */

import type { CostFault, CostOutcome } from '#calc/costs/count.ts';
import type { CostField, CostUnit } from '#calc/costs/define.ts';
import type { WrittenCost } from '#calc/costs/write.ts';
import { exactCostText, joinedCost, shortCost } from '#calc/costs/write.ts';
import type { Ratio } from '#calc/numbers/ratio.ts';
import { ratio } from '#calc/numbers/ratio.ts';
import { shortFigure } from '#calc/numbers/scales.ts';
import { grouped } from '#calc/numbers/units.ts';
import type { Words } from '#i18n/index.ts';
import { message, quote } from '#i18n/message.ts';
import type { ExampleWords, StatusLine } from '../example/status.ts';
import type { CostModel } from './model.ts';

/** What one calculator says. */
export interface CalculatorWords {
  title: string;
  /** What it is set to, in its head; and what it comes to, in the strip and for screen readers. */
  now: string;
  fits: string;
  spoken: string;
  /** The caption of the rows. */
  table: string;
  fields: Readonly<Record<string, string>>;
  choices: Readonly<Record<string, Readonly<Record<string, string>>>>;
  results: Readonly<Record<string, string>>;
  /** What it says where one of several results is the one that counts, by that result. */
  chosen?: Readonly<Record<string, string>>;
  conditions: Readonly<Record<string, string>>;
}

/** The words a calculator needs; they arrive as props. */
export interface CostWords {
  example: ExampleWords['example'];
  costs: Omit<Words['costs'], 'calculators'>;
  own: CalculatorWords;
  times: Words['converter']['times'];
  copying: Pick<Words['copying'], 'link'>;
}

export interface CostStatus extends StatusLine {
  /** Fields at fault, to be marked. */
  fields: readonly string[];
  /** Texts that mend the first of them. */
  cures: readonly string[];
}

/** A result as it is read: `2.15 GB`. */
export function written({ number, unit }: WrittenCost, { times }: CostWords): WrittenCost {
  const named: Readonly<Record<string, string>> = times;
  return { number, unit: named[unit] ?? unit };
}

/** What a result is in, in words; an empty text where it is a number alone. */
export function unitWord(unit: CostUnit, { costs }: Pick<CostWords, 'costs'>): string {
  const named: Readonly<Partial<Record<CostUnit, string>>> = costs.units;
  return named[unit] ?? '';
}

/** A field's word in the language, or its text. */
const saidOf = ({ choices }: CalculatorWords, name: string, text: string): string =>
  choices[name]?.[text] ?? (/^\d+$/.test(text) ? grouped(BigInt(text)) : text);

/** What sentences may be filled with: every field, every result short, and what is said of the one that is chosen. */
export function fillsOf({ definition, shown }: CostModel, words: CostWords): Record<string, string> {
  const { texts, values } = shown.value;
  const chosen = definition.results.find((result) => result.chosen?.(shown.value));
  const fields = definition.fields.map(({ name }) => [name, saidOf(words.own, name, texts[name] ?? '')] as const);
  const results = definition.results.map(({ name, unit }) => {
    return [name, joinedCost(written(shortCost(values[name] as Ratio, unit), words))] as const;
  });
  const said = chosen ? [['chosen', words.own.chosen?.[chosen.name] ?? ''] as const] : [];
  return Object.fromEntries([...fields, ...results, ...said]);
}

/** The ends of a field's range, and what it takes. */
function boundsOf(field: CostField): { min: string; max: string; valid: string } {
  if (field.kind === 'word') return { min: '', max: '', valid: Object.keys(field.choices).join(', ') };
  const write = (value: bigint | Ratio) =>
    typeof value === 'bigint' ? (value === 10n ** 15n ? '10¹⁵' : exactCostText(ratio(value))) : shortFigure(value, 3);
  const unit = field.kind === 'figure' ? field.unit : '';
  const [min, max] = [field.min, field.max].map((end) => `${write(end)}${unit && ` ${unit}`}`) as [string, string];
  return { min, max, valid: field.kind === 'figure' ? `${field.bare}${field.unit}` : '' };
}

/** Texts that the field would take: an end of its range, and the last good one. */
function curesOf({ definition, shown, state, count }: CostModel, { field: name, reason }: CostFault): string[] {
  const field = definition.fields.find((one) => one.name === name);
  const { texts } = shown.value;
  const meant =
    reason === 'comma'
      ? (state.value[name] ?? '').replace(',', '.')
      : field?.kind === 'whole' && reason === 'too_small'
        ? String(field.min)
        : '';
  const all = [meant, texts[name] ?? ''].filter(Boolean);
  return [...new Set(all)].filter((text) => count({ ...texts, [name]: text }).ok);
}

function refused(model: CostModel, fault: CostFault, faults: readonly CostFault[], words: CostWords): CostStatus {
  const field = model.definition.fields.find(({ name }) => name === fault.field) as CostField;
  const fills = { field: fault.field, at: quote(model.state.value[fault.field] ?? ''), ...boundsOf(field) };
  const { refusals, valid } = words.costs;
  const takes = message(valid[field.kind], fills);
  return {
    kind: 'error',
    lead: words.example.refused,
    text: message(refusals[fault.reason], { ...fills, takes }),
    fields: faults.map((one) => one.field),
    cures: curesOf(model, fault),
  };
}

/** What does not go together, with the numbers that do not. */
function impossible(model: CostModel, found: Extract<CostOutcome, { ok: false }>, words: CostWords): CostStatus {
  const { definition, shown, state, count } = model;
  const condition = definition.conditions.find(({ name }) => name === found.condition);
  const fields = condition?.fields ?? [];
  const [first = ''] = fields;
  const last = shown.value.texts[first] ?? '';
  const mends = count({ ...state.value, [first]: last }).ok;
  return {
    kind: 'error',
    lead: words.example.impossible,
    text: message(words.own.conditions[found.condition ?? ''] ?? '', state.value),
    fields,
    cures: mends ? [last] : [],
  };
}

/** The status of a calculator now. */
export function costStatus(model: CostModel, words: CostWords): CostStatus {
  const found = model.outcome.value;
  if (found.ok) {
    const text = message(words.own.fits, fillsOf(model, words));
    return { kind: 'fits', lead: words.costs.read, text, fields: [], cures: [] };
  }
  const [fault] = found.faults;
  return fault ? refused(model, fault, found.faults, words) : impossible(model, found, words);
}
