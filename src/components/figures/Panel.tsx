/** A picture of panels: drawings no wider than a phone, side by side where there is room. Its sheet is `styles/panels.css`. */
import type { ComponentChildren } from 'preact';

/** Height of a panel's heading, and of a line below what it shows. */
const HEAD = 30;
const LINE = 19;

interface PanelProps {
  /** What is seen, in words. */
  says: string;
  title: string;
  width: number;
  /** Of what it shows, without heading and lines. */
  height: number;
  /** Below it; the first is a result. */
  lines: readonly string[];
  children: ComponentChildren;
}

export function Panel({ says, title, width, height, lines, children }: PanelProps) {
  const whole = HEAD + height + lines.length * LINE + 8;
  return (
    <svg class="anatomy" viewBox={`0 0 ${width} ${whole}`} width={width} height={whole} role="img" aria-label={says}>
      <text class="heading" y="15">
        {title}
      </text>
      <g transform={`translate(0 ${HEAD})`}>{children}</g>
      {lines.map((line, index) => (
        <text key={line} class={index === 0 ? 'told' : undefined} y={HEAD + height + (index + 1) * LINE}>
          {line}
        </text>
      ))}
    </svg>
  );
}

/** The panels of one picture. */
export const Panels = ({ children }: { children: ComponentChildren }) => <div class="picture panels">{children}</div>;

/** A grid of squares from a corner, as one path. */
export const gridPath = (x: number, y: number, rows: number, columns: number, cell: number): string =>
  `M${x} ${y}h${columns * cell}v${rows * cell}h-${columns * cell}z` +
  Array.from({ length: rows - 1 }, (_, row) => `M${x} ${y + (row + 1) * cell}h${columns * cell}`).join('') +
  Array.from({ length: columns - 1 }, (_, column) => `M${x + (column + 1) * cell} ${y}v${rows * cell}`).join('');

/** An arrow to the right, so long. */
export const arrowPath = (x: number, y: number, length: number): string => `M${x} ${y}h${length}m-5 -4l5 4l-5 4`;

/** Side of a number where a tensor is drawn number by number; the dashes of `.numbers` in styles/panels.css are as long. */
export const NUMBER = 6;

/** A tensor number by number from a corner: a dashed line a column, a dash a row. */
export const numbersPath = (x: number, y: number, rows: number, columns: number): string =>
  Array.from({ length: columns }, (_, at) => `M${x + (at + 0.5) * NUMBER} ${y}v${rows * NUMBER}`).join('');
