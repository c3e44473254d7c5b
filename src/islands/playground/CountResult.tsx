/** What a count comes to: of what and on what, the totals, the tools, what a figure is, and the rows. */
import { isReturned, pythonOutput } from '#calc/fields/outputs.ts';
import { joinShape } from '#calc/fields/shapes.ts';
import { grouped, shortBytes } from '#calc/numbers/units.ts';
import type { Words } from '#i18n/index.ts';
import { message } from '#i18n/message.ts';
import type { CountedWhole } from '#kernel/messages.ts';
import { remarkParts } from '#kernel/shown.ts';
import { memoryOfOutputs, memoryOfParameters, writtenShapes } from './counts.ts';
import { ModuleTable } from './ModuleTable.tsx';
import type { ShownTool, ToolColumns } from './Playground.tsx';
import { ToolTable } from './ToolTable.tsx';
import { trainingAddress } from './trainingAddress.ts';
import { WhichHere } from './WhichHere.tsx';

export interface ResultProps {
  id: string;
  counted: CountedWhole;
  /** True where no model was named. */
  guessed: boolean;
  tools: readonly ShownTool[];
  words: Words['playground'];
  explain: Words['explain'];
  columns: ToolColumns;
  /** Where the chapter of the calculator of training memory is. */
  training: string;
  /** The line of the code that is lit, with its rows. */
  line: number | undefined;
  /** Where a hand is; no line where it has left. */
  onLine: (line: number | undefined) => void;
  /** Leads to a line of the code. */
  onGo: (line: number) => void;
}

interface Total {
  name: string;
  label: string;
  value: string;
  text: string;
}

const whole = (name: string, label: string, value: bigint): Total => ({
  name,
  label,
  value: `${value}`,
  text: grouped(value),
});

const memory = (name: string, label: string, value: bigint, words: Words['playground']): Total => ({
  name,
  label,
  value: `${value}`,
  text: message(words.bytes, { n: grouped(value), short: shortBytes(value) }),
});

function totalsOf(counted: CountedWhole, words: Words['playground']): Total[] {
  const { params, trainable_params, output_shape, macs, flops } = counted.pass;
  const text = pythonOutput(output_shape);
  const alone = isReturned(output_shape) && output_shape.every((part) => typeof part === 'bigint');
  const shape = alone ? joinShape(output_shape) : text;
  return [
    whole('parameters', words.parameters, params),
    whole('trainable_parameters', words.trainable, trainable_params),
    { name: 'output_shape', label: words.output, value: shape, text },
    whole('macs', words.macs, macs),
    whole('flops', words.flops, flops),
    memory('memory', words.memory_parameters, memoryOfParameters(counted), words),
    memory('memory_outputs', words.memory_outputs, memoryOfOutputs(counted), words),
  ];
}

/** What was counted, on what, and which of it was guessed. */
function Counted({ counted, guessed, words }: ResultProps) {
  const { code, pass, how, said } = counted;
  return (
    <div class="counted">
      <p>
        {message(words.counted, { code: '' })}
        <code translate={false}>{code}</code>
        {guessed && ` · ${words.model_guessed}`}
      </p>
      <p>
        {message(words.on, { shapes: writtenShapes(pass.inputs) })}
        {how.guessed && ` · ${words.input_guessed}`}
        {how.dtype === 'torch.int64' && ` · ${words.indices}`}
      </p>
      {said.map((one) => (
        <p key={`${one.kind} ${one.lines}`} class="label">
          {message(words.remarks[one.kind], remarkParts(one))}
        </p>
      ))}
    </div>
  );
}

/** The way to the calculator of training memory, set to what was counted; none where nothing could learn. */
function Training({ counted: { pass, memory: kept }, training, words }: ResultProps) {
  const { params: parameters, trainable_params: learned } = pass;
  if (parameters === 0n) return null;
  const set = { parameters, learned, activations: kept.all, batch: 1n };
  const fills = { parameters: grouped(parameters), learned: grouped(learned), kept: grouped(kept.all) };
  return (
    <p class="training-note">
      <a href={trainingAddress(training, set)}>{words.training}</a>
      {message(words.training_set, fills)}
    </p>
  );
}

export function CountResult(props: ResultProps) {
  const { counted, words } = props;
  return (
    <>
      <Counted {...props} />
      <dl class="totals">
        {totalsOf(counted, words).map(({ name, label, value, text }) => (
          <div key={name}>
            <dt>{label}</dt>
            <dd>
              <output name={name} data-value={value} aria-live="off">
                {text}
              </output>
            </dd>
          </div>
        ))}
      </dl>
      <p class="label">{words.float32}</p>
      <Training {...props} />
      <h2>{words.tools}</h2>
      <ToolTable {...props} />
      <h2>{props.explain.title}</h2>
      <WhichHere key={counted.code} {...props} />
      <h2>{words.by_module}</h2>
      <ModuleTable {...props} />
    </>
  );
}
