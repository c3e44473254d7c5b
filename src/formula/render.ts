/** TeX → HTML with MathML, by KaTeX. Runs when the book is built; nothing of it reaches the browser. */
import katex from 'katex';
import type { LayerDefinition, Options } from '#calc/layers/define.ts';
import { formulaForms, formulaText } from '#calc/layers/formulas.ts';
import type { Expression } from '#calc/numbers/expression.ts';
import { parseExpression } from '#calc/numbers/expression.ts';
import { termsOf } from '#calc/numbers/terms.ts';
import { bracketed, expressionTex, plainSlotTex, slotTex, symbolTex } from './tex.ts';

/** Short names that a chapter's formulas may use for the coloured symbols. */
const MACROS: Record<string, string> = {
  '\\Hin': symbolTex('height'),
  '\\Win': symbolTex('width'),
  '\\Cin': symbolTex('in_channels'),
  '\\Cout': symbolTex('out_channels'),
  '\\Kh': symbolTex('kernel_height'),
  '\\Kw': symbolTex('kernel_width'),
  '\\K': '\\htmlClass{q q-kernel}{K}',
  '\\Hout': symbolTex('out_height'),
  '\\Wout': symbolTex('out_width'),
  '\\G': symbolTex('groups'),
  // The term that the biases add.
  '\\biases': '\\htmlClass{biases q-bias}{#1}',
};

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

/** Which term of a formula is the biases': it lights as they do, whatever it is counted by. */
const BIAS_TERM: Readonly<Record<string, number>> = { parameters: 1, one_output: 2 };

function termsTex(tree: Expression, name: string): string {
  const terms = termsOf(tree).map(({ term }) => term);
  const tex = (term: Expression) =>
    term.kind === 'binary' && '+-'.includes(term.operator)
      ? bracketed(expressionTex(term, slotTex))
      : expressionTex(term, slotTex);
  const biases = (index: number) => index === BIAS_TERM[name];
  return terms.map((term, index) => (biases(index) ? `\\biases{${tex(term)}}` : tex(term))).join(' + ');
}

function formTex(text: string, { label, result, symbols }: FormulaStyle): string {
  const tree = parseExpression(text);
  if (!symbols) return `\\displaystyle ${label} = ${termsTex(tree, result)} = \\slot{${result}}`;
  // In braces, so that lines break at the equals signs only. The symbols stand beside, so the numbers need no letters.
  const [general, numbers] = [expressionTex(tree, symbolTex, true), expressionTex(tree, plainSlotTex)];
  const steps = tree.kind === 'name' ? [general, numbers] : [general, numbers, plainSlotTex(result)];
  return `\\displaystyle ${[label, ...steps.map((step) => `{${step}}`)].join(' = ')}`;
}

/** Every form of a layer's formula, each filled with the same values; the first is the one that fits `options`. */
export function renderForms(
  layer: LayerDefinition,
  name: string,
  options: Options,
  values: Readonly<Record<string, string>>,
  style: FormulaStyle,
): RenderedForm[] {
  const now = formulaText(layer, name, options);
  const keys = [now, ...formulaForms(layer, name).filter((key) => key !== now)];
  return keys.map((key) => ({ key, html: renderSlots(formTex(key, style), values) }));
}
