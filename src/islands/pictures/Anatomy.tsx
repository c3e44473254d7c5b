/** Picture (a): a convolutional layer taken apart. Input → kernels → one bias each → one output channel each. */
import type { Evaluation } from '#calc/layers/evaluate.ts';
import { grouped } from '#calc/numbers/units.ts';
import type { Words } from '#i18n/index.ts';
import { message } from '#i18n/message.ts';
import type { ModelProps } from '../example/ModelView.ts';
import { ModelView } from '../example/ModelView.ts';
import type { Model } from '../example/model.ts';
import type { Arrangement } from './anatomy/arrangement.ts';
import { blocksOf, rowsFor, TALL, WIDE } from './anatomy/arrangement.ts';
import { Faces, InputBlock, KernelEdges, OutputEdges } from './anatomy/Blocks.tsx';
import { Headings, SumLine } from './anatomy/Captions.tsx';
import { Fan, RowView } from './anatomy/Rows.tsx';
import type { View } from './anatomy/view.ts';

type AnatomyWords = Words['anatomy'];

function altText({ values, weights, parameters, output_shape, options }: Evaluation, words: AnatomyWords): string {
  const [, , out_height = 1n, out_width = 1n] = output_shape;
  const named = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, grouped(value)]));
  return message(words.alt, {
    ...named,
    out_height: grouped(out_height),
    out_width: grouped(out_width),
    depth: grouped(weights[0]?.shape[1] ?? 1n),
    each: grouped(weights[0]?.each ?? 0n),
    weights: grouped(weights[0]?.count ?? 0n),
    parameters: grouped(parameters),
    bias: options.bias === true ? words.alt_bias : '',
  });
}

function Drawing({ model, words, at }: { model: Model; words: AnatomyWords; at: Arrangement }) {
  const shown = model.shown.value;
  const blocks = blocksOf(shown, at);
  const rows = rowsFor(shown.output_shape[1] ?? 1n, at);
  const view: View = { id: `${model.id}-${at.name}`, shown, words, at, blocks, rows };
  return (
    <svg
      class={`anatomy ${at.name}`}
      viewBox={`0 0 ${at.width} ${at.height}`}
      role="img"
      aria-label={altText(shown, words)}
    >
      <defs>
        <g id={`${view.id}-kernel`} class="q-kernel">
          <Faces block={blocks.kernel} unit={blocks.unit} />
        </g>
        <g id={`${view.id}-output`} class="q-out">
          <Faces block={blocks.output} unit={blocks.unit} />
        </g>
      </defs>
      <Headings {...view} />
      <Fan {...view} />
      {rows.map((row) => (
        <RowView key={row.y} row={row} view={view} />
      ))}
      <InputBlock {...view} />
      {at.name === 'wide' && <KernelEdges {...view} />}
      <OutputEdges {...view} />
      <SumLine {...view} />
    </svg>
  );
}

interface Props extends ModelProps {
  words: AnatomyWords;
}

/** Both arrangements are drawn; the style sheet shows the one that has room. */
export default class Anatomy extends ModelView<Props> {
  private frame = 0;

  protected override refresh(): void {
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => this.forceUpdate());
  }

  override render({ id, words }: Props) {
    return (
      <div class="picture" data-follows={id} data-held={this.model.held.value}>
        <Drawing model={this.model} words={words} at={WIDE} />
        <Drawing model={this.model} words={words} at={TALL} />
      </div>
    );
  }
}
