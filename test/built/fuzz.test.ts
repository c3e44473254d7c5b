import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { renderToString } from 'preact-render-to-string';
import { build } from 'vite';
import { beforeAll, describe, expect, it } from 'vitest';
import { evaluateCost, postfixForms } from '#calc/costs/evaluate.ts';
import type { FieldName } from '#calc/fields/fields.ts';
import { sameValue } from '#calc/fields/fields.ts';
import { conv2d } from '#calc/layers/convolution/conv2d.ts';
import { evaluate } from '#calc/layers/evaluate.ts';
import { convert } from '#calc/numbers/conversion.ts';
import type * as rules from '#calc/printed/oneConvSummary.ts';
import type { Locale } from '#i18n/index.ts';
import { LOCALES, wordsOf } from '#i18n/index.ts';
import type * as costModels from '#islands/costs/model.ts';
import type * as costStatuses from '#islands/costs/status.ts';
import type * as helps from '#islands/example/help/help.ts';
import type { Help } from '#islands/example/help/help.ts';
import type * as links from '#islands/example/linkOfExample.ts';
import type * as models from '#islands/example/model.ts';
import type * as statuses from '#islands/example/status.ts';
import type * as converterModels from '#islands/frames/converter/model.ts';
import type * as converterStatuses from '#islands/frames/converter/status.ts';
import type * as summaries from '#islands/frames/SummaryExample.tsx';
import { conversionOf, costOf, exampleOf } from '#site/chapters.ts';
import { KINDS as ALL } from '#site/kinds.ts';
import { CACHE } from '../places.ts';
import { runs } from '../sample.ts';
import type { Kind, State } from './fuzzed.ts';
import { exampleOfKind, KINDS, NOTHING, states } from './fuzzed.ts';

const OUT = `${CACHE}/fuzz`;
const ROOMS = {
  model: 'example/model.ts',
  link: 'example/linkOfExample.ts',
  status: 'example/status.ts',
  converterModel: 'frames/converter/model.ts',
  converterStatus: 'frames/converter/status.ts',
  costModel: 'costs/model.ts',
  costStatus: 'costs/status.ts',
  help: 'example/help/help.ts',
  torchinfo: '../calc/printed/oneConvSummary.ts',
  parameters: 'frames/ParametersExample.tsx',
  flops: 'frames/FlopsExample.tsx',
  summary: 'frames/SummaryExample.tsx',
  conversion: 'frames/Converter.tsx',
  cost: 'costs/CostExample.tsx',
} as const;

/** A view as the class that its module gives. */
interface ViewModule {
  default: new (
    props: object,
  ) => { model: object; props: object; render: (props: object) => Parameters<typeof renderToString>[0] };
}

interface Built {
  model: typeof models;
  link: typeof links;
  status: typeof statuses;
  converterModel: typeof converterModels;
  converterStatus: typeof converterStatuses;
  costModel: typeof costModels;
  costStatus: typeof costStatuses;
  help: typeof helps;
  torchinfo: typeof rules;
  parameters: ViewModule;
  flops: ViewModule;
  summary: ViewModule & Pick<typeof summaries, 'loadedTable'>;
  conversion: ViewModule;
  cost: ViewModule;
}

let built: Built;
let help: Help;

/** The islands' modules, bundled and minified as for the browser. */
beforeAll(async () => {
  const input = Object.fromEntries(Object.entries(ROOMS).map(([name, file]) => [name, `src/islands/${file}`]));
  const options = { ssr: true, minify: true, outDir: OUT, emptyOutDir: true, rolldownOptions: { input } };
  await build({ configFile: false, logLevel: 'silent', build: options });
  const names = Object.keys(ROOMS);
  const modules = await Promise.all(names.map((name) => import(pathToFileURL(`${OUT}/${name}.js`).href)));
  built = Object.fromEntries(names.map((name, index) => [name, modules[index]])) as unknown as Built;
  built.summary.loadedTable.value = built.torchinfo;
  help = await built.help.helpFor(conv2d);
}, 60_000);

type LayerKind = Exclude<Kind, 'conversion' | 'cost'>;

/** An example of the book of a kind: its id, the values it has to itself and the one that it follows. */
function sourceOf(kind: LayerKind) {
  const { slug, id } = exampleOfKind(kind);
  const { of, own, layer } = exampleOf(slug, id);
  return {
    id,
    layer,
    values: own,
    of: of === undefined ? undefined : { id: of, layer, values: exampleOf(slug, of).own },
  };
}

