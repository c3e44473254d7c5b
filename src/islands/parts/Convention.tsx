/** A line of a total: the layer's operations by the convention that the reader chooses. */
import { effect } from '@preact/signals-core';
import { Component } from 'preact';
import { grouped } from '#calc/units.ts';
import { BOOK, choose, convention, readConvention } from '../convention.ts';
import type { Model } from '../model.ts';

export interface ConventionProps {
  /** Every convention by its id, and what it is called; the book's first. */
  conventions: readonly (readonly [id: string, name: string])[];
  words: { counted_by: string; no_rule: string; fails: string };
}

type Count = typeof import('../conventions.ts').countBy;

export class Convention extends Component<ConventionProps & { model: Model }> {
  private count: Count | undefined;
  private stop = () => {};

  override componentDidMount(): void {
    readConvention(this.props.conventions.map(([id]) => id));
    this.stop = effect(() => {
      const load = convention.value !== BOOK && !this.count;
      this.forceUpdate();
      if (load)
        void import('../conventions.ts').then(({ countBy }) => {
          this.count = countBy;
          this.forceUpdate();
        });
    });
  }

  override componentWillUnmount(): void {
    this.stop();
  }

  /** What the convention prints, once its rules are loaded. */
  private figure(): string {
    const { model, words } = this.props;
    const id = convention.value;
    if (id === BOOK) return grouped(model.shown.value.flops);
    const found = this.count?.(id, model);
    if (!found) return '…';
    if (found.value === null) return words.fails;
    return found.noRule ? words.no_rule : grouped(found.value);
  }

  override render({ conventions, words }: Readonly<ConventionProps & { model: Model }>) {
    return (
      <>
        <dt>
          <select
            class="convention"
            aria-label={words.counted_by}
            onChange={(event) => choose(event.currentTarget.value)}
          >
            {conventions.map(([id, name]) => (
              <option key={id} value={id} selected={id === convention.value}>
                {name}
              </option>
            ))}
          </select>
        </dt>
        <dd class="by-convention">{this.figure()}</dd>
      </>
    );
  }
}
