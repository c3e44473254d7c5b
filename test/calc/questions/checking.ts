/** The checks that readers copy, of every layer, in the settings that PyTorch has run. */
import { createHash } from 'node:crypto';
import type { LayerDefinition } from '../../../src/calc/layers/define.ts';
import { checkText } from '../../../src/calc/questions/check/checkScript.ts';
import type { Extent } from '../../../src/calc/questions/check/extent.ts';
import { extentOf } from '../../../src/calc/questions/check/extent.ts';
import { COMPOSITIONS } from '../../../src/calc/run/inside/index.ts';
import { runLayer } from '../../../src/calc/run/runLayer.ts';
import { LOCALES, wordsOf } from '../../../src/i18n/index.ts';
import { message } from '../../../src/i18n/message.ts';
import { settingsOf } from '../layers/settings.ts';

export interface Check {
  layer: string;
  extent: Extent;
  text: string;
}

const WORDS = LOCALES.map((locale) => wordsOf(locale).copying.menu.check);

/** The checks of a layer's settings, in every language by turns. */
export const checksOf = (layer: LayerDefinition, seed: number): Check[] =>
  settingsOf(layer, seed).map((found, index) => {
    const run = runLayer(layer, found, { compositions: COMPOSITIONS });
    const text = checkText({ layer, found, run }, (name, values) =>
      message(WORDS[index % WORDS.length]?.[name] ?? '', values),
    );
    return { layer: layer.name, extent: extentOf(layer, found, run).extent, text };
  });

/** What is told apart of a layer's checks: their code, without the comments. */
export function fingerprint(checks: readonly Check[]): string {
  const lines = checks.flatMap(({ text }) => text.split('\n')).filter((line) => !/^\s*(#|$)/.test(line));
  return createHash('sha256').update(lines.join('\n')).digest('hex').slice(0, 16);
}
