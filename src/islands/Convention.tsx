/** An example's operations by the convention that the reader chooses, the same for all examples of the page. */
import { effect } from '@preact/signals-core';
import { grouped } from '#calc/units.ts';
import { BOOK, choose, convention, readConvention } from './convention.ts';
import type { ModelProps } from './ModelView.ts';
import { ModelView } from './ModelView.ts';

interface Props extends ModelProps {
  /** Every convention by its id, and what it is called; the book's first. */
  conventions: readonly (readonly [id: string, name: string])[];
  words: { counted_by: string; no_rule: string; fails: string };
}

type Count = typeof import('./conventions.ts').countBy;

export default class Convention extends ModelView<Props> {
  private count: Count | undefined;

  override componentDidMount(): void {
    super.componentDidMount();
    readConvention(this.props.conventions.map(([id]) => id));
    this.stops.push(effect(() => this.follow(convention.value)));
  }

  /** Shows a convention, once its rules are loaded. */
  private follow(id: string): void {
    this.forceUpdate();
    if (id === BOOK || this.count) return;
    void import('./conventions.ts').then(({ countBy }) => {
      this.count = countBy;
      this.forceUpdate();
    });
  }

  /** What the convention prints, once its rules are loaded. */
  private figure(): string {
    const { model } = this;
    const { words } = this.props;
    const id = convention.value;
    if (id === BOOK) return grouped(model.shown.value.flops);
    const found = this.count?.(id, model);
    if (!found) return '…';
    if (found.value === null) return words.fails;
    return found.noRule ? words.no_rule : grouped(found.value);
  }

  override render({ conventions, words }: Readonly<Props>) {
    return (
      <p class="by-convention">
        <label>
          {words.counted_by}{' '}
          <select onChange={(event) => choose(event.currentTarget.value)}>
            {conventions.map(([id, name]) => (
              <option key={id} value={id} selected={id === convention.value}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <output aria-live="polite">{this.figure()}</output>
      </p>
    );
  }
}
