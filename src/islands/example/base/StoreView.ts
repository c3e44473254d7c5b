/** A Preact view of a store: it renders again whenever the store changes, and keeps no state of its own. */
import { Component } from 'preact';
import type { AnyStore } from './store.ts';
import { onChange } from './store.ts';

export abstract class StoreView<Props, Kind extends AnyStore> extends Component<Props> {
  protected abstract model: Kind;
  /** What ends with the view. */
  protected stops: (() => void)[] = [];

  override componentDidMount(): void {
    this.stops.push(onChange(this.model, () => this.refresh()));
  }

  override componentWillUnmount(): void {
    for (const stop of this.stops) stop();
  }

  /** Renders again; a large picture may wait for the next frame, so that results come first. */
  protected refresh(): void {
    this.forceUpdate();
  }
}
