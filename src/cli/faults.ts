/** What is wrong with a module or its input, in one line that says what would be valid. */
import type { CallFault } from '#calc/constructor.ts';
import { LAYERS } from '#calc/layers/index.ts';
import type { Recorded } from '#calc/module.ts';
import { pythonShape } from '#calc/shapes.ts';
import { wordsOf } from '#i18n/index.ts';
import { familyWords } from '#i18n/layers/index.ts';
import { message } from '#i18n/message.ts';

const FAMILIES = [...new Set(LAYERS.map(({ family }) => family))];

/** The known name that differs least from a wrong one, if any is near. */
function nearest(name: string): string | undefined {
  const plain = name.toLowerCase();
  const near = LAYERS.map((layer) => layer.name).filter((known) => {
    const other = known.toLowerCase();
    return other === plain || other.startsWith(plain) || plain.startsWith(other);
  });
  return near[0];
}

/** Why a text is no module, and what would be one. */
export function faultText(fault: CallFault): string {
  const at = `'${fault.at}'`;
  switch (fault.reason) {
    case 'unknown_layer':
      return `no layer is called ${at}${nearest(fault.at) ? `; did you mean nn.${nearest(fault.at)}?` : '; write one of PyTorch’s, such as nn.Conv2d(3, 7, 3)'}`;
    case 'unknown_option':
      return `there is no option ${at} here: write the options that PyTorch’s signature names`;
    case 'given_twice':
      return `${at} is given twice: leave one of them out`;
    case 'missing':
      return `${at} is missing: write it as ${fault.at}=… or in its place`;
    case 'too_many':
      return `${at} is one argument too many: leave it out`;
    case 'bad_value':
      return `${fault.field} cannot be ${at}: write a value as PyTorch takes it`;
    case 'not_a_call':
      return `${at} is not read: write one call in quotes, such as 'nn.Conv2d(3, 7, 3)'`;
  }
}

/** The sentence of a condition, in whichever family's words it stands. */
function sentenceOf(condition: string): string {
  const words = [wordsOf('en').conditions, ...FAMILIES.map((family) => familyWords('en', family).conditions)];
  const all: Readonly<Record<string, string>> = Object.assign({}, ...words);
  return all[condition] ?? condition;
}

/** Why a module does not take its input. */
export function problemText(recorded: Exclude<Recorded, { ok: true }>): string {
  if ('expected' in recorded)
    return `${recorded.layer.name} does not take an input of ${pythonShape(recorded.given)}: it expects ${recorded.expected}`;
  const { condition, values, fields } = recorded.problem;
  const name = 'function' in recorded ? recorded.function : recorded.layer.name;
  const change = fields.length > 0 ? ` Change ${fields.join(' or ')}.` : '';
  return `${name}: ${message(sentenceOf(condition), values)}${change}`;
}
