/** Where parameters and operations sit: a line for each part of a network, with its share of both. */
import type { NetworkFigures, NetworkRow } from '#calc/conventions/networkRows.ts';
import { grouped } from '#calc/numbers/units.ts';
import type { Words } from '#i18n/index.ts';
import { breakable } from '../example/base/breakable.tsx';
import { partsAtGlance } from './parts.ts';
import { shareText } from './view.ts';

interface Props {
  rows: readonly NetworkRow[];
  total: NetworkFigures;
  words: Pick<Words['network'], 'where' | 'module' | 'shares' | 'parameters'>;
}

const width = (part: bigint, whole: bigint): string =>
  whole === 0n ? '0%' : `${Number((part * 100_000n) / whole) / 1000}%`;

export function PartTable({ rows, total, words }: Props) {
  return (
    <table aria-label={words.where}>
      <thead>
        <tr>
          <th scope="col">{words.module}</th>
          <th scope="col" class="bars">
            <span class="visually-hidden">{words.shares}</span>
          </th>
          <th scope="col" class="count">
            {words.parameters}
          </th>
          <th scope="col" class="count">
            MACs
          </th>
        </tr>
      </thead>
      <tbody>
        {partsAtGlance(rows).map(({ name, type, figures: { params, macs } }, index) => (
          <tr key={index}>
            <th scope="row" translate={false} title={type}>
              {breakable(name || type, '.')}
            </th>
            <td class="bars" aria-hidden="true">
              <span class="parameters-bar" style={`width: ${width(params, total.params)}`} />
              <span class="work-bar" style={`width: ${width(macs, total.macs)}`} />
            </td>
            <td class="count" title={grouped(params)}>
              {shareText(params, total.params)}
            </td>
            <td class="count" title={grouped(macs)}>
              {shareText(macs, total.macs)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
