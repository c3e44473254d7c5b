/** A row for each call of a layer or a function, and the whole model below. */
import { grouped } from '#calc/numbers/units.ts';
import type { ResultProps } from './CountResult.tsx';
import type { CallRow } from './counts.ts';
import { rowsOf } from './counts.ts';
import { WideTable } from './WideTable.tsx';

const Figures = ({ parameters, macs, flops }: Pick<CallRow, 'parameters' | 'macs' | 'flops'>) => (
  <>
    {[parameters, macs, flops].map((value, index) => (
      <td key={index} class="count">
        {grouped(value)}
      </td>
    ))}
  </>
);

export function ModuleTable({ counted, words }: ResultProps) {
  const { params, macs, flops, className } = counted.pass;
  return (
    <WideTable class="by-module" label={words.by_module}>
      <thead>
        <tr>
          <th scope="col">{words.path}</th>
          <th scope="col">{words.type}</th>
          <th scope="col">{words.shape}</th>
          {[words.parameters, words.macs, words.flops].map((name) => (
            <th key={name} scope="col" class="count">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody translate={false}>
        {rowsOf(counted).map((row, index) => (
          <tr key={index} data-path={row.path}>
            <th scope="row">{row.path || words.whole}</th>
            <td>{row.type}</td>
            <td>{row.shape}</td>
            <Figures {...row} />
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{words.total}</th>
          <td translate={false}>{className}</td>
          <td />
          <Figures {...{ parameters: params, macs, flops }} />
        </tr>
      </tfoot>
    </WideTable>
  );
}
