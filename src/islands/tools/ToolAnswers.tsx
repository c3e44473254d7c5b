/** What every counting tool prints for an example's layer, as it is set now. */
import type { ToolKey } from '#calc/conventions/define.ts';
import { tally } from '#calc/conventions/define.ts';
import { TOOLS } from '#calc/conventions/index.ts';
import { grouped } from '#calc/numbers/units.ts';
import type { Words } from '#i18n/index.ts';
import { learnFamily } from '../example/families/families.ts';
import type { ModelProps } from '../example/ModelView.ts';
import { ModelView } from '../example/ModelView.ts';
import { runHere } from '../example/run/runHere.ts';

interface Props extends ModelProps {
  calculator: Words['calculator'];
  /** The page of each tool, by its name there. */
  pages: Readonly<Record<string, string>>;
}

export default class ToolAnswers extends ModelView<Props> {
  static ready = learnFamily;

  private row = (tool: (typeof TOOLS)[number]) => {
    const { calculator, pages } = this.props;
    const run = runHere(this.model);
    const { value, noRule, rows } = tally(tool, run);
    const note = rows.map(({ answer }) => ('note' in answer ? answer.note : undefined)).find(Boolean);
    const page = pages[tool.tool ?? ''] ?? '';
    const key: ToolKey = tool.key;
    return (
      <tr key={key}>
        <th scope="row">
          <a href={page}>{tool.name}</a>
        </th>
        <td class="unit">{tool.unit}</td>
        <td class="printed">
          {value === null ? (
            calculator.fails
          ) : (
            <data value={value.toString()} data-tool={key}>
              {noRule ? calculator.no_rule : grouped(value)}
            </data>
          )}
        </td>
        <td class="why">
          {note && (
            <a href={`${page}#${note}`} aria-label={[calculator.why, tool.name].join(calculator.axis_list)}>
              {calculator.why}
            </a>
          )}
        </td>
      </tr>
    );
  };

  override render({ calculator }: Readonly<Props>) {
    return (
      <table class="tool-answers" aria-label={calculator.tools}>
        <thead>
          <tr>
            <th scope="col">{calculator.tool}</th>
            <th scope="col">{calculator.unit}</th>
            <th scope="col" class="printed">
              {calculator.prints}
            </th>
            <td />
          </tr>
        </thead>
        <tbody>{TOOLS.map(this.row)}</tbody>
      </table>
    );
  }
}
