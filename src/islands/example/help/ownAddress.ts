/** The address of a layer's own calculator, set as a line of code says. */
import { CURES } from '#calc/layers/cures.ts';
import type { Family, LayerDefinition, Options } from '#calc/layers/define.ts';
import { completeOptions } from '#calc/layers/evaluate.ts';
import { ownOf } from '#calc/numbers/ownOf.ts';
import { fitInput } from '#calc/questions/fitInput.ts';
import { readCall } from '#code/read.ts';
import { lazy } from '../lazy.ts';
import { addressWith } from '../linkOfExample.ts';
import type { Texts } from '../texts.ts';
import { readTexts } from '../texts.ts';

/** Where a layer is counted, and the values that its calculator starts from. */
interface OwnPage {
  address: string;
  family: Family;
  start: Texts;
}

/** The calculator's options with what the line says, and an input made to fit; as they were where the line does not read. */
async function optionsBy(text: string, layer: LayerDefinition, start: Options): Promise<Options> {
  const read = readCall(text, (name) => (name === layer.name ? layer : undefined));
  if (!read.ok) return start;
  const options = completeOptions(layer, { ...start, ...read.options });
  return { ...options, ...fitInput(layer, options, (await lazy(CURES[layer.family])) ?? {}) };
}

/** The page of a layer by its name, where the book has one and the list comes. */
async function pageOf(name: string, list: string): Promise<OwnPage | undefined> {
  const pages: Readonly<Record<string, OwnPage>> = await fetch(list).then(
    (answer) => (answer.ok ? answer.json() : {}),
    () => ({}),
  );
  return ownOf(pages, name);
}

/**
 * The address of the page of a layer by its name, with the values of a line of code; without them where these do not
 * come. `list` is where the pages are fetched.
 */
export async function ownAddress(list: string, name: string, text: string): Promise<string | undefined> {
  const page = await pageOf(name, list);
  if (!page) return undefined;
  const href = new URL(page.address, window.location.href);
  const families = await lazy(() => import('../families/families.ts'));
  const layer = (await families?.layersOf(page.family))?.find((one) => one.name === name);
  if (!layer) return href.href;
  const initial = readTexts(layer, page.start);
  return addressWith({ id: href.hash.slice(1), layer, initial }, href.href, await optionsBy(text, layer, initial));
}
