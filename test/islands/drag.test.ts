import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FieldName } from '#calc/fields/fields.ts';
import { fieldOf, formatValue, scalarOf } from '#calc/fields/fields.ts';
import type { LayerDefinition } from '#calc/layers/define.ts';
import { inputValues } from '#calc/layers/evaluate.ts';
import { LAYERS } from '#calc/layers/index.ts';
import { COMPOSITIONS } from '#calc/run/inside/index.ts';
import type { Handle } from '#islands/example/drag/drag.ts';
import { startDrag } from '#islands/example/drag/drag.ts';
import { loadDrag } from '#islands/example/dragFrom.ts';
import { followAll } from '#islands/example/follow.ts';
import { bindInSentence } from '#islands/example/hand/sentences.ts';
import { learn } from '#islands/example/layers.ts';
import type { Model } from '#islands/example/model.ts';
import { createModel } from '#islands/example/model.ts';
import { pageDefault } from '../calc/layers/settings.ts';

beforeAll(() => learn(LAYERS, COMPOSITIONS));

/** A part of a page: a formula in which one number is pressed, or a number in a sentence. */
class View extends EventTarget {
  value = '';
  style = { setProperty() {} };
  dataset: Readonly<Record<string, string>>;
  slot: string;
  constructor(dataset: Readonly<Record<string, string>>, slot = '') {
    super();
    this.dataset = dataset;
    this.slot = slot;
  }
  closest = () => ({ querySelector: () => ({ dataset: { slot: this.slot } }) });
  querySelectorAll = () => [];
  querySelector = () => null;
  setAttribute() {}
  setPointerCapture() {}
  hasPointerCapture() {
    return true;
  }
}

class Link {}

/** The window that a hand moves over, the views on its page, and no more of the page than a drag needs. */
let hand = new EventTarget();
let views: View[] = [];
beforeEach(() => {
  hand = new EventTarget();
  vi.stubGlobal('addEventListener', hand.addEventListener.bind(hand));
  const documentElement = { classList: { add() {}, remove() {} } };
  vi.stubGlobal('document', { documentElement, querySelectorAll: () => views });
  vi.stubGlobal('HTMLInputElement', View);
  vi.stubGlobal('HTMLAnchorElement', Link);
});
// What can be imported without a page is imported without one: test/house/modules.test.ts.
afterEach(() => vi.unstubAllGlobals());

const at = (x: number, y = 0) => ({ pointerId: 1, button: 0, clientX: x, clientY: y });

const send = (type: string, place: object) => hand.dispatchEvent(Object.assign(new Event(type), place));

const target = new View({}) as unknown as HTMLElement;

/** Pixels of one step. */
const STEP = 8;

/** A pressed hand goes so many steps, and lets go there unless the system takes it away. */
function move(steps: number, end = 'pointerup'): void {
  for (let step = 1; step <= steps; step++) send('pointermove', at(100 + step * STEP));
  send(end, at(100 + steps * STEP));
}

function drag(model: Model, handle: Handle, steps: number, end?: string): void {
  startDrag(at(100) as PointerEvent, target, model, handle);
  move(steps, end);
}

/** A press on a view, and a move once what drags is loaded. */
async function dragOn(view: View, steps: number): Promise<void> {
  view.dispatchEvent(Object.assign(new Event('pointerdown'), at(100)));
  await loadDrag();
  await new Promise((done) => setTimeout(done));
  move(steps);
}

/** A model of a layer as its page shows it. */
function modelOf(layer: LayerDefinition): Model {
  const texts = Object.entries(pageDefault(layer)).map(([field, value]) => [
    field,
    formatValue(value, fieldOf(layer, field as FieldName)),
  ]);
  return createModel('x', layer.name, Object.fromEntries(texts));
}

/** The numbers of a layer's formulas that are one side of a field, each with its field and side. */
const sidesOf = (layer: LayerDefinition) =>
  Object.keys(inputValues(layer, pageDefault(layer))).flatMap((name) => {
    const { field, side } = scalarOf(layer, name) ?? {};
    return field && side !== undefined ? [{ name, field, side }] : [];
  });

