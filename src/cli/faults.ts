/** What is wrong with a module or its input, in one line that says what would be valid. */

import type { FieldName } from '#calc/fields/fields.ts';
import { pythonShape } from '#calc/fields/shapes.ts';
import type { Family } from '#calc/layers/define.ts';
import { LAYERS } from '#calc/layers/index.ts';
import type { CallFault } from '#calc/printed/readCall.ts';
import type { Recorded } from '#calc/run/record.ts';
import { wordsOf } from '#i18n/index.ts';
import { familyWords } from '#i18n/layers/index.ts';
import { message } from '#i18n/message.ts';
import { quoted, shortened } from './quoted.ts';

/** The known name that differs least from a wrong one, if any is near. */
function nearest(name: string): string | undefined {
  const plain = name.toLowerCase();
  const near = LAYERS.map((layer) => layer.name).filter((known) => {
    const other = known.toLowerCase();
    return other === plain || other.startsWith(plain) || plain.startsWith(other);
  });
  return near[0];
}

const DEFINITION = /^(@|class\b|(async\s+)?def\b)/;
const IMPORT = /^(import|from)\b/;

/** Why a statement is no module. */
function unreadText(text: string): string {
  if (DEFINITION.test(text))
    return `${quoted(text)} begins a definition, and only constructors, such as nn.Conv2d(3, 7, 3), and nn.Sequential(…) of them are read: write the layers that forward calls in nn.Sequential(…)`;
  if (IMPORT.test(text)) return `${quoted(text)} is an import: leave it out, and write the module alone`;
  return `${quoted(text)} is not read: write one call in quotes, such as 'nn.Conv2d(3, 7, 3)'`;
}

/** Why a text is no module, and what would be one. */
export function faultText(fault: CallFault): string {
  const at = quoted(fault.at);
  switch (fault.reason) {
    case 'unknown_layer':
      return `no layer is called ${at}${nearest(fault.at) ? `; did you mean nn.${nearest(fault.at)}?` : '; write one of PyTorch’s, such as nn.Conv2d(3, 7, 3)'}`;
    case 'unknown_option':
      return `there is no option ${at} here: write the options that PyTorch’s signature names`;
    case 'given_twice':
      return `${at} is given twice: leave one of them out`;
    case 'missing':
      return `${at} is missing: write it as ${shortened(fault.at)}=… or in its place`;
    case 'too_many':
      return `${at} is one argument too many: leave it out`;
    case 'bad_value':
      return `${fault.field} cannot be ${at}: write a value as PyTorch takes it`;
    case 'not_a_call':
      return unreadText(fault.at);
  }
}

/** The sentence of a condition, in the words of the layer's family, of all layers, or of functions and wrappings. */
function sentenceOf(condition: string, family?: Family): string {
  const own = family && familyWords('en', family).conditions[condition];
  const common: Readonly<Record<string, string>> = wordsOf('en').conditions;
  return own ?? common[condition] ?? familyWords('en', 'functions').conditions[condition] ?? condition;
}

type Refused = Exclude<Recorded, { ok: true }>;

/** What a reader can change: options by name; the sizes of the input are those of its shape. */
function changeText(fields: readonly FieldName[], refused: Refused): string {
  const sizes = 'layer' in refused ? refused.layer.input : [];
  const reaching = refused.at ? 'the shape that reaches it' : 'the input shape';
  const named = new Set(fields.map((field) => (sizes.includes(field) ? reaching : field)));
  return named.size > 0 ? ` Change ${[...named].join(' or ')}.` : '';
}

/** Why a module does not take its input; in an `nn.Sequential` with its place there. */
export function problemText(refused: Refused): string {
  const place = refused.at ? `${refused.at.map((index) => `[${index}]`).join('')} ` : '';
  if ('expected' in refused)
    return `${place}${refused.layer.name} does not take an input of ${shortened(pythonShape(refused.given))}: it expects ${refused.expected}`;
  const { condition, values, fields } = refused.problem;
  const [name, family] = 'function' in refused ? [refused.function] : [refused.layer.name, refused.layer.family];
  const fills = Object.fromEntries(Object.entries(values).map(([key, value]) => [key, shortened(value)]));
  return `${place}${name}: ${message(sentenceOf(condition, family), fills)}${changeText(fields, refused)}`;
}
