/** What a calculator comes to: the main result large, and a row for each of the others. */

import type { CostFound } from '#calc/costs/count.ts';
import type { CostResult } from '#calc/costs/define.ts';
import { costData, joinedCost, labelledExact, shortCost } from '#calc/costs/write.ts';
import type { Ratio } from '#calc/numbers/ratio.ts';
import { breakable } from '../example/base/breakable.tsx';
import type { CostModel } from './model.ts';
import type { CostWords } from './status.ts';
import { unitWord, written } from './status.ts';

interface Props {
  model: CostModel;
  words: CostWords;
}

/** A result in all its forms. */
function readings({ name, unit }: CostResult, { values }: Pick<CostFound, 'values'>, words: CostWords) {
  const value = values[name] as Ratio;
  return {
    called: words.own.results[name] ?? name,
    short: written(shortCost(value, unit), words),
    exact: labelledExact(value),
    data: costData(value),
  };
}

function Row({ result, model, words }: Props & { result: CostResult }) {
  const shown = model.shown.value;
  const { called, short, exact, data } = readings(result, shown, words);
  return (
    <tr data-chosen={result.chosen?.(shown) || undefined}>
      <th scope="row">{called}</th>
      <td class="count">
        <output name={result.name} aria-live="off" data-value={data}>
          {joinedCost(short)}
        </output>
      </td>
      <td class="count exact">{breakable(exact, ',')}</td>
    </tr>
  );
}

/** Result rows; the column of exact figures names what they are in. */
export function CostRows({ model, words }: Props) {
  const { results, main } = model.definition;
  const rows = results.filter(({ name, hidden }) => name !== main && !hidden);
  if (rows.length === 0) return null;
  return (
    <table class="scales cost-rows">
      <caption>{words.own.table}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">{words.costs.about}</th>
          <th scope="col">{words.example.exactly}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((result) => (
          <Row key={result.name} result={result} model={model} words={words} />
        ))}
      </tbody>
    </table>
  );
}

export function CostMain({ model, words }: Props) {
  const { results, main } = model.definition;
  const result = results.find(({ name }) => name === main) as CostResult;
  const { called, short, exact, data } = readings(result, model.shown.value, words);
  const unit = unitWord(result.unit, words);
  return (
    <div class="total">
      <dl>
        <dt class="what">{called}</dt>
        <dt>{words.example.exactly}</dt>
        <dd class="exact">
          {breakable(exact, ',')} {unit}
        </dd>
      </dl>
      <output
        class="hero"
        name={main}
        aria-live="off"
        data-value={data}
        data-length={Math.min(12, Math.max(5, short.number.length + 1))}
      >
        {short.number} <small>{short.unit}</small>
      </output>
    </div>
  );
}
