/** What is wrong with a module or its input, in one line that says what would be valid. */
import type { FieldName } from '#calc/fields/fields.ts';
import { fieldOf, LARGEST } from '#calc/fields/fields.ts';
import { pythonShape } from '#calc/fields/shapes.ts';
import type { LayerDefinition } from '#calc/layers/define.ts';
import { LAYERS } from '#calc/layers/index.ts';
import type { Recorded } from '#calc/run/record.ts';
import type { CallFault } from '#code/faults.ts';
import { conditionSentence } from '#i18n/layers/conditions.ts';
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

/** What a field takes, as PyTorch writes it. */
function takes(layer: LayerDefinition | undefined, field: FieldName): string {
  const { kind, min, max, words = [] } = fieldOf(layer, field);
  if (kind === 'flag') return ['True', 'False', ...words].join(' or ');
  const numbers = kind.startsWith('decimal') ? 'a number' : `whole numbers from ${min} to ${limit(max)}`;
  const said = words.map((word) => (word === 'None' ? word : `'${word}'`));
  return [...(kind === 'word' ? [] : [numbers]), ...said].join(' or ');
}

const limit = (value: bigint): string => (value === LARGEST ? '10^15' : String(value));

/** The words of each reason. */
export const SENTENCES: Readonly<Record<CallFault['reason'], string>> = {
  unknown_layer: 'no layer is called {at}{near}',
  unknown_function: 'the book counts no function {at}: write a layer, or one of F.relu(x), torch.matmul(x, x), x + x',
  lacked_layer: '{at} is PyTorch’s, but the book does not count it yet: write the layers that it is made of',
  other_library: '{at} belongs to {library}, whose defaults differ: write PyTorch’s layer, such as nn.Conv2d(3, 7, 3)',
  unknown_prefix: 'whose layer {at} is cannot be known: if it is PyTorch’s, write nn.{name}',
  unknown_option: 'there is no option {at} here: write the options that PyTorch’s signature names',
  given_twice: '{at} is given twice: leave one of them out',
  missing: '{at} is missing: write it as {name}=… or in its place',
  too_many: '{at} is one argument too many: leave it out',
  bad_value: '{field} cannot be {at}: write {takes}',
  is_a_name: '{at} is a name: write its number',
  called_name: '{at} is a name: write the layer that it stands for, such as nn.Conv2d(3, 7, 3)',
  not_the_input: '{at} stands where the input belongs: write x',
  no_value: '{at} has no value in Python, or one too large to count: write its number',
  needs_python:
    '{at} needs Python to run, which is not done here: write the layers in nn.Sequential(…), with their numbers',
  several:
    'several layers are read, {at} among them: write nn.Sequential(…) around them in the order they run, or one alone',
  unfinished: '{at} is not closed: write the bracket or the quote that ends it',
  too_deep: 'the code is nested deeper than Python’s 200 brackets, at {at}: write it flatter',
  not_read: "{at} is not read: write one call in quotes, such as 'nn.Conv2d(3, 7, 3)'",
  not_a_call: "{at} is read, but is no layer: write one call in quotes, such as 'nn.Conv2d(3, 7, 3)'",
};

const near = (name: string): string => {
  const found = nearest(name);
  return found ? `; did you mean nn.${found}?` : '; write one of PyTorch’s, such as nn.Conv2d(3, 7, 3)';
};

/** Why a text is no module, and what would be one; in one line, with the layer that was being read. */
export function complaintOf(fault: CallFault): string {
  const { reason, at, layer } = fault;
  const fills = {
    at: /^['"]/.test(at) ? shortened(at) : quoted(at),
    near: near(at),
    name: shortened(at.split('.').at(-1) ?? at),
    field: 'field' in fault ? fault.field : '',
    takes: 'field' in fault ? takes(layer, fault.field) : '',
    library: 'library' in fault ? fault.library : '',
  };
  const said = message(SENTENCES[reason], fills);
  return layer ? `${layer.function ?? `nn.${layer.name}`}: ${said}` : said;
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
  return `${place}${name}: ${message(conditionSentence('en', condition, family) ?? condition, fills)}${changeText(fields, refused)}`;
}
