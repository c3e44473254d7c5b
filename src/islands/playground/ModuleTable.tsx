/** A row for each call of a layer or a function, and the whole model below. */
import { grouped } from '#calc/numbers/units.ts';
import { message } from '#i18n/message.ts';
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

type RowProps = Pick<ResultProps, 'words' | 'line' | 'onLine' | 'onGo'> & { row: CallRow };

/** The path of a row; where its line is known, it leads there. */
function Path({ row: { path, line }, words, onLine, onGo }: RowProps) {
  const name = path || words.whole;
  if (line === undefined) return <>{name}</>;
  return (
    <button
      type="button"
      aria-label={message(words.to_line, { path: name, n: line })}
      onClick={() => onGo(line)}
      onFocus={() => onLine(line)}
      onBlur={() => onLine(undefined)}
    >
      {name}
    </button>
  );
}

/** A row lights its line in the code, and is lit by it. */
function Row(props: RowProps) {
  const { row, line, onLine } = props;
  return (
    <tr
      data-path={row.path}
      data-lit={row.line !== undefined && row.line === line}
      onMouseEnter={() => onLine(row.line)}
      onMouseLeave={() => onLine(undefined)}
    >
      <th scope="row">
        <Path {...props} />
      </th>
      <td>{row.type}</td>
      <td>{row.shape}</td>
      <Figures {...row} />
    </tr>
  );
}

export function ModuleTable({ counted, words, line, onLine, onGo }: ResultProps) {
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
          <Row key={index} {...{ row, words, line, onLine, onGo }} />
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
