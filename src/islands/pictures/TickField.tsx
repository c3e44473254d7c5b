/**
 * Picture (c): every operation is a tick. The ticks group by a factor of the formula: the one pointed at anywhere on
 * the page, or the one chosen in the row of factors under the picture.
 */
import type { ComponentChildren } from 'preact';
import { asConv2d } from '#calc/conv2d/conv2dEvaluation.ts';
import { groupingsOf } from '#calc/conv2d/groupings.ts';
import type { ModelProps } from '../example/ModelView.ts';
import { ModelView } from '../example/ModelView.ts';
import { FRAMES, LOW_FRAMES } from './ticks/layout.ts';
import { planOf } from './ticks/plan.ts';
import type { TickWords } from './ticks/sentences.ts';
import { sentencesOf } from './ticks/sentences.ts';
import { TickDrawing } from './ticks/TickDrawing.tsx';

interface Props extends ModelProps {
  words: TickWords;
  /** True where there is room for a low field alone. */
  low?: boolean;
  /** The row of factors, each a radio button: rendered at build, its numbers follow by themselves. */
  children?: ComponentChildren;
}

/** The factor of the button that an event is at. */
const factorAt = ({ target }: Event): string | undefined =>
  (target as Element).closest('label')?.querySelector('input')?.value;

/** Both frames are drawn; the style sheet shows the one that has room. */
export default class TickField extends ModelView<Props> {
  private frame = 0;
  private pinned: string | undefined = 'position';
  /** The factor pointed at in the row, and the quantity lit since one was chosen there. */
  private pointed: string | undefined;
  private light: string | undefined;

  override componentDidMount(): void {
    super.componentDidMount();
    const root = document.documentElement;
    const row = (this.base as Element).querySelector('fieldset') as HTMLFieldSetElement;
    row.disabled = false;
    row.addEventListener('change', (event) => {
      this.pinned = factorAt(event);
      this.light = undefined;
      this.refresh();
    });
    row.addEventListener('pointerover', (event) => this.point(factorAt(event)));
    row.addEventListener('pointerleave', () => this.point(undefined));
    const lights = new MutationObserver(() => {
      if (this.light === root.dataset.light) return;
      this.light = root.dataset.light;
      this.refresh();
    });
    lights.observe(root, { attributeFilter: ['data-light'] });
    this.stops.push(() => lights.disconnect());
  }

  protected override refresh(): void {
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => this.forceUpdate());
  }

  private point(factor: string | undefined): void {
    this.pointed = factor;
    this.refresh();
  }

  override render({ id, words, low, children }: Props) {
    const found = asConv2d(this.model.layer, this.model.shown.value);
    const groupings = found ? groupingsOf(found) : [];
    const by = (factor: string | undefined) => groupings.find((one) => one.factor === factor);
    // A lit bias is no factor: its ticks light where they are.
    const grouping = by(this.pointed) ?? groupings.find((one) => one.quantity === this.light) ?? by(this.pinned);
    if (!found || !grouping) return null;
    const plan = planOf(grouping);
    const { sum, group, tick, heights, alt } = sentencesOf(grouping, plan, found, words);
    const drawing = { plan, grouping, alt, more: words.more };
    return (
      <div
        class="picture"
        data-follows={id}
        data-held={this.model.held.value}
        data-grouped={grouping.factor}
        data-bias={found.options.bias === true}
        data-divided={found.options.groups !== 1n}
      >
        <p class="group-sum">
          <b>{sum}</b> {group}
        </p>
        {(low ? LOW_FRAMES : FRAMES).map((frame) => (
          <TickDrawing key={frame.name} {...drawing} frame={frame} />
        ))}
        <p class="tick-key">
          <span>{tick}</span>
          <span>{heights}</span>
        </p>
        {children}
      </div>
    );
  }
}
