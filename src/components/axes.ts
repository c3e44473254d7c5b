/** The axes of an input of any shape, with their letters, hues and names: what a calculator shows a field for. */
import type { FieldName } from '#calc/fields/fields.ts';
import type { LayerDefinition } from '#calc/layers/define.ts';
import type { ShapeForm } from '#formula/layers/shapes.ts';
import { isCode, lettersOf, letterTex, quantityOf, shapeFormsOf } from '#formula/layers/shapes.ts';
import { symbolParts } from '#formula/symbol.ts';
import type { Locale } from '#i18n/index.ts';
import { wordsOf } from '#i18n/index.ts';
import { familyWords } from '#i18n/layers/index.ts';
import type { AxisForm, InputAxis, ShapeAxes } from '#islands/example/shape/forms.ts';
import { STAR } from '#islands/example/shape/forms.ts';

/** `batch_first` of the label `batch_first=True`. */
const flagOf = ({ label }: ShapeForm): FieldName | undefined => label?.split('=')[0] as FieldName | undefined;

/** TeX of an axis: its letter, or the symbol of the option whose sizes stand there. */
function symbolOf({ symbols = {} }: LayerDefinition, letter: string): string {
  const named = isCode(letter) ? Object.values(symbols).find(({ field }) => field === letter) : undefined;
  return named?.symbol ?? (letter === '…' ? letter : letterTex(letter));
}

/** What an axis is; throws where nothing says it. */
function nameOf(locale: Locale, { name, family }: LayerDefinition, letter: string): string {
  const own = familyWords(locale, family).axes ?? {};
  const common: Readonly<Record<string, string>> = wordsOf(locale).reference.axes;
  const found = own[`${name} ${letter}`] ?? own[letter] ?? common[letter.replace(/_in$/, '')];
  if (found === undefined) throw new ReferenceError(`nothing says in ${locale} what the axis ${letter} of ${name} is`);
  return found;
}

/** The axes of a layer's input, by its shape forms: none where the layer has a field for each. Throws on a letter without a name. */
export function axesOf(locale: Locale, layer: LayerDefinition): ShapeAxes {
  const forms = shapeFormsOf(layer).map((form): AxisForm => {
    const when = flagOf(form);
    return { axes: lettersOf(form.takes), ...(when && { when }), ...(form.dims && { dims: form.dims }) };
  });
  const letters = [...new Set(forms.flatMap(({ axes }) => axes))].filter((letter) => letter !== STAR);
  const known = letters.map((letter): [string, InputAxis] => {
    const symbol = symbolOf(layer, letter);
    const [base, sub] = symbolParts(symbol);
    const quantity = quantityOf(layer, symbol);
    return [letter, { letter: base, sub, quantity, name: nameOf(locale, layer, letter) }];
  });
  return { forms, known: Object.fromEntries(known) };
}
