/** The program of a module: its lines, the numbers in the hues of their quantities, and a button that copies it. */
import type { LayerDefinition } from '#calc/layers/define.ts';
import type { Evaluation } from '#calc/layers/evaluate.ts';
import { printProgram, programLines } from '#calc/printed/oneConvProgram.ts';
import type { Words } from '#i18n/index.ts';
import { ColouredPart } from '../../example/parts/CodeLine.tsx';
import { CopyText } from './CopyText.tsx';
import { Scrolling } from './Scrolling.tsx';

interface Props {
  layer: LayerDefinition;
  found: Evaluation;
  returns: boolean;
  words: Words['hands_on'];
}

export function Program({ layer, found, returns, words }: Props) {
  const lines = programLines(layer, found, returns);
  return (
    <div class="program">
      <CopyText text={printProgram(layer, found, returns)} words={words} />
      <Scrolling class="listing" label={words.program}>
        {lines.map((parts, index) => (
          <span key={index} class={parts.some(({ field }) => field) ? 'numbers' : undefined}>
            {parts.map((part, place) => (
              <ColouredPart key={place} layer={layer} part={part} wrong={false} />
            ))}
            {'\n'}
          </span>
        ))}
      </Scrolling>
    </div>
  );
}
