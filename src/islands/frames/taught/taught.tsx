/**
 * The frame of an example that teaches one option: in front the code line, that option's field, the layer without it and
 * with it, and a picture of what it does; the rest of the example is folded until a reader opens it, or a link sets what
 * is in it. On paper and without script it stands open (styles/taught.css), and so it does until that sheet has come.
 */
import type { ComponentChildren } from 'preact';
import type { FieldName } from '#calc/fields/fields.ts';
import { fieldOf, textsUnlike } from '#calc/fields/fields.ts';
import type { ExampleView, Teaching } from '../../example/ExampleView.tsx';
import { CodeLine } from '../../example/parts/CodeLine.tsx';
import { Letter } from '../../example/parts/Letter.tsx';
import { OptionInput } from '../../example/parts/MoreOptions.tsx';
import { readTexts } from '../../example/texts.ts';
import { BeforeAfter } from './BeforeAfter.tsx';
import { UnfoldButton } from './UnfoldButton.tsx';

// biome-ignore lint/suspicious/noExplicitAny: a class made of another takes whatever that one takes.
type AnyFrame = abstract new (...given: any[]) => ExampleView;

/** A frame of an example that teaches one option, made of the frame of what it counts. */
export function taught<Frame extends AnyFrame>(Frame: Frame) {
  abstract class Taught extends Frame {
    private open = false;

    /** Without it an example has another frame. */
    private get teaching(): Teaching {
      return this.props.teaching as Teaching;
    }

    private unfold = () => {
      this.open = !this.open;
      this.forceUpdate();
    };

    override componentDidMount(): void {
      super.componentDidMount();
      const { layer, initial, state } = this.model;
      // What a link has set must be seen.
      if (textsUnlike(layer, initial, state.value.options).some(([field]) => field !== this.teaching.field))
        this.unfold();
    }

    private knob(wrong: boolean) {
      const { model } = this;
      const { field } = this.teaching;
      const { kind, quantity, symbol } = fieldOf(model.layer, field);
      const given = { model, field, words: this.props.words, wrong };
      if (kind !== 'flag' && kind !== 'word') return <this.field {...given} />;
      return (
        <div class={`option q-${quantity}`} data-q={quantity} data-wrong={wrong}>
          <span class="name" aria-hidden="true">
            <Letter tex={symbol} /> {field}
          </span>
          <OptionInput {...given} choice={this.choice} />
        </div>
      );
    }

    protected override body(strip: ComponentChildren, wrong: (field: FieldName) => boolean): ComponentChildren {
      const { model, open } = this;
      const { id, words, picture } = this.props;
      const { field, without, words: said } = this.teaching;
      const { layer, shown } = model;
      return (
        <>
          <CodeLine model={model} words={words} wrong={wrong} />
          <div class="taught">
            <div class="fields">{this.knob(wrong(field))}</div>
            <BeforeAfter layer={layer} found={shown.value} without={readTexts(layer, without)} words={said} />
          </div>
          {strip}
          {picture}
          <UnfoldButton id={id} open={open} words={said} onClick={this.unfold} />
          <div class="whole" id={`${id}-whole`} data-open={open}>
            {this.standing(wrong)}
            {this.rest(wrong)}
          </div>
        </>
      );
    }
  }
  return Taught;
}
