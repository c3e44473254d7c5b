/** State ↔ address: `?worked-example.out_channels=8`. Only what differs from the chapter's values is written. */
import type { FieldName, Value } from '#calc/fields/fields.ts';
import { parseField, textsUnlike } from '#calc/fields/fields.ts';
import type { Options } from '#calc/layers/define.ts';
import { followState, takeFields, withFields, withPlace } from './base/query.ts';
import type { Model } from './model.ts';

/** The address of a page with options of an example in its query; the example need not be on this page. */
export function addressWith(
  { id, layer, initial }: Pick<Model, 'id' | 'layer' | 'initial'>,
  href: string,
  options: Options,
): string {
  return withFields(href, id, textsUnlike(layer, initial, options));
}

/** The address of a page with an example's state in its query, or with other options. */
export const addressOf = (model: Model, href: string, options = model.state.value.options): string =>
  addressWith(model, href, options);

/** A link to the example itself, as it is or with other options. */
export function linkTo(model: Model, href: string, options?: Options): string {
  return withPlace(addressOf(model, href, options), model.id);
}

/** Takes an example's state from a query; names what it cannot use. */
export function readAddress(model: Model, search: string): void {
  const values: Partial<Record<FieldName, Value>> = {};
  const ignored = takeFields<FieldName>(search, model, (field, text) => {
    const parsed = parseField(field, text, model.layer);
    if (parsed.ok) values[field] = parsed.value;
    return parsed.ok;
  });
  if (Object.keys(values).length > 0) model.set(values);
  model.ignored.value = ignored;
}

/** Keeps the address of the page in step with an example. */
export const keepAddress = (model: Model): (() => void) => followState(model.state, (href) => addressOf(model, href));
