/**
 * Picture of any layer, made from its definition: what goes in and comes out, every tensor that it keeps, and its
 * operations by kind. A part lights its row of the ledger and the quantities that it is made of, and is lit by them.
 */

import { learnFamily } from '../example/families/families.ts';
import { lazy } from '../example/lazy.ts';
import type { ModelProps } from '../example/ModelView.ts';
import { ModelView } from '../example/ModelView.ts';
import { arrange } from './layer/arrange.ts';
import { lightParts, partHere } from './layer/light.ts';
import { pictureSays } from './layer/says.ts';
import type { DrawnPart, PlacedText } from './layer/shapes.ts';
import { rectangle, round } from './layer/shapes.ts';
import type { PictureNames } from './layer/words.ts';

type Props = ModelProps & PictureNames;

function Text({ x, y, spans, anchor, strong }: PlacedText) {
  return (
    <text x={round(x)} y={round(y)} text-anchor={anchor} class={strong && 'head'}>
      {spans.map(([text, quantity], index) =>
        quantity && quantity !== 'none' ? (
          <tspan key={index} class={`q q-${quantity}`}>
            {text}
          </tspan>
        ) : (
          text
        ),
      )}
    </text>
  );
}

function PartView({ part, first }: { part: DrawnPart; first: boolean }) {
  const { of, says, quantity, quantities, box, outlines, labels } = part;
  return (
    <g
      class={`part q-${quantity}`}
      data-part={of.join(' ')}
      data-parts={quantities.join(' ') || undefined}
      role={says ? 'img' : undefined}
      aria-label={says}
      tabIndex={says ? (first ? 0 : -1) : undefined}
    >
      <path class="near" d={rectangle({ x: box.x - 3, y: box.y - 3, width: box.width + 6, height: box.height + 6 })} />
      {outlines.map(({ d, look }, index) => (
        <path key={index} class={look} d={d} />
      ))}
      {labels.map((label, index) => (
        <Text key={index} {...label} />
      ))}
    </g>
  );
}

/** Both arrangements are drawn; the style sheet shows the one that has room. */
export default class LayerPicture extends ModelView<Props> {
  static ready = learnFamily;

  private frame = 0;

  override componentDidMount(): void {
    super.componentDidMount();
    const picture = this.base as HTMLElement;
    this.stops.push(lightParts(picture, this.props.id));
    void lazy(() => import('../example/hand/hand.ts')).then((hand) => hand?.startLight(partHere(picture)));
  }

  protected override refresh(): void {
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => this.forceUpdate());
  }

  override render({ id, words, operations }: Readonly<Props>) {
    const { layer, shown, held } = this.model;
    const says = pictureSays(layer, shown.value, { words, operations });
    return (
      <div class="picture" data-follows={id} data-held={held.value}>
        {(['wide', 'narrow'] as const).map((name) => {
          const { width, height, parts, labels } = arrange(layer, shown.value, { words, operations }, name);
          const first = parts.findIndex((part) => part.says);
          return (
            <svg
              key={name}
              class={`layer-picture ${name}`}
              viewBox={`0 0 ${width} ${height}`}
              role="group"
              aria-label={says}
            >
              {labels.map((label, index) => (
                <Text key={index} {...label} />
              ))}
              {parts.map((part, index) => (
                <PartView key={index} part={part} first={index === first} />
              ))}
            </svg>
          );
        })}
      </div>
    );
  }
}
