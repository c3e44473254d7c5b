/**
 * A calculator of any layer that stands folded among others: in front its call and what that comes to, all else behind
 * one button. It opens by itself when a link sets it, in its address or in the prose; on paper and without script it
 * stands open (styles/fold.css).
 */
import type { ComponentChildren } from 'preact';
import { textsUnlike } from '#calc/fields/fields.ts';
import { grouped } from '#calc/numbers/units.ts';
import { printCall } from '#calc/printed/printCall.ts';
import type { Words } from '#i18n/index.ts';
import { message } from '#i18n/message.ts';
import type { LayerProps } from '../LayerCalculator.tsx';
import LayerCalculator from '../LayerCalculator.tsx';
import { Unfold } from './Unfold.tsx';

/** What it is given beside the props of a calculator. */
export interface Folding {
  folding: Pick<Words['taught'], 'open' | 'folded'>;
}

export default class FoldedLayer extends LayerCalculator<LayerProps & Folding> {
  private open = false;

  private unfold = () => {
    this.open = !this.open;
    this.forceUpdate();
  };

  /** While it is folded only a link can have set it, and what that has set, or could not, must be seen. */
  private openWhereSet(): void {
    const { layer, initial, state, ignored } = this.model;
    const { options, drafts } = state.value;
    const set = textsUnlike(layer, initial, options).length + Object.keys(drafts).length + ignored.value.length;
    if (set > 0 && !this.open) this.unfold();
  }

  override componentDidMount(): void {
    super.componentDidMount();
    this.openWhereSet();
  }

  protected override refresh(): void {
    super.refresh();
    this.openWhereSet();
  }

  protected override arranged(...parts: ComponentChildren[]): ComponentChildren {
    const { model, open } = this;
    const { id, folding } = this.props;
    const { options, parameters, flops } = model.shown.value;
    return (
      <>
        {!open && (
          <p class="folded">
            <code>{printCall(model.layer, options)}</code>
            <br />
            {message(folding.folded, { parameters: grouped(parameters), flops: grouped(flops) })}
          </p>
        )}
        <Unfold {...{ id, open }} label={folding.open} press={this.unfold}>
          {super.arranged(...parts)}
        </Unfold>
      </>
    );
  }
}