const SOURCES = Object.fromEntries(
  KINDS.flatMap((kind) => (kind === 'conversion' || kind === 'cost' ? [] : [[kind, sourceOf(kind)]])),
) as Record<LayerKind, ReturnType<typeof sourceOf>>;
const CONVERTER = exampleOfKind('conversion');
const CONVERSION = conversionOf(CONVERTER.slug, CONVERTER.id).values;
const COST = exampleOfKind('cost');
const CALCULATOR = costOf(COST.slug, COST.id);
const COST_FORMS = postfixForms(CALCULATOR.definition);
const PAGE = 'https://book.example/en/';

/** The model of a layer's example as its link sets it; one that follows another reads both parts of the link. */
function opened(kind: LayerKind, search: string): models.Model {
  const { id, layer, values, of } = SOURCES[kind];
  const base = of && built.model.createModel(of.id, of.layer, of.values);
  if (base) built.link.readAddress(base, search);
  const model = built.model.createModel(id, layer, values, base);
  built.link.readAddress(model, search);
  return model;
}

function openedConverter(search: string): converterModels.Converter {
  const model = built.converterModel.createConverter(CONVERTER.id, CONVERSION);
  built.converterModel.readConverterAddress(model, search);
  return model;
}

function openedCost(search: string): costModels.CostModel {
  const model = built.costModel.createCost(COST.id, CALCULATOR.definition, CALCULATOR.values, COST_FORMS);
  built.costModel.readCostAddress(model, search);
  return model;
}

/** What a calculator needs of the words. */
function costWords(locale: Locale): costStatuses.CostWords {
  const { example, costs, converter, copying } = wordsOf(locale);
  const { calculators, ...common } = costs;
  const own: costStatuses.CalculatorWords = calculators[CALCULATOR.definition.name as keyof typeof calculators];
  return { example, costs: common, own, times: converter.times, copying };
}

/** What is an example's own among the properties of its view. */
function ownProps(kind: Kind, locale: Locale): object {
  if (kind === 'conversion') return { id: CONVERTER.id, values: CONVERSION };
  if (kind !== 'cost') return SOURCES[kind];
  const { definition, values } = CALCULATOR;
  return { id: COST.id, cost: definition.name, values, forms: COST_FORMS, words: costWords(locale) };
}

/** The HTML of an example in a state that its model has taken. */
function render(kind: Kind, model: object, locale: Locale): string {
  const words = { ...wordsOf(locale), lines: `/${locale}/playground/` };
  const props = {
    title: 'x',
    number: 1,
    words,
    operations: words.operations,
    hands_on: words.hands_on,
    myriads: locale === 'zh-cn',
    counts: kind,
    fields: ALL[kind].fields,
    folded: ALL[kind].folded,
    ...ownProps(kind, locale),
  };
  const view = new built[kind === 'one-output' ? 'flops' : kind].default(props);
  view.model = model;
  return renderToString(view.render(props));
}

/** Exact figures: whole numbers, shapes, and the converter's decimals. */
const FIGURE = /^\d+(,\d+)*$|^\d+(\.\d+)?(e-?\d+)?$/;

