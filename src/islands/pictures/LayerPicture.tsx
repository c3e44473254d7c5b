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
import type { PictureRooms } from './layer/rooms.ts';
import type { pictureSays } from './layer/says.ts';
import type { DrawnPart, PlacedText } from './layer/shapes.ts';
import { rectangle } from './layer/shapes.ts';
import type { PictureNames } from './layer/words.ts';

interface Props extends ModelProps, PictureNames {
  /** What the picture shows as it is built; what tells that anew is loaded with the first change. */
  says: string;
  /** The quantities by which each part is lit. */
  lights: Readonly<Record<string, string>>;
  /** Of both arrangements. */
  rooms: readonly PictureRooms[];
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

function PartView({ of, says, quantity, lights, box, outlines, labels }: DrawnPart & { lights: string | undefined }) {
  return (
    <g
      class={`part q-${quantity}`}
      data-part={of}
      data-parts={lights}
      {...(says && { role: 'img', 'aria-label': says, tabIndex: -1 })}
    >
      <path class="near" d={rectangle(box)} />
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

  private tells: typeof pictureSays | undefined;

  override componentDidMount(): void {
    super.componentDidMount();
    void lazy(() => import('./layer/light.ts')).then((part) => {
      if (this.base && part) this.stops.push(part.lightParts(this.base as Element, this.props.id));
    });
  }

  protected override refresh(): void {
    requestAnimationFrame(() => this.forceUpdate());
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
        {props.rooms.map((rooms) => {
          const { parts, labels } = arrange(pictured, rooms, props);
          return (
            <svg
              key={rooms.width}
              class={`layer-picture ${rooms.narrow ? 'narrow' : 'wide'}`}
              viewBox={`0 0 ${rooms.width} ${rooms.height}`}
              role="group"
              aria-label={says}
            >
              {labels.map((label, index) => (
                <Text key={index} {...label} />
              ))}
              {parts.map((part, index) => (
                <PartView key={index} {...part} lights={part.says && props.lights[part.of]} />
              ))}
            </svg>
          );
        })}
      </div>
    );
  }
}
