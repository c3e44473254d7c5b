/** A layer without the option that is taught, and with it: what each makes and costs, and between them how many times as much. */
import type { LayerDefinition, Options } from '#calc/layers/define.ts';
import type { Evaluated, Evaluation } from '#calc/layers/evaluate.ts';
import { product } from '#calc/numbers/exact.ts';
import { countFor } from '#calc/numbers/units.ts';
import type { Words } from '#i18n/index.ts';
import { bothOf } from '../../example/taught/bothOf.ts';
import { SettingText } from '../../example/taught/SettingText.tsx';
import { quotientText } from './quotient.ts';

interface Props {
  layer: LayerDefinition;
  /** The layer as it is set, and what it has otherwise without the option. */
  found: Evaluation;
  without: Options;
  words: Words['taught'];
}

/** From here on a figure is shortened: four columns stand on a phone. */
const LONG = 10n ** 9n;

/** What is compared: how it is called, how it is written, and the count behind it. */
interface Compared {
  label: string;
  text: (found: Evaluation) => string;
  count: (found: Evaluation) => bigint;
}

/** The sides of the output; of a layer without a kernel its whole shape. */
const sidesIn = ({ output_shape }: Evaluation, { kernel }: LayerDefinition) =>
  kernel ? output_shape.slice(2) : output_shape;

const rowsOf = (layer: LayerDefinition, words: Words['taught']): Compared[] => [
  {
    label: layer.kernel === 'gathers' ? words.places : words.output,
    text: (found) =>
      sidesIn(found, layer)
        .map((side) => countFor(side, LONG))
        .join(' × '),
    count: (found) => product(sidesIn(found, layer)),
  },
  {
    label: words.parameters,
    text: ({ parameters }) => countFor(parameters, LONG),
    count: ({ parameters }) => parameters,
  },
  { label: words.flops, text: ({ flops }) => countFor(flops, LONG), count: ({ flops }) => flops },
];

/** `stride=2`; of several fields each on its line. */
const Settings = ({ of }: { of: readonly string[] }) => (
  <th scope="col">
    {of.map((setting) => (
      <code key={setting}>
        <SettingText text={setting} />
      </code>
    ))}
  </th>
);

/** One row; without a layer to compare with, what keeps it from being. */
function Row({
  row,
  before,
  found,
  words,
}: {
  row: Compared;
  before: Evaluated;
  found: Evaluation;
  words: Words['taught'];
}) {
  const [from, to] = [before.ok ? row.count(before) : null, row.count(found)];
  return (
    <tr>
      <th scope="row">{row.label}</th>
      <td>{before.ok ? row.text(before) : words.impossible}</td>
      <td class="times">{from !== null && (quotientText(from, to) || words.unchanged)}</td>
      <td>{row.text(found)}</td>
    </tr>
  );
}

export function BeforeAfter({ layer, found, without, words }: Props) {
  const { before, after } = bothOf(layer, found, without);
  return (
    <table class="before-after">
      <caption class="visually-hidden">{words.caption}</caption>
      <thead>
        <tr>
          <td />
          <Settings of={before.settings} />
          <td />
          <Settings of={after.settings} />
        </tr>
      </thead>
      <tbody>
        {rowsOf(layer, words).map((row) => (
          <Row key={row.label} row={row} before={before.found} found={found} words={words} />
        ))}
      </tbody>
    </table>
  );
}
