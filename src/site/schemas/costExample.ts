/** A calculator of what is not one layer in `content/examples.yaml`: its name, and a value for each of its fields. */
import { z } from 'astro/zod';
import type { CostOutcome } from '#calc/costs/count.ts';
import { readCostField } from '#calc/costs/count.ts';
import type { CostDefinition, CostField } from '#calc/costs/define.ts';
import { evaluateCost } from '#calc/costs/evaluate.ts';
import { COSTS } from '#calc/costs/index.ts';

type Written = Readonly<Record<string, unknown>>;
type Fault = readonly [message: string, at?: string];

const takes = (field: CostField): string => {
  if (field.kind === 'word') return Object.keys(field.choices).join(', ');
  return field.kind === 'whole'
    ? `a whole number from ${field.min} to ${field.max}`
    : `a number as 1.5 ${field.bare}${field.unit}`;
};

/** What is wrong with the value of one field. */
function fieldFault(field: CostField, { [field.name]: value }: Written): Fault | undefined {
  if (value === undefined) return [`'${field.name}' is missing`];
  if (readCostField(field, String(value)).ok) return undefined;
  return [`${field.name} cannot be ${JSON.stringify(value)}; it takes ${takes(field)}`, field.name];
}

/** What keeps values that are read from being counted together. */
const conditionFault = (found: CostOutcome): Fault[] =>
  found.ok ? [] : [[`the example is impossible: ${found.condition} does not hold`]];

function faultsOf({ counts: _, cost, ...values }: Written): Fault[] {
  const definition: CostDefinition | undefined = COSTS.find(({ name }) => name === cost);
  const names = COSTS.map(({ name }) => name).join(', ');
  if (cost === undefined) return [[`the example does not say its calculator; write cost, and one of ${names}`]];
  if (!definition) return [[`'${cost}' is no calculator; one of ${names}`, 'cost']];
  const known = definition.fields.map(({ name }) => name);
  const strange = Object.keys(values).filter((name) => !known.includes(name));
  const wrong: Fault[] = [
    ...strange.map((name): Fault => [`${definition.name} has no '${name}'; it has ${known.join(', ')}`, name]),
    ...definition.fields.map((field) => fieldFault(field, values)).filter((fault) => fault !== undefined),
  ];
  const texts = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]));
  return wrong.length > 0 ? wrong : conditionFault(evaluateCost(definition, texts));
}

/** The schema of the kind of example that is a calculator. */
export const costExample = () =>
  z.looseObject({}).superRefine((written, context) => {
    for (const [text, at] of faultsOf(written))
      context.addIssue({ code: 'custom', message: text, path: at === undefined ? [] : [at] });
  });
