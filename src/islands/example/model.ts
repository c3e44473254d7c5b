/**
 * The only state of an example of a layer: its options, the texts it refused, and its history. Every view on the page
 * (fields, code line, sentence, formula, picture) reads and writes this one model.
 */
import type { Signal } from '@preact/signals-core';
import { signal } from '@preact/signals-core';
import type { ComponentType } from 'preact';
import type { FieldName } from '#calc/fields/fields.ts';
import { parseField, sameValue } from '#calc/fields/fields.ts';
import type { LayerDefinition, Options } from '#calc/layers/define.ts';
import type { Evaluated } from '#calc/layers/evaluate.ts';
import { completeOptions, evaluate } from '#calc/layers/evaluate.ts';
import type { CallFault } from '#code/faults.ts';
import type { Store } from './base/store.ts';
import { createStore } from './base/store.ts';
import type { Help } from './help/help.ts';
import { layerHere } from './layers.ts';
import type { Texts } from './texts.ts';
import { readTexts } from './texts.ts';

/** What undo goes back to. A draft is a text a field holds but could not take. */
export interface Snapshot {
  options: Options;
  drafts: Texts;
}

/** A fault of the code line, with its sentence where it came with what reads the line. */
export type LineFault = CallFault & { says?: string | undefined };

/** A text in the field it is typed into: it stands there as long as it means the same. */
interface Typed {
  field: FieldName;
  text: string;
  /** Of a shape: what the field of each axis shows meanwhile. */
  parts?: readonly string[];
}

/** A part that an example loads on first use, and that leaves something old or unsaid where it does not come. */
export type LatePart = 'code' | 'help' | 'sentences' | 'table';

/** What an example of a layer has besides its state. */
interface Beside {
  /** The text of the code line while it is not simply the printed call, and whether it has been read. */
  code: Signal<{ text: string; reads: boolean } | null>;
  /** What the code line complains of; `null` while it reads. */
  fault: Signal<LineFault | null>;
  /** What offers the results as text, while it is open. */
  copying: Signal<ComponentType | null>;
  /** What says what is wrong and offers to mend it, once it is loaded. */
  help: Signal<Help | null>;
  /** Parts that could not be loaded. */
  lost: Signal<readonly LatePart[]>;
}

type LayerStore = Store<Snapshot, Evaluated, Typed>;

export interface Model extends LayerStore, Beside {
  layer: LayerDefinition;
  /** The chapter's values. */
  initial: Options;
  /** What a chosen convention counts, in words, while one is chosen that is not the book's. */
  counted: string;
  /** How messages call the part of a field that is refused, where it is called otherwise than the field: an axis. */
  refusedPart?: (field: FieldName) => string | undefined;
  /** Takes a text as typed; refuses it into a draft if it cannot be read. `gesture` groups changes into one undo. */
  type: (field: FieldName, text: string, gesture?: string) => void;
  /** Sets values; clears the drafts of those fields. */
  set: (values: Options, gesture?: string) => void;
}

function without(drafts: Texts, fields: readonly string[]): Texts {
  return Object.fromEntries(Object.entries(drafts).filter(([field]) => !fields.includes(field)));
}

function sameSnapshot({ options, drafts }: Snapshot, next: Snapshot): boolean {
  const kept = Object.entries(next.options).every(([field, value]) => sameValue(options[field as FieldName], value));
  return kept && JSON.stringify(drafts) === JSON.stringify(next.drafts);
}

/** How the fields of a layer change its state. */
function fieldsInto(layer: LayerDefinition, { state, change }: LayerStore): Pick<Model, 'type' | 'set'> {
  const set: Model['set'] = (values, gesture) => {
    const { options, drafts } = state.value;
    change({ options: { ...options, ...values }, drafts: without(drafts, Object.keys(values)) }, gesture);
  };
  return {
    set,
    type(field, text, gesture = `type ${field}`) {
      const parsed = parseField(field, text, layer);
      if (parsed.ok) return set({ [field]: parsed.value }, gesture);
      const { options, drafts } = state.value;
      change({ options, drafts: { ...drafts, [field]: text } }, gesture);
    },
  };
}

/**
 * Makes the model of an example. `texts` are the chapter's values and must be possible. With a `base` the example
 * counts what that one shows, and has only the fields of `texts` to itself: they alone are its state.
 */
export function createModel(id: string, layerName: string, texts: Texts, base?: Model): Model {
  const layer = layerHere(layerName);
  if (!layer) throw new ReferenceError(`there is no layer '${layerName}'`);
  const own = readTexts(layer, texts);
  const initial = base ? own : completeOptions(layer, own);
  const beside: Beside = {
    code: signal(null),
    fault: signal(null),
    copying: signal(null),
    help: signal(null),
    lost: signal([]),
  };
  const { code, fault } = beside;
  const store: LayerStore = createStore({
    id,
    first: { options: initial, drafts: {} },
    read: ({ options }) => evaluate(layer, base ? { ...base.shown.value.options, ...options } : options),
    same: sameSnapshot,
    waits: ({ drafts }) => Object.keys(drafts).length > 0,
    said: [code, fault],
  });
  return {
    ...store,
    ...beside,
    ...fieldsInto(layer, store),
    layer,
    initial,
    counted: '',
    parts: [...store.parts, ...Object.values(beside)],
    // A text that was never read has changed nothing: taking it back is the whole step.
    undo: () => (code.value?.reads === false ? store.forget() : store.undo()),
  };
}

const models = new Map<string, Model>();

/** The model of an example on this page, made by the first view that asks. */
export function modelOf(id: string, layerName: string, texts: Texts, base?: Model): Model {
  const known = models.get(id) ?? createModel(id, layerName, texts, base);
  models.set(id, known);
  return known;
}
