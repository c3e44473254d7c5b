/**
 * The frame of an example that teaches one option: in front the code line, that option's field, the layer without it and
 * with it, and a picture of what it does; the rest of the example is folded until a reader opens it, or a link sets what
 * is in it. On paper and without script it stands open (styles/fold.css), and so it does until that sheet has come.
 */
import type { ComponentChildren } from 'preact';
import type { FieldName } from '#calc/fields/fields.ts';
import { textsUnlike } from '#calc/fields/fields.ts';
import type { ExampleView, Teaching } from '../../example/ExampleView.tsx';
import { TaughtHead } from './TaughtHead.tsx';
import { Unfold } from './Unfold.tsx';

// biome-ignore lint/suspicious/noExplicitAny: a class made of another takes whatever that one takes.
type AnyFrame = abstract new (...given: any[]) => ExampleView;

/** A frame of an example that teaches one option, made of the frame of what it counts. */
export function taught<Frame extends AnyFrame>(Frame: Frame) {
  abstract class Taught extends Frame {
    private open = false;

    private unfold = () => {
      this.open = !this.open;
      this.forceUpdate();
    };

    override componentDidMount(): void {
      super.componentDidMount();
      const { layer, initial, state } = this.model;
      // What a link has set must be seen.
      if (textsUnlike(layer, initial, state.value.options).some(([field]) => field !== this.props.teaching?.field))
        this.unfold();
    }

    protected override body(strip: ComponentChildren, wrong: (field: FieldName) => boolean): ComponentChildren {
      const { model, open, field: Field, choice } = this;
      const { id, words, picture } = this.props;
      // Without it an example has another frame.
      const teaching = this.props.teaching as Teaching;
      const whole = `${id}-whole`;
      return (
        <>
          <TaughtHead {...{ model, words, teaching, wrong, Field, choice }} />
          {strip}
          {picture}
          <Unfold of={whole} open={open} label={teaching.words.open} press={this.unfold} />
          <div class="whole" id={whole} data-open={open}>
            {this.standing(wrong)}
            {this.rest(wrong)}
          </div>
        </>
      );
    }
  }
  return Taught;
}
