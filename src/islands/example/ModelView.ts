/** A view of an example's model. */

import { StoreView } from './base/StoreView.ts';
import type { Model } from './model.ts';
import { createModel, modelOf } from './model.ts';
import type { Texts } from './texts.ts';

export interface ModelProps {
  /** The example's id, its layer, and the chapter's values as texts. */
  id: string;
  layer: string;
  values: Texts;
  /** The example that this one follows; `values` are then only those it has to itself. */
  of?: ModelProps;
}

/** The model of an example, on top of that of the example it follows. */
const modelBy = (make: typeof createModel, { id, layer, values, of }: ModelProps): Model =>
  make(id, layer, values, of && modelBy(make, of));

export abstract class ModelView<Props extends ModelProps> extends StoreView<Props, Model> {
  protected model: Model;

  /** The first rendering must equal the page as it was built, whatever other views have done to the model by now. */
  constructor(props: Props) {
    super(props);
    this.model = modelBy(createModel, props);
  }

  override componentDidMount(): void {
    this.model = modelBy(modelOf, this.props);
    super.componentDidMount();
    if (this.model.canUndo.value) this.refresh();
  }
}
