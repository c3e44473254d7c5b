/** What each convention counts of a few calls: choose one, and the rows that it counts light up. */
import { Component } from 'preact';
import type { Words } from '#i18n/index.ts';
import { message } from '#i18n/message.ts';

/** One call and what every convention says of it, made when the book was built. */
export interface TableRow {
  layer: string;
  /** Operations by kind: `1,701 multiplications`. */
  operations: readonly string[];
  /** What each convention prints for it; an empty text where it has no rule, or counts none. */
  by: Readonly<Record<string, string>>;
}

interface Props {
  /** Conventions by id: name, unit, and what they print for all rows together. */
  conventions: readonly { id: string; name: string; unit: string; total: string }[];
  rows: readonly TableRow[];
  words: Words['convention_table'];
}

export default class ConventionTable extends Component<Props> {
  private chosen = this.props.conventions[0]?.id ?? '';

  private choose = (id: string): void => {
    this.chosen = id;
    this.forceUpdate();
  };

  override render({ conventions, rows, words }: Readonly<Props>) {
    const now = conventions.find(({ id }) => id === this.chosen);
    return (
      <div class="convention-table">
        <fieldset>
          <legend>{words.choose}</legend>
          {conventions.map(({ id, name }) => (
            <label key={id}>
              <input
                type="radio"
                name="convention-table"
                checked={id === this.chosen}
                onChange={() => this.choose(id)}
              />
              <span>{name}</span>
            </label>
          ))}
        </fieldset>
        <table>
          <thead>
            <tr>
              <th>{words.layer}</th>
              <th>{words.operations}</th>
              <th class="printed">{now?.name}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ layer, operations, by }) => (
              <tr key={layer} data-lit={by[this.chosen] !== ''}>
                <td>
                  <code>{layer}</code>
                </td>
                <td>{operations.join(words.list)}</td>
                <td class="printed">{by[this.chosen] || words.nothing}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={2}>
                {message(words.total, { unit: now?.unit ?? '' })}
              </th>
              <td class="printed" aria-live="polite">
                {now?.total}
              </td>
            </tr>
          </tfoot>
        </table>
      </div>
    );
  }
}
