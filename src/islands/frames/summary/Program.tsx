/** The program of a module: its lines, the numbers in the hues of their quantities, and a button that copies it. */
import type { LayerModule } from '#calc/printed/network.ts';
import { printProgram, programLines } from '#calc/printed/oneConvProgram.ts';
import type { Words } from '#i18n/index.ts';
import { ColouredPart } from '../../example/parts/CodeLine.tsx';
import { CopyText } from './CopyText.tsx';
import { Scrolling } from './Scrolling.tsx';

interface Props {
  module: LayerModule;
  returns: boolean;
  words: Words['hands_on'];
}

export function Program({ module, returns, words }: Props) {
  const lines = programLines(module, returns);
  return (
    <div class="program">
      <CopyText text={printProgram(module, returns)} words={words} />
      <Scrolling class="listing" label={words.program}>
        {lines.map((parts, index) => (
          <span key={index} class={parts.some(({ field }) => field) ? 'numbers' : undefined}>
            {parts.map((part, place) => (
              <ColouredPart key={place} layer={module.layer} part={part} wrong={false} />
            ))}
            {'\n'}
          </span>
        ))}
      </Scrolling>
    </div>
  );
}
