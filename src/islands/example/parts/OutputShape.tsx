/** The output shape, written as papers do and as PyTorch does, with the derivation of each side. */
import type { ComponentChildren } from 'preact';
import { joinShape, pythonShape } from '#calc/fields/shapes.ts';
import { grouped } from '#calc/numbers/units.ts';
import type { Model } from '../model.ts';
import type { ExampleWords } from '../status.ts';

interface Props {
  model: Model;
  words: ExampleWords;
  /** The derivations, rendered when the book was built. */
  children: ComponentChildren;
}

export function OutputShape({ model, words, children }: Props) {
  const shape = model.shown.value.output_shape;
  const [, channels = 1n, height = 1n, width = 1n] = shape;
  return (
    <div class="shape">
      <h4>{words.example.output}</h4>
      <dl>
        <dt>
          {words.example.paper} <span>{words.example.paper_order}</span>
        </dt>
        <dd>
          <span class="q q-size" data-q="size">
            {grouped(height)}
          </span>{' '}
          ×{' '}
          <span class="q q-size" data-q="size">
            {grouped(width)}
          </span>{' '}
          ×{' '}
          <span class="q q-out" data-q="out">
            {grouped(channels)}
          </span>
        </dd>
        <dt>
          {words.example.pytorch} <span>{words.example.pytorch_order}</span>
        </dt>
        <dd>
          <output name="output_shape" aria-live="off" data-value={joinShape(shape)}>
            <code>{pythonShape(shape)}</code>
          </output>
        </dd>
      </dl>
      {children}
    </div>
  );
}
