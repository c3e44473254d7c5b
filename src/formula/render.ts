/** TeX → HTML with MathML, by KaTeX. Runs when the book is built; nothing of it reaches the browser. */
import katex from 'katex';
import type { LayerDefinition, Options } from '#calc/layers/define.ts';
import { formOptions, formulaTerms, formulaText } from '#calc/layers/formulas.ts';
import { parseExpression } from '#calc/numbers/expression.ts';
import { MACROS } from './macros.ts';
import type { NameWriter } from './tex.ts';
import { expressionTex, plainSlotsOf, slotsOf, symbolsOf, texInBrackets } from './tex.ts';

/** HTML of a TeX text. Throws KaTeX's own message on a bad formula; the only trusted command is `\htmlClass`. */
export function renderTex(tex: string): string {
  const html = katex.renderToString(tex, {
    macros: { ...MACROS },
    throwOnError: true,
    trust: ({ command }) => command === '\\htmlClass',
    strict: (code: string) => (code === 'htmlExtension' ? 'ignore' : 'error'),
  });
  // The annotation repeats the TeX source: it would go stale in live formulas, and be read aloud in all.
  // KaTeX 0.19.1 writes `MM` in the paths of tall floor brackets, which browsers report as an error.
  return html.replace(/<annotation.*?<\/annotation>/s, '').replace(/\nMM/g, '\nM');
}

const FIRST_MARKER = 90_000_001;

/**
 * Renders TeX in which `\slot{name}` stands for a number. Each use gets a marker number of its own, which KaTeX
 * sets once in the MathML and once in the visible half; both become elements with `data-slot`.
 */
export function renderSlots(tex: string, values: Readonly<Record<string, string>>): string {
  const uses: string[] = [];
  const marked = tex.replace(/\\slot\{(\w+)\}/g, (_, name: string) => `{${FIRST_MARKER + uses.push(name) - 1}}`);
  return uses.reduce((html, name, index) => {
    const pieces = html.split(`>${FIRST_MARKER + index}<`);
    if (pieces.length !== 3) throw new Error(`slot '${name}' of ${tex} was set ${pieces.length - 1} times, not twice`);
    return pieces.join(` data-slot="${name}">${values[name] ?? ''}<`);
  }, renderTex(marked));
}

export interface RenderedForm {
  /** The formula's text, by which the browser finds the form that fits. */
  key: string;
  html: string;
}

/** What a live formula looks like: its label, whether symbols come first, and the name of the result. */
export interface FormulaStyle {
  label: string;
  result: string;
  symbols: boolean;
}

const isSum = (text: string): boolean => {
  const tree = parseExpression(text);
  return tree.kind === 'binary' && '+-'.includes(tree.operator);
};

/** The terms with their numbers; that of the biases lights as they do, whatever it is counted by. */
function termsTex(layer: LayerDefinition, name: string, options: Options, write: NameWriter): string {
  const terms = formulaTerms(layer, name, options);
  if (!terms) return expressionTex(parseExpression(formulaText(layer, name, options)), write);
  const tex = (text: string) => {
    const written = expressionTex(parseExpression(text), write);
    return terms.length > 1 && isSum(text) ? texInBrackets(written) : written;
  };
  return terms.map(({ text, biases }) => (biases ? `\\biases{${tex(text)}}` : tex(text))).join(' + ') || '0';
}

function formTex(layer: LayerDefinition, options: Options, { label, result, symbols }: FormulaStyle): string {
  if (!symbols)
    return `\\displaystyle ${label} = ${termsTex(layer, result, options, slotsOf(layer))} = \\slot{${result}}`;
  // In braces, so that lines break at the equals signs only. The symbols stand beside, so the numbers need no letters.
  const tree = parseExpression(formulaText(layer, result, options));
  const plain = plainSlotsOf(layer);
  const [general, numbers] = [expressionTex(tree, symbolsOf(layer), true), expressionTex(tree, plain)];
  const steps = tree.kind === 'name' ? [general, numbers] : [general, numbers, plain(result)];
  return `\\displaystyle ${[label, ...steps.map((step) => `{${step}}`)].join(' = ')}`;
}

/** A layer's formula in the form that fits `options`, filled with values. */
export function renderForm(
  layer: LayerDefinition,
  options: Options,
  values: Readonly<Record<string, string>>,
  style: FormulaStyle,
): string {
  return renderSlots(formTex(layer, options, style), values);
}

/** Every form of a layer's formula, each filled with the same values; the first is the one that fits `options`. */
export function renderForms(
  layer: LayerDefinition,
  name: string,
  options: Options,
  values: Readonly<Record<string, string>>,
  style: FormulaStyle,
): RenderedForm[] {
  const forms = new Map<string, Options>();
  for (const form of [options, ...formOptions(layer)]) {
    const key = formulaText(layer, name, form);
    if (!forms.has(key)) forms.set(key, form);
  }
  return [...forms].map(([key, form]) => ({ key, html: renderForm(layer, form, values, style) }));
}