function checkDrawn({ kind, search, typed }: State, model: object, locale: Locale): void {
  const html = render(kind, model, locale);
  expect(html).not.toMatch(/<(script|img|iframe)\b|<[a-z][^<>"]*("[^"]*"[^<>"]*)*\son(error|load)=/i);
  // A text that holds these words is quoted with them.
  if (!NOTHING.test(search + typed.join())) expect(html).not.toMatch(NOTHING);
  const figures = [...html.matchAll(/<output[^>]*data-value="([^"]*)"/g)].map(([, figure = '']) => figure);
  expect(figures.length).toBeGreaterThan(0);
  for (const figure of figures) expect(figure).toMatch(FIGURE);
}

/** Checks a layer's example; answers whether its results are held. */
function checkLayer(kind: LayerKind, state: State, drawn: Locale | null): boolean {
  const model = opened(kind, state.search);
  // Nothing but what the link carries comes back from the link to it.
  const again = opened(kind, new URL(built.link.addressOf(model, PAGE)).search);
  for (const [field, value] of Object.entries(model.state.value.options))
    if (!sameValue(again.state.value.options[field as FieldName], value)) expect.fail(`${field} is lost in a link`);
  for (const [field, text] of state.typed)
    if (Object.hasOwn(model.initial, field)) model.type(field as FieldName, text);
  model.help.value = help;
  const status = built.status.statusOf(model, wordsOf('en'));
  if (!NOTHING.test(state.search + state.typed.join())) expect(`${status.lead} ${status.text}`).not.toMatch(NOTHING);
  const shown = model.shown.value;
  const counts = [shown.parameters, shown.memory, shown.flops, shown.macs, ...shown.output_shape];
  if (!counts.every((count) => typeof count === 'bigint' && count >= 0n)) expect.fail(`counts ${counts}`);
  const found = evaluate(model.layer, shown.options);
  expect(found.ok && [found.parameters, found.flops]).toEqual([shown.parameters, shown.flops]);
  expect(model.held.value).toBe(status.kind === 'error');
  expect(built.link.addressOf(model, PAGE)).toMatch(/^https:\/\/book\.example\/en\/(\?[\w.=&,-]*)?$/);
  if (drawn) checkDrawn(state, model, drawn);
  return model.held.value;
}

/** Checks the converter; answers whether its results are held. */
function checkConversion(state: State, drawn: Locale | null): boolean {
  const model = openedConverter(state.search);
  if (model.held.value) expect.fail('a link never holds the converter');
  for (const [field, text] of state.typed) model.type(field as keyof typeof CONVERSION, text);
  const status = built.converterStatus.converterStatus(model, wordsOf('en'));
  if (!NOTHING.test(state.search + state.typed.join())) expect(`${status.lead} ${status.text}`).not.toMatch(NOTHING);
  const { flops, seconds, texts } = model.shown.value;
  const found = convert(texts);
  expect(found.ok && [found.flops, found.seconds]).toEqual([flops, seconds]);
  if (flops <= 0n || seconds.over <= 0n || seconds.under <= 0n) expect.fail(`${flops} in ${seconds.over}`);
  expect(model.held.value).toBe(status.kind === 'error');
  const again = openedConverter(new URL(built.converterModel.converterAddress(model, PAGE)).search);
  expect(again.shown.value.texts).toEqual(texts);
  if (drawn) checkDrawn(state, model, drawn);
  return model.held.value;
}

/** Checks a calculator of what is not one layer; answers whether its results are held. */
function checkCost(state: State, drawn: Locale | null): boolean {
  const model = openedCost(state.search);
  if (model.held.value) expect.fail('a link never holds a calculator');
  for (const [field, text] of state.typed) model.type(field, text);
  const status = built.costStatus.costStatus(model, costWords('en'));
  if (!NOTHING.test(state.search + state.typed.join())) expect(`${status.lead} ${status.text}`).not.toMatch(NOTHING);
  const { texts, values } = model.shown.value;
  const found = evaluateCost(CALCULATOR.definition, texts);
  expect(found.ok && found.values).toEqual(values);
  expect(model.held.value).toBe(status.kind === 'error');
  const again = openedCost(new URL(built.costModel.costAddress(model, PAGE)).search);
  expect(again.shown.value.texts).toEqual(texts);
  if (drawn) checkDrawn(state, model, drawn);
  return model.held.value;
}

const check = (state: State, drawn: Locale | null): boolean => {
  if (state.kind === 'conversion') return checkConversion(state, drawn);
  return state.kind === 'cost' ? checkCost(state, drawn) : checkLayer(state.kind, state, drawn);
};

const MANY = runs(15_000, 100_000);

describe('the built examples', () => {
  it(`take ${MANY.numRuns} random links and texts, seed ${MANY.seed}: no exception, no NaN, no markup`, () => {
    const tally = new Map<string, number>();
    let run = 0;
    fc.assert(
      fc.property(states, (state) => {
        run += 1;
        const drawn = run % 33 === 0 ? (LOCALES[(run / 33) % LOCALES.length] as Locale) : null;
        const { kind } = state;
        const held = check(state, drawn);
        const met = `${kind} ${held ? 'holds' : 'follows'}`;
        tally.set(met, (tally.get(met) ?? 0) + 1);
      }),
      MANY,
    );
    // Both what fits and what does not has been met often, by every kind.
    expect(tally.size).toBe(2 * KINDS.length);
    expect(Math.min(...tally.values())).toBeGreaterThan(MANY.numRuns / 100);
  }, 600_000);
});