const WITH_SIDES = LAYERS.filter((layer) => sidesOf(layer).length > 0);

/** Sizes of a field, each another. */
const apart = (layer: LayerDefinition, field: FieldName) =>
  Array.from({ length: fieldOf(layer, field).rank ?? 2 }, (_, index) => BigInt(index + 4));

describe('a drag', () => {
  it('finds sides in many layers', () => {
    expect(WITH_SIDES.length).toBeGreaterThan(25);
  });

  it.each(WITH_SIDES.map((layer) => [layer.name, layer] as const))(
    'of a side of %s moves that side alone',
    (_, layer) => {
      for (const { name, field, side } of sidesOf(layer)) {
        const all = sidesOf(layer).filter((one) => one.field === field);
        const model = modelOf(layer);
        model.set({ [field]: apart(layer, field) });
        const before = inputValues(layer, model.state.value.options);
        drag(model, { field, side }, 3);
        const after = inputValues(layer, model.state.value.options);
        const moved = all.filter((one) => before[one.name] !== after[one.name]);
        expect(moved.map((one) => one.name)).toEqual([name]);
        expect(after[name]).toBe((before[name] ?? 0n) + 3n);
        model.undo();
        expect(inputValues(layer, model.state.value.options)).toEqual(before);
      }
    },
  );

  it('of a pair moves both sides, by steps that suit the number', () => {
    const [conv2d] = LAYERS as [LayerDefinition];
    const model = modelOf(conv2d);
    model.set({ kernel_size: [2n, 3n], in_channels: 640n });
    drag(model, { field: 'kernel_size' }, 2);
    expect(model.state.value.options.kernel_size).toEqual([4n, 5n]);
    drag(model, { field: 'in_channels' }, 2);
    expect(model.state.value.options.in_channels).toBe(660n);
  });

  it('that the system takes away leaves all as it was', () => {
    const [conv2d] = LAYERS as [LayerDefinition];
    const model = modelOf(conv2d);
    const before = model.state.value.options;
    drag(model, { field: 'out_channels' }, 4, 'pointercancel');
    expect(model.state.value.options).toEqual(before);
  });

  it('is none where the hand goes up or down, or lets go where it pressed: that is a click', () => {
    const [conv2d] = LAYERS as [LayerDefinition];
    const model = modelOf(conv2d);
    const before = model.state.value.options;
    const click = vi.fn();
    startDrag(at(100) as PointerEvent, target, model, { field: 'out_channels' }, click);
    send('pointermove', at(120, 90));
    send('pointermove', at(104, 1));
    send('pointerup', at(104, 1));
    expect(model.state.value.options).toEqual(before);
    expect(click).toHaveBeenCalledOnce();
  });
});

describe('a number that is one side of a field', () => {
  const [conv2d] = LAYERS as [LayerDefinition];

  it.each(sidesOf(conv2d))('is that side where a hand drags $name in a formula', async ({ name, field, side }) => {
    const model = modelOf(conv2d);
    model.set({ [field]: apart(conv2d, field) });
    views = [new View({ formula: 'out_height' }, name)];
    const stop = followAll(model, () => {});
    await dragOn(views[0] as View, 3);
    expect(model.state.value.options[field]).toEqual(apart(conv2d, field).with(side, BigInt(side + 7)));
    stop();
  });

  it.each(sidesOf(conv2d))('is that side where a hand drags $field $side in a sentence', async ({ field, side }) => {
    const model = modelOf(conv2d);
    model.set({ [field]: apart(conv2d, field) });
    const view = new View({ field, side: String(side) });
    const stop = bindInSentence(view as unknown as HTMLElement, model);
    expect(view.value).toBe(String(side + 4));
    await dragOn(view, 3);
    expect(model.state.value.options[field]).toEqual(apart(conv2d, field).with(side, BigInt(side + 7)));
    expect(view.value).toBe(String(side + 7));
    stop();
  });
});
