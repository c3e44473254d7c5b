/**
 * The only state of an example: its options, the texts it refused, and its history. Every view on the page
 * (fields, code line, sentence, formula, picture) reads and writes this one model.
 */
import type { ReadonlySignal, Signal } from '@preact/signals-core';
import { computed, effect, signal } from '@preact/signals-core';
import type { FieldName, Pair, Value } from '#calc/fields/fields.ts';
import { fieldOf, formatValue, isList, isShape, parseField, sameValue, sidesOf } from '#calc/fields/fields.ts';
import { pythonShape } from '#calc/fields/shapes.ts';
import { stepped } from '#calc/fields/step.ts';
import type { LayerDefinition, Options } from '#calc/layers/define.ts';
import type { Evaluation, Outcome } from '#calc/layers/evaluate.ts';
import { completeOptions, evaluate } from '#calc/layers/evaluate.ts';
import type { CallFault } from '#code/faults.ts';
import type { CopyView } from '../copying/CopyMenu.tsx';
import { createHistory } from './history.ts';
import { layerHere } from './layers.ts';
import { lazy } from './lazy.ts';

/** Texts by field: how an example's values travel from the chapter to its views. */
export type Texts = Readonly<Partial<Record<FieldName, string>>>;

/** What undo goes back to. A draft is a text a field holds but could not take. */
export interface Snapshot {
  options: Options;
  drafts: Texts;
}

/** A fault of the code line, with its sentence where it came with what reads the line. */
export type Complaint = CallFault & { says?: string | undefined };

/** A part that an example loads on first use, and that leaves something old or unsaid where it does not come. */
export type Part = 'code' | 'help' | 'sentences' | 'table';

export interface Model {
  id: string;
  layer: LayerDefinition;
  initial: Options;
  state: ReadonlySignal<Snapshot>;
  outcome: ReadonlySignal<Outcome>;
  /** The last good evaluation: what results show. */
  shown: ReadonlySignal<Evaluation>;
  /** True while something is refused or impossible and results are held. */
  held: ReadonlySignal<boolean>;
  /** The text of the code line while it is not simply the printed call, and whether it has been read. */
  code: Signal<{ text: string; reads: boolean } | null>;
  /** What the code line complains of; `null` while it reads. */
  fault: Signal<Complaint | null>;
  /** The text of the field being typed in, as typed: it stands as long as it means the same. */
  typing: Signal<{ field: FieldName; text: string } | null>;
  /** Words about the last result or fault, once the hand has rested: for screen readers. */
  spoken: Signal<string>;
  /** What became of the last wish to copy: a link, or the results as text. */
  copied: Signal<'copied' | 'not_copied' | 'copied_as' | 'not_loaded' | null>;
  /** What offers the results as text, while it is open. */
  copying: Signal<CopyView | null>;
  /** What says what is wrong and offers to mend it, once it is loaded. */
  help: Signal<typeof import('./help.ts') | null>;
  /** Parts that could not be loaded. */
  lost: Signal<readonly Part[]>;
  /** What a chosen convention counts, in words, while one is chosen that is not the book's. */
  counted: string;
  /** Names in the link that could not be used. */
  ignored: Signal<readonly string[]>;
  canUndo: ReadonlySignal<boolean>;
  canRedo: ReadonlySignal<boolean>;
  /** Takes a text as typed; refuses it into a draft if it cannot be read. `gesture` groups changes into one undo. */
  type: (field: FieldName, text: string, gesture?: string) => void;
  /** Sets values; clears the drafts of those fields. */
  set: (values: Options, gesture?: string) => void;
  undo: () => void;
  redo: () => void;
  reset: () => void;
}

/** Options from their texts. Throws on a text its field refuses: chapters are checked when the book is built. */
export function readTexts(layer: LayerDefinition, texts: Texts): Options {
  const entries = Object.entries(texts) as [FieldName, string][];
  return Object.fromEntries(
    entries.map(([field, text]) => {
      const parsed = parseField(field, text, layer);
      if (!parsed.ok) throw new RangeError(`${field} cannot be '${text}' (${parsed.reason})`);
      return [field, parsed.value];
    }),
  );
}

function without(drafts: Texts, fields: readonly string[]): Texts {
  return Object.fromEntries(Object.entries(drafts).filter(([field]) => !fields.includes(field)));
}

/**
 * Makes the model of an example. `texts` are the chapter's values and must be possible. With a `base` the example
 * counts what that one shows, and has only the fields of `texts` to itself: they alone are its state.
 */
