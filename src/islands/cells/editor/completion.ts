/** What the editor completes: layers behind `nn.`, and options in the call of one. It is fetched with the first of them. */
import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import { autocompletion } from '@codemirror/autocomplete';
import { syntaxTree } from '@codemirror/language';
import type { Extension } from '@codemirror/state';
import { EditorState } from '@codemirror/state';
import type { Rect } from '@codemirror/view';
import { EditorView } from '@codemirror/view';
import type { CompletedLayer, CompletedOption } from '#calc/printed/completed.ts';
import { signatureOf } from '#calc/printed/completed.ts';

/** Where the list is fetched, and what it is called. */
export interface CompletionOptions {
  address: string;
  label: string;
}

type Node = ReturnType<ReturnType<typeof syntaxTree>['resolveInner']>;

const LAYER = /\bnn\.\w*$/;
const NO_CODE = ['Comment', 'String', 'FormatString'];

const fetched = new Map<string, Promise<readonly CompletedLayer[]>>();

/** The list at an address; an empty one where it does not come, and then it is asked for again. */
function layersAt(address: string): Promise<readonly CompletedLayer[]> {
  const known =
    fetched.get(address) ??
    fetch(address)
      .then((answer) => (answer.ok ? answer.json() : Promise.reject(answer)))
      .catch(() => {
        fetched.delete(address);
        return [];
      });
  fetched.set(address, known);
  return known;
}

/** What stands beside the list: the call, and what is said of it. */
function told(code: string | undefined, words: string | undefined): HTMLElement {
  const holder = document.createElement('div');
  if (code !== undefined) holder.append(Object.assign(document.createElement('code'), { textContent: code }));
  if (words !== undefined) holder.append(Object.assign(document.createElement('p'), { textContent: words }));
  return holder;
}

const layerCompletion = ({ name, says, options }: CompletedLayer): Completion => ({
  label: name,
  ...(says !== undefined && { info: () => told(options && signatureOf(`nn.${name}`, options), says) }),
});

const optionCompletion = ({ name, initial, does }: CompletedOption, index: number): Completion => ({
  label: name,
  apply: `${name}=`,
  ...(initial !== undefined && { detail: initial }),
  ...(does !== undefined && { info: () => told(undefined, does) }),
  // In PyTorch's order.
  sortText: String(index).padStart(3, '0'),
  boost: -index,
});

/** The arguments in which a place is, and the layer that is called with them. */
function callAt(state: EditorState, at: number): { list: Node; layer: string } | undefined {
  let list: Node | null = syntaxTree(state).resolveInner(at, -1);
  while (list && (list.name !== 'ArgList' || list.from >= at)) list = list.parent;
  const called = list?.parent && state.sliceDoc(list.parent.from, list.from);
  const layer = called && /(?:^|\.)nn\.(\w+)\s*$/.exec(called)?.[1];
  return list && layer ? { list, layer } : undefined;
}

/** What is given before a place: how many arguments by position; and all that are given by name. */
function givenIn(state: EditorState, list: Node, at: number): { byPlace: number; names: Set<string> } {
  const names = new Set<string>();
  let commas = 0;
  let namedBefore = 0;
  for (let node = list.firstChild; node; node = node.nextSibling) {
    if (node.name === ',' && node.from < at) commas += 1;
    if (node.name !== 'AssignOp' || !node.prevSibling) continue;
    names.add(state.sliceDoc(node.prevSibling.from, node.prevSibling.to));
    if (node.from < at) namedBefore += 1;
  }
  return { byPlace: commas - namedBefore, names };
}

function optionsAt(
  { state, pos }: CompletionContext,
  from: number,
  layers: readonly CompletedLayer[],
): CompletionResult | null {
  const call = callAt(state, pos);
  const options = call && layers.find(({ name }) => name === call.layer)?.options;
  // Behind a bracket or a comma an argument begins.
  if (!options || !/[(,]\s*$/.test(state.sliceDoc(call.list.from, from))) return null;
  const { byPlace, names } = givenIn(state, call.list, from);
  const open = options.slice(byPlace).filter(({ name }) => !names.has(name));
  return { from, options: open.map(optionCompletion), validFor: /^\w*$/ };
}

async function complete(context: CompletionContext, address: string): Promise<CompletionResult | null> {
  const { state, pos } = context;
  if (NO_CODE.includes(syntaxTree(state).resolveInner(pos, -1).name)) return null;
  const layer = context.matchBefore(LAYER);
  if (layer)
    return { from: layer.from + 3, options: (await layersAt(address)).map(layerCompletion), validFor: /^\w*$/ };
  const word = context.matchBefore(/[A-Za-z_]\w*/);
  if (!callAt(state, pos) || (!word && !context.explicit)) return null;
  return optionsAt(context, word?.from ?? pos, await layersAt(address));
}

/** How it looks. It comes with the editor: no page that is only read has to load it. */
const LIST = EditorView.theme({
  '.cm-tooltip': {
    border: '1px solid var(--ink)',
    background: 'var(--paper)',
    color: 'var(--ink)',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': { maxHeight: '150px', font: 'inherit' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: '0 9px', lineHeight: '24px' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]': { background: 'var(--ink)', color: 'var(--paper)' },
  '.cm-completionDetail': { marginLeft: '2ch', fontStyle: 'normal' },
  '.cm-tooltip.cm-completionInfo': {
    width: 'max-content',
    maxWidth: 'min(42ch, 80vw)',
    padding: '6px 9px',
    font: 'var(--t-1) / 21px var(--sans)',
  },
  '.cm-completionInfo code': { font: 'var(--t-0) / 18px var(--mono)' },
  '.cm-completionInfo p': { margin: '0' },
});

/** Beside the list where there is room, or else below it, within the page. */
const besideList = (_view: EditorView, list: Rect, _option: Rect, info: Rect, space: Rect) => {
  const width = info.right - info.left;
  if (space.right - list.right >= width) return { style: `left: ${list.right - list.left}px; top: 0` };
  const left = Math.max(space.left - list.left, Math.min(0, space.right - list.left - width));
  return { style: `left: ${left}px; top: ${list.bottom - list.top}px` };
};

/** The list of what may stand at the caret. Its keys come before those of the editor: Escape closes it, and nothing else. */
export const completing = ({ address, label }: CompletionOptions): Extension => [
  autocompletion({ override: [(context) => complete(context, address)], icons: false, positionInfo: besideList }),
  LIST,
  EditorState.phrases.of({ Completions: label }),
];
