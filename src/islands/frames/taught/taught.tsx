/**
 * The frame of an example that teaches one option: in front the code line, that option's field, the layer without it and
 * with it, and a picture of what it does; the rest of the example is folded until a reader opens it, or a link sets what
 * is in it. On paper and without script it stands open (styles/fold.css), and so it does until that sheet has come.
 */
import type { ComponentChildren } from 'preact';
import { textsUnlike } from '#calc/fields/fields.ts';
import type { ExampleView, Teaching } from '../../example/ExampleView.tsx';
import type { Model } from '../../example/model.ts';
import { TaughtHead } from './TaughtHead.tsx';
import { Unfold } from './Unfold.tsx';

// biome-ignore lint/suspicious/noExplicitAny: a class made of another takes whatever that one takes.
type AnyFrame = abstract new (...given: any[]) => ExampleView;

/** True where a link has set what is folded: anything but the option in front. */
const foldsAway = ({ layer, initial, state }: Model, front: string): boolean =>
  textsUnlike(layer, initial, state.value.options).some(([field]) => field !== front);

/** A frame of an example that teaches one option, made of the frame of what it counts. */
export function taught<Frame extends AnyFrame>(Frame: Frame) {
  abstract class Taught extends Frame {
    private open = false;

    private unfold = () => {
      this.open = !this.open;
      this.forceUpdate();
    };

    /** Without it an example has another frame. */
    private get teaching(): Teaching {
      return this.props.teaching as Teaching;
    }

    override componentDidMount(): void {
      super.componentDidMount();
      if (foldsAway(this.model, this.teaching.field)) this.unfold();
    }

    protected override arranged(strip: ComponentChildren, ...rest: ComponentChildren[]): ComponentChildren {
      const { model, open, teaching, wrong, field: Field } = this;
      const { id, words, picture } = this.props;
      return (
        <>
          <TaughtHead {...{ model, words, teaching, wrong, Field, strip }} />
          {picture}
          <Unfold {...{ id, open }} label={teaching.words.open} press={this.unfold}>
            {this.input(null)}
            {rest}
          </Unfold>
        </>
      );
    }
  }
  return Taught;
}
