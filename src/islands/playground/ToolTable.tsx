/** All tools side by side: what each prints, and how much of the model it counts. */
import type { ToolKey } from '#calc/conventions/define.ts';
import { grouped } from '#calc/numbers/units.ts';
import type { Words } from '#i18n/index.ts';
import { message } from '#i18n/message.ts';
import type { CountedWhole } from '#kernel/messages.ts';
import type { ShownTool, ToolColumns } from './Playground.tsx';
import { WideTable } from './WideTable.tsx';

interface Props {
  counted: Pick<CountedWhole, 'coverage'> & { pass: Pick<CountedWhole['pass'], 'tools' | 'not_counted'> };
  tools: readonly ShownTool[];
  words: Pick<Words['playground'], 'tools' | 'coverage' | 'covered' | 'uncovered' | 'no_rule'>;
  explain: Pick<Words['explain'], 'list'>;
  columns: ToolColumns;
}

/** How many of the names that a tool leaves out are said. */
const NAMED = 6;

function coveredText({ counted, words, explain }: Props, key: ToolKey): string {
  const { of, counted: covered, missing } = counted.coverage[key] ?? { of: 0, counted: 0, missing: [] };
  const names = [...missing.slice(0, NAMED), ...(missing.length > NAMED ? ['…'] : [])].join(explain.list);
  return message(missing.length > 0 ? words.uncovered : words.covered, { counted: covered, of, missing: names });
}

function printedText({ counted, words, columns }: Props, key: ToolKey): string {
  const value = counted.pass.tools[key] ?? null;
  if (value === null) return columns.fails;
  return counted.pass.not_counted.includes(key) ? words.no_rule : grouped(value);
}

export function ToolTable(props: Props) {
  const { counted, tools, words, columns } = props;
  const row = ({ key, name, unit, page }: ShownTool) => {
    const value = counted.pass.tools[key as ToolKey] ?? null;
    return (
      <tr key={key}>
        <th scope="row">
          <a href={page}>{name}</a>
        </th>
        <td class="unit">{unit}</td>
        <td class="count">
          <data value={value === null ? '' : `${value}`} data-tool={key}>
            {printedText(props, key as ToolKey)}
          </data>
        </td>
        <td>{coveredText(props, key as ToolKey)}</td>
      </tr>
    );
  };
  return (
    <WideTable label={words.tools}>
      <thead>
        <tr>
          <th scope="col">{columns.tool}</th>
          <th scope="col">{columns.unit}</th>
          <th scope="col" class="count">
            {columns.prints}
          </th>
          <th scope="col">{words.coverage}</th>
        </tr>
      </thead>
      <tbody>{tools.map(row)}</tbody>
    </WideTable>
  );
}
