/** Two drawings side by side, on one scale: a layer without the option that an example teaches, and with it. */
import type { ComponentChildren } from 'preact';
import type { Evaluated, Evaluation } from '#calc/layers/evaluate.ts';
import type { Words } from '#i18n/index.ts';
import { learn } from '../example/layers.ts';
import { lazy } from '../example/lazy.ts';
import type { ModelProps } from '../example/ModelView.ts';
import { ModelView } from '../example/ModelView.ts';
import type { Apart } from '../example/taught/bothOf.ts';
import { bothOf } from '../example/taught/bothOf.ts';
import { SettingText } from '../example/taught/SettingText.tsx';
import type { Texts } from '../example/texts.ts';
import { readTexts } from '../example/texts.ts';

const loadConvolutions = async () => [
  ...(await import('#calc/layers/convolution/convolutions.ts')).CONVOLUTIONS,
  ...(await import('#calc/layers/convolution/transposed.ts')).TRANSPOSED,
];

/** Options that are drawn so are those of convolutions: what loads any family would be more script than the picture. */
async function learnConvolutions(): Promise<boolean> {
  const layers = await lazy(loadConvolutions);
  learn(layers ?? [], {});
  return layers !== undefined;
}

/** What each of these pictures says. */
export type PairWords = Pick<Words['taught'], 'impossible' | 'picture'>;

interface Props<Own> extends ModelProps {
  /** What the layer without the option has otherwise. */
  without: Texts;
  words: PairWords & Own;
}

/** `Own`: words of a picture's own; `Also`: what else it is given. */
export abstract class PairView<Own = unknown, Also = object> extends ModelView<Props<Own> & Also> {
  static ready = learnConvolutions;

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

  override render({ id, without }: Readonly<Props<Own> & Also>) {
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
