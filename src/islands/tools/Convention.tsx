/** An example's operations by the convention that the reader chooses, the same for all examples of the page. */
import { effect, untracked } from '@preact/signals-core';
import { grouped } from '#calc/numbers/units.ts';
import { message } from '#i18n/message.ts';
import { lazy } from '../example/lazy.ts';
import type { ModelProps } from '../example/ModelView.ts';
import { ModelView } from '../example/ModelView.ts';
import { BOOK, choose, convention, readConvention } from './chosen.ts';

interface Props extends ModelProps {
  /** Every convention by its id, and what it is called; the book's first. */
  conventions: readonly (readonly [id: string, name: string])[];
  words: { counted_by: string; counted: string; no_rule: string; fails: string; lost: string };
}

/** What stands for the figure until the rules have come. */
const WAITING = '…';

type Count = typeof import('./countBy.ts').countBy;

export default class Convention extends ModelView<Props> {
  private count: Count | undefined;
  /** True once the rules did not come. */
  private lost = false;
  /** True from a choice until what it counts has been said. */
  private saying = false;

  override componentDidMount(): void {
    super.componentDidMount();
    readConvention(this.props.conventions.map(([id]) => id));
    this.stops.push(
      effect(() => {
        const id = convention.value;
        untracked(() => this.follow(id));
      }),
    );
  }

  /** Shows a convention, once its rules are loaded. */
  private async follow(id: string): Promise<void> {
    this.show();
    if (id === BOOK || this.count) return;
    const rules = await lazy(() => import('./countBy.ts'));
    this.count = rules?.countBy;
    this.lost = rules === undefined;
    this.show();
  }

  /** The example speaks of what is counted here together with its result: two voices would say it twice. */
  private show(): void {
    this.forceUpdate();
    const { model } = this;
    const id = convention.value;
    const name = this.props.conventions.find(([one]) => one === id)?.[1] ?? '';
    const figure = this.figure();
    const sentence = message(this.props.words.counted, { name, figure });
    model.counted = id === BOOK ? '' : sentence;
    if (!this.saying || figure === WAITING) return;
    this.saying = false;
    model.spoken.value = sentence;
  }

  protected override refresh(): void {
    this.show();
  }

  /** Chooses, and says what is counted then. */
  private choose(id: string): void {
    this.saying = true;
    choose(id);
  }

  /** What the convention prints, once its rules are loaded. */
  private figure(): string {
    const { model } = this;
    const { words } = this.props;
    const id = convention.value;
    if (id === BOOK) return grouped(model.shown.value.flops);
    if (this.lost) return words.lost;
    const found = this.count?.(id, model);
    if (!found) return WAITING;
    if (found.value === null) return words.fails;
    return found.noRule ? words.no_rule : grouped(found.value);
  }

  override render({ conventions, words }: Readonly<Props>) {
    return (
      <p class="by-convention">
        <label>
          {words.counted_by}{' '}
          <select onChange={(event) => this.choose(event.currentTarget.value)}>
            {conventions.map(([id, name]) => (
              <option key={id} value={id} selected={id === convention.value}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <output aria-live="off">{this.figure()}</output>
      </p>
    );
  }
}
