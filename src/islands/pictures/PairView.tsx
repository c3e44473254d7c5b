/** Two drawings side by side, on one scale: a layer without the option that an example teaches, and with it. */
import type { ComponentChildren } from 'preact';
import type { Evaluated, Evaluation } from '#calc/layers/evaluate.ts';
import type { Words } from '#i18n/index.ts';
import { learnFamily } from '../example/families/families.ts';
import type { ModelProps } from '../example/ModelView.ts';
import { ModelView } from '../example/ModelView.ts';
import type { Apart } from '../example/taught/bothOf.ts';
import { bothOf } from '../example/taught/bothOf.ts';
import { SettingText } from '../example/taught/SettingText.tsx';
import type { Texts } from '../example/texts.ts';
import { readTexts } from '../example/texts.ts';

interface Props extends ModelProps {
  /** What the layer without the option has otherwise. */
  without: Texts;
  words: Words['taught'];
}

export abstract class PairView<Own = object> extends ModelView<Props & Own> {
  static ready = learnFamily;

  /** Draws the first or the second of the two; the other is what it is drawn to scale with. */
  protected abstract drawing(
    found: Evaluation,
    other: Evaluation,
    says: (text: string) => string,
    half: number,
  ): ComponentChildren;

  /** True where drawings are so flat that they stand one above the other. */
  protected flat(_: Evaluation): boolean {
    return false;
  }

  private half({ settings, found }: Apart<Evaluated>, other: Evaluation, half: number) {
    return (
      <div>
        {settings.map((setting) => (
          <code key={setting}>
            <SettingText text={setting} />
          </code>
        ))}
        {found.ok ? (
          this.drawing(found, other, (text) => `${settings.join(', ')}: ${text}`, half)
        ) : (
          <p>{this.props.words.impossible}</p>
        )}
      </div>
    );
  }

  override render({ id, without }: Readonly<Props & Own>) {
    const { layer, shown, held } = this.model;
    const { before, after } = bothOf(layer, shown.value, readTexts(layer, without));
    return (
      <div class={`picture pair${this.flat(shown.value) ? ' flat' : ''}`} data-follows={id} data-held={held.value}>
        {this.half(before, after.found, 0)}
        {this.half(after, before.found.ok ? before.found : after.found, 1)}
      </div>
    );
  }
}
