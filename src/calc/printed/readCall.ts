/** Constructor text `nn.Conv2d(3, 7, 3)` → layer and options. Reads what people paste from their modules. */
import type { Field, FieldName, Value } from '../fields/fields.ts';
import { fieldOf, parseField } from '../fields/fields.ts';
import type { LayerDefinition, Options } from '../layers/define.ts';
import { tensorCount } from '../layers/define.ts';

/** Why a text is no constructor call we know; `at` is the piece of text at fault. */
export type CallFault =
  | { reason: 'not_a_call' | 'unknown_layer' | 'unknown_option' | 'given_twice' | 'missing' | 'too_many'; at: string }
  | { reason: 'bad_value'; at: string; field: FieldName };

export type Call = { ok: true; layer: LayerDefinition; options: Options } | { ok: false; fault: CallFault };

/** Arguments that change neither a shape nor a count; accepted and dropped. */
const IGNORED = ['device', 'dtype'];

/** What may stand before a call: a prompt, `return`, a printed module's `(name):`, a dictionary's key, an assignment. */
const CALL =
  /^\s*(?:>>>\s*|return\s+|\(\w+\):\s*|['"]\w+['"]\s*:\s*)*(?:[\w.[\]]+\s*(?::\s*[\w.]+\s*)?=\s*)?(?:[A-Za-z_]\w*\.)*([A-Za-z_]\w*)\s*\(([\s\S]*)$/;

/** The text up to the parenthesis that closes the call; `null` if none does, or more than `,` or a comment follows. */
function argumentsIn(rest: string): string | null {
  let depth = 1;
  for (let i = 0; i < rest.length; i++) {
    if ('(['.includes(rest[i] as string)) depth++;
    if (')]'.includes(rest[i] as string)) depth--;
    if (depth === 0) return /^[\s,;)]*(#.*)?$/s.test(rest.slice(i + 1)) ? rest.slice(0, i) : null;
  }
  return null;
}

/** Splits at the commas that no bracket and no quotes enclose; a trailing comma ends the list. */
export function splitArguments(text: string): string[] {
  const parts: string[] = [''];
  let depth = 0;
  for (const piece of text.match(/'[^']*'|"[^"]*"|[\s\S]/g) ?? []) {
    if ('(['.includes(piece)) depth++;
    if (')]'.includes(piece)) depth--;
    if (piece === ',' && depth === 0) parts.push('');
    else parts[parts.length - 1] += piece;
  }
  const trimmed = parts.map((part) => part.trim());
  return trimmed.at(-1) === '' ? trimmed.slice(0, -1) : trimmed;
}

/** The text between the brackets of a tuple or a list; nothing if there are none. */
const inBrackets = (text: string): string | undefined => /^[([]\s*(.*?)\s*[)\]]$/s.exec(text)?.[1];

/** A number, or several in brackets, as the text a field takes; `null` where the field takes no such list. */
function plainNumbers({ kind, rank }: Field, text: string): string | null {
  const inner = inBrackets(text);
  const numbers = (inner ?? text)
    .replace(/,\s*$/, '')
    .split(',')
    .map((part) => part.trim().replace(/(?<=\d)_(?=\d)/g, ''));
  const lists = kind === 'pair' ? numbers.length === 2 : kind === 'sizes' || kind === 'decimals';
  if (inner === undefined ? numbers.length !== 1 : !lists) return null;
  // A tuple of one beside a rank of one is that number.
  if (inner !== undefined && rank !== undefined && numbers.length !== rank) return null;
  return numbers.every((part) => /^-?[\d.]+(e[+-]?\d+)?$|^None$/.test(part)) ? numbers.join(',') : null;
}

/** One Python literal as the text a field takes: `(3, 5)` → `3,5`, `'same'` → `same`, `1_024` → `1024`. */
function plainLiteral(spec: Field, text: string): string | null {
  const { kind, words = [] } = spec;
  if (text === 'None') return words.includes('None') ? 'None' : null;
  if (kind === 'flag') return text === 'True' ? 'true' : text === 'False' ? 'false' : null;
  const quoted = /^(['"])([\w-]+)\1$/.exec(text)?.[2];
  if (quoted !== undefined) return words.includes(quoted) ? quoted : null;
  return kind === 'word' ? null : plainNumbers(spec, text);
}

function readValue(layer: LayerDefinition, name: FieldName, text: string): Value | null {
  const plain = plainLiteral(fieldOf(layer, name), text);
  if (plain === null) return null;
  const parsed = parseField(name, plain, layer);
  return parsed.ok ? parsed.value : null;
}

const fail = (reason: Exclude<CallFault['reason'], 'bad_value'>, at: string): Call => ({
  ok: false,
  fault: { reason, at },
});

/** Reads the arguments of a call into the layer's options, defaults filled in. */
export function readOptions(layer: LayerDefinition, parts: readonly string[]): Call {
  const options: Partial<Record<FieldName, Value>> = {};
  let positional = true;
  for (const [index, part] of parts.entries()) {
    if (part === '') return fail('not_a_call', ',');
    const keyword = /^([A-Za-z_]\w*)\s*=\s*([\s\S]+)$/.exec(part);
    if (!keyword && !positional) return fail('not_a_call', part);
    if (keyword) positional = false;
    const name = keyword ? (keyword[1] as string) : layer.options[index]?.field;
    const text = keyword ? (keyword[2] as string).trim() : part;
    if (name === undefined) return fail('too_many', part);
    if (IGNORED.includes(name)) continue;
    const option = layer.options.find(({ field }) => field === name);
    if (!option) return fail('unknown_option', name);
    if (options[option.field] !== undefined) return fail('given_twice', name);
    const value = readValue(layer, option.field, text);
    if (value === null) return { ok: false, fault: { reason: 'bad_value', at: text, field: option.field } };
    options[option.field] = value;
  }
  const missing = layer.options.find(({ field, initial }) => initial === undefined && options[field] === undefined);
  if (missing) return fail('missing', missing.field);
  for (const { field, initial } of layer.options) options[field] ??= initial as Value;
  return { ok: true, layer, options };
}

/** The options of a function behind the tensors it takes, which may have any names. */
function readAfterTensors(layer: LayerDefinition, parts: string[]): Call {
  const tensors = parts.slice(0, tensorCount(layer));
  const wrong = tensors.find((part) => !/^(?!(None|True|False)$)[A-Za-z_]\w*$/.test(part));
  if (wrong !== undefined) return fail('not_a_call', wrong);
  return tensors.length < tensorCount(layer) ? fail('missing', 'x') : readOptions(layer, parts.slice(tensors.length));
}

/** The text without comments, except where `#` stands in quotes. */
const withoutComments = (text: string): string => text.replace(/('[^']*'|"[^"]*")|#[^\n]*/g, '$1');

/**
 * Reads a constructor call, with or without an assignment before it and a comma or comment behind it.
 * All options of the layer are answered, defaults filled in. `find` gives the layer of a class name.
 */
export function parseCall(text: string, find: (name: string) => LayerDefinition | undefined): Call {
  const match = CALL.exec(withoutComments(text));
  const inside = match && argumentsIn(match[2] as string);
  if (!match || inside === null || inside === undefined) return fail('not_a_call', text.trim());
  const layer = find(match[1] as string);
  if (!layer) return fail('unknown_layer', match[1] as string);
  const parts = splitArguments(inside);
  return layer.function ? readAfterTensors(layer, parts) : readOptions(layer, parts);
}
