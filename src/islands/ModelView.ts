/** A Preact view of an example's model: it renders again whenever the model changes, and keeps no state of its own. */
import { Component } from 'preact';
import type { Model, Texts } from './model.ts';
import { modelOf, onChange } from './model.ts';

export interface ModelProps {
  /** The example's id, its layer, and the chapter's values as texts. */
  id: string;
  layer: string;
  values: Texts;
}

export abstract class ModelView<Props extends ModelProps> extends Component<Props> {
  protected readonly model: Model;
  /** What ends with the view. */
  protected stops: (() => void)[] = [];

  constructor(props: Props) {
    super(props);
    this.model = modelOf(props.id, props.layer, props.values);
  }

  override componentDidMount(): void {
    this.stops.push(onChange(this.model, () => this.refresh()));
  }

  /** Renders again; a large picture may wait for the next frame, so that results come first. */
  protected refresh(): void {
    this.forceUpdate();
  }

  override componentWillUnmount(): void {
    for (const stop of this.stops) stop();
  }
}
