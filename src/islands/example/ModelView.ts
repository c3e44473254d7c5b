/** A Preact view of an example's model: it renders again whenever the model changes, and keeps no state of its own. */
import { Component } from 'preact';
import type { Model, Texts } from './model.ts';
import { createModel, modelOf, onChange } from './model.ts';

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

export abstract class ModelView<Props extends ModelProps> extends Component<Props> {
  protected model: Model;
  /** What ends with the view. */
  protected stops: (() => void)[] = [];

  /** The first rendering must equal the page as it was built, whatever other views have done to the model by now. */
  constructor(props: Props) {
    super(props);
    this.model = modelBy(createModel, props);
  }

  override componentDidMount(): void {
    this.model = modelBy(modelOf, this.props);
    this.stops.push(onChange(this.model, () => this.refresh()));
    if (this.model.canUndo.value) this.refresh();
  }

  override componentWillUnmount(): void {
    for (const stop of this.stops) stop();
  }

  /** Renders again; a large picture may wait for the next frame, so that results come first. */
  protected refresh(): void {
    this.forceUpdate();
  }
}
