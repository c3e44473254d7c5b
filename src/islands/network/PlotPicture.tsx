/** All networks in one picture: drawn when the book is built, and again under another count. Each dot leads to its network. */
import type { NetworkPlot, PlottedDot } from '#calc/conventions/plottedNetworks.ts';
import { litDots } from '#calc/conventions/plottedNetworks.ts';
import { grouped } from '#calc/numbers/units.ts';
import type { Words } from '#i18n/index.ts';
import { message } from '#i18n/message.ts';

interface Props {
  plot: NetworkPlot;
  /** Where it is shown: beside the text, or on a phone. */
  size: 'wide' | 'narrow';
  /** What is counted upwards. */
  count: string;
  words: Words['plotting'];
  /** What the row of the table by the axis below is called. */
  across: string;
  /** Families that are lit; all where there is none. */
  lit: ReadonlySet<string>;
}

/** What is said of a dot, to a pointer and to a screen reader. */
function said({ name, params, work, top1 }: PlottedDot, { words, count }: Props): string {
  const counts = { name, parameters: grouped(params), work: grouped(work), count };
  return top1 === undefined
    ? message(words.dot, counts)
    : message(words.dot_with_top1, { ...counts, top1: String(top1) });
}

function Grid({ plot: { plane, across, up, height }, count, across: name }: Props) {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus
    <g class="grid" aria-hidden="true">
      {across.map(({ at, text }) => (
        <>
          <line x1={at} x2={at} y1={plane.top} y2={plane.bottom} />
          <text x={at} y={plane.bottom + 18} text-anchor="middle">
            {text}
          </text>
        </>
      ))}
      {up.map(({ at, text }) => (
        <>
          <line x1={plane.left} x2={plane.right} y1={at} y2={at} />
          <text x={plane.left - 6} y={at + 4.5} text-anchor="end">
            {text}
          </text>
        </>
      ))}
      <text class="axis" x={plane.right} y={height - 8} text-anchor="end">
        {name} →
      </text>
      <text class="axis" x="4" y="13">
        ↑ {count}
      </text>
    </g>
  );
}

export function PlotPicture(props: Props) {
  const { plot, size, count, words, lit } = props;
  const { width, height } = plot;
  const dots = litDots(plot, lit);
  return (
    <svg
      class={size}
      viewBox={`0 0 ${width} ${height}`}
      role="group"
      aria-label={message(words.plot, { count })}
      data-lit={lit.size > 0 ? true : undefined}
    >
      <Grid {...props} />
      {dots.map((dot) => {
        const { name, id, family, x, y, radius, label } = dot;
        const text = said(dot, props);
        return (
          <a key={name} href={`#${id}`} aria-label={text} class={lit.has(family) ? 'lit' : undefined}>
            <circle cx={x} cy={y} r={radius}>
              <title>{text}</title>
            </circle>
            {label && (
              <text x={label.x} y={label.y} text-anchor={label.anchor}>
                {name}
              </text>
            )}
          </a>
        );
      })}
    </svg>
  );
}
