/**
 * Picture of any layer, made from its definition: what goes in and comes out, every tensor that it keeps, and its
 * operations by kind. A part lights its row of the ledger and the quantities that it is made of, and is lit by them.
 */

import { learnFamily } from '../example/families/families.ts';
import { lazy } from '../example/lazy.ts';
import type { ModelProps } from '../example/ModelView.ts';
import { ModelView } from '../example/ModelView.ts';
import { arrange } from './layer/arrange.ts';
import { picturedOf } from './layer/pictured.ts';
import type { pictureSays } from './layer/says.ts';
import type { DrawnPart, PlacedText } from './layer/shapes.ts';
import { rectangle } from './layer/shapes.ts';
import type { PictureNames } from './layer/words.ts';

interface Props extends ModelProps, PictureNames {
  /** What the picture shows as it is built; what tells that anew is loaded with the first change. */
  says: string;
}

function Text({ x, y, spans, anchor, strong }: PlacedText) {
  return (
    <text x={x} y={y} text-anchor={anchor} class={strong && 'head'}>
      {spans.map(([text, quantity], index) =>
        quantity ? (
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
  const { x, y, width, height } = box;
  return (
    <g
      class={`part q-${quantity}`}
      data-part={of}
      data-parts={quantities}
      role={says ? 'img' : undefined}
      aria-label={says}
      tabIndex={says ? (first ? 0 : -1) : undefined}
    >
      <path class="near" d={rectangle({ x: x - 3, y: y - 3, width: width + 6, height: height + 6 })} />
      {outlines.map(([look, d], index) => (
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
  private tells: typeof pictureSays | undefined;

  override componentDidMount(): void {
    super.componentDidMount();
    void lazy(() => import('./layer/light.ts')).then((part) => {
      if (this.base && part) this.stops.push(part.lightParts(this.base as Element, this.props.id));
    });
  }

  protected override refresh(): void {
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => this.forceUpdate());
    if (this.tells) return;
    void lazy(() => import('./layer/says.ts')).then((part) => {
      this.tells = part?.pictureSays;
      this.forceUpdate();
    });
  }

  override render(props: Readonly<Props>) {
    const { layer, shown, held } = this.model;
    const changed = this.model.canUndo.value ? layer.name : props.says;
    const pictured = picturedOf(layer, shown.value, props);
    const says = this.tells?.(pictured, props) ?? changed;
    return (
      <div class="picture" data-follows={props.id} data-held={held.value}>
        {[false, true].map((narrow) => {
          const { width, height, parts, labels } = arrange(pictured, props, narrow);
          return (
            <svg
              key={width}
              class={`layer-picture ${narrow ? 'narrow' : 'wide'}`}
              viewBox={`0 0 ${width} ${height}`}
              role="group"
              aria-label={says}
            >
              {labels.map((label, index) => (
                <Text key={index} {...label} />
              ))}
              {parts.map((part, index) => (
                <PartView key={index} part={part} first={index === 0} />
              ))}
            </svg>
          );
        })}
      </div>
    );
  }
}