export function createModel(id: string, layerName: string, texts: Texts, base?: Model): Model {
  const layer = layerHere(layerName);
  if (!layer) throw new ReferenceError(`there is no layer '${layerName}'`);
  const initial = base ? readTexts(layer, texts) : completeOptions(layer, readTexts(layer, texts));
  const count = (own: Options) => evaluate(layer, base ? { ...base.shown.value.options, ...own } : own);
  const first = count(initial);
  if (!first.ok) throw new RangeError(`example '${id}' is impossible: ${first.problem.condition}`);
  const history = createHistory<Snapshot>({ options: initial, drafts: {} });
  const outcome = computed(() => count(history.state.value.options));
  const held = computed(() => !outcome.value.ok || Object.keys(history.state.value.drafts).length > 0);
  let good: Evaluation = first;
  const shown = computed(() => {
    if (!held.value && outcome.value.ok) good = outcome.value;
    return good;
  });
  const code: Model['code'] = signal(null);
  const fault = signal<Complaint | null>(null);
  const ignored = signal<readonly string[]>([]);
  const typing = signal<Model['typing']['value']>(null);

  const forget = () => {
    code.value = null;
    fault.value = null;
    ignored.value = [];
  };
  const push = (next: Snapshot, gesture = '') => {
    forget();
    const { options, drafts } = history.state.value;
    const changed = Object.entries(next.options).some(
      ([field, value]) => !sameValue(options[field as FieldName], value),
    );
    if (changed || JSON.stringify(drafts) !== JSON.stringify(next.drafts)) history.push(next, gesture);
  };
  const set = (values: Options, gesture?: string) => {
    const { options, drafts } = history.state.value;
    push({ options: { ...options, ...values }, drafts: without(drafts, Object.keys(values)) }, gesture);
  };
  return {
    id,
    layer,
    initial,
    state: history.state,
    outcome,
    shown,
    held,
    code,
    fault,
    typing,
    spoken: signal(''),
    copied: signal(null),
    copying: signal(null),
    help: signal(null),
    lost: signal([]),
    counted: '',
    ignored,
    canUndo: history.canUndo,
    canRedo: history.canRedo,
    type(field, text, gesture = `type ${field}`) {
      const parsed = parseField(field, text, layer);
      if (parsed.ok) return set({ [field]: parsed.value }, gesture);
      const { options, drafts } = history.state.value;
      push({ options, drafts: { ...drafts, [field]: text } }, gesture);
    },
    set,
    undo() {
      // A text that was never read has changed nothing: taking it back is the whole step.
      const unread = code.value?.reads === false;
      forget();
      if (!unread) history.undo();
    },
    redo() {
      forget();
      history.redo();
    },
    reset: () => push({ options: initial, drafts: {} }),
  };
}

/** Loads a part of an example, and keeps in its model whether it came. */
export async function loadPart<T>({ lost }: Model, part: Part, load: () => Promise<T>): Promise<T | undefined> {
  const found = await lazy(load);
  const others = lost.value.filter((one) => one !== part);
  if (found === undefined) lost.value = [...others, part];
  else if (others.length < lost.value.length) lost.value = others;
  return found;
}

/** True while any number is dragged: links wait for the hand to rest. */
export const dragging = signal(false);

const models = new Map<string, Model>();

/** The model of an example on this page, made by the first view that asks. */
export function modelOf(id: string, layerName: string, texts: Texts, base?: Model): Model {
  const known = models.get(id) ?? createModel(id, layerName, texts, base);
  models.set(id, known);
  return known;
}

/** Calls back after every change of a model; answers how to stop. */
export function onChange(model: Model, callback: () => void): () => void {
  const { state, shown, code, fault, typing, ignored, spoken, copied, copying, help, lost } = model;
  const parts = [state, shown, code, fault, typing, ignored, spoken, copied, copying, help, lost];
  let first = true;
  return effect(() => {
    for (const part of parts) void part.value;
    if (!first) callback();
    first = false;
  });
}

/** What a field shows: the text it refused, or its value (one side of it, for a field of a single side). */
export function textOf(layer: LayerDefinition, { options, drafts }: Snapshot, field: FieldName, side?: 0 | 1): string {
  const value = options[field] as Value;
  const draft = drafts[field];
  if (draft !== undefined) return draft;
  const sides = side === undefined ? null : sidesOf(value);
  if (sides && side !== undefined) return String(sides[side]);
  const spec = fieldOf(layer, field);
  // As Python prints it: `1,128` would read as one number. One size that stands for itself is one.
  const tuple = isList(value) && isShape(spec) && !(spec.loose && value.length === 1);
  return tuple ? pythonShape(value) : formatValue(value, spec);
}

/** What a field shows while it is typed in: the typed text as long as it still means what the model holds. */
export function textWhileTyping({ state, layer }: Model, field: FieldName, typed: string | null, side?: 0 | 1): string {
  const shown = textOf(layer, state.value, field, side);
  if (typed === null || typed === state.value.drafts[field]) return shown;
  const parsed = parseField(field, typed, layer);
  const held = parseField(field, shown, layer);
  return parsed.ok && held.ok && sameValue(parsed.value, held.value) ? typed : shown;
}

/** Takes a text typed into a field, or into the field of one side of a pair. */
export function typeInto(model: Model, field: FieldName, text: string, side?: 0 | 1): void {
  const parsed = parseField(field, text, model.layer);
  const sides = sidesOf(model.state.value.options[field]);
  if (side === undefined || !parsed.ok || typeof parsed.value !== 'bigint' || !sides) {
    model.type(field, text);
    return;
  }
  const pair: Pair = side === 0 ? [parsed.value, sides[1]] : [sides[0], parsed.value];
  model.set({ [field]: pair[0] === pair[1] ? pair[0] : pair }, `type ${field}`);
}

/** Steps a field on; both sides of a pair move unless `side` names one. Answers false where nothing is to be stepped. */
export function step(model: Model, field: FieldName, by: bigint, side?: 0 | 1): boolean {
  const value = stepped(model.layer, model.state.value.options, field, by, side);
  if (value === undefined) return false;
  model.set({ [field]: value }, `step ${field}`);
  return true;
}
