/** The label of a field, by which its number is dragged; a press that does not move enters the field. */
import type { FieldName } from '#calc/fields/fields.ts';
import { dragFrom } from './dragFrom.ts';
import type { Model } from './model.ts';

/** What a press on the label of a field does; `side` is the place of an axis or of a pair. */
export const dragLabel = (model: Model, field: FieldName, side?: number) => (event: PointerEvent) => {
  const label = event.currentTarget as HTMLElement;
  const enter = () => label.parentElement?.querySelector('input')?.focus();
  void dragFrom(
    event,
    label,
    ({ startDrag }) => {
      model.typing.value = null;
      startDrag(event, label, model, { field, side }, enter);
    },
    enter,
  );
};
