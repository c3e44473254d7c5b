/** The arguments of the command line: a module, an input shape, and what is asked of them. */
import type { Shape } from '#calc/fields/shapes.ts';
import { readShape as shapeIn } from '#code/shape.ts';
import { Complaint } from './complaint.ts';
import { quoted } from './quoted.ts';

export const USAGE = "npm run -s count -- 'nn.Conv2d(3, 7, 3)' 1,3,5,5 [--json] [--by-layer] [--explain 3465]";

export const HELP = `usage: ${USAGE}

Counts the parameters and the FLOPs of a module on an input, by the book and as each counting tool prints them.

  module           a layer, nn.Sequential(…) of layers, or functions of x such as F.relu(x), as PyTorch writes them;
                   a file, net.py, or what its names make: 'net.py:Net(10)'. What a plain line cannot say runs in
                   Python, under a torch that knows shapes only: nothing is installed and nothing is sent;
                   a network by its name, with the arguments that its constructor takes: resnet50,
                   'resnet50(num_classes=10)', 'bert_base_uncased(attn_implementation="eager")'
  input shape      whole numbers with commas, the batch first: 1,3,5,5. Several inputs have a shape each. A network
                   has a usual one, which is taken where none is given; tokens are whole numbers by themselves

options:
  --json           prints one object
  --by-layer       says of each layer that is called what it makes and costs
  --explain 3465   says which count of the module a figure is: 3,465, 4.1 G, 784 B; without a module,
                   of which networks it is published, or which count of the one beside it: 'ResNet-34 2.18 M'
  --list           prints the names of all networks, with their usual inputs
  -h, --help       prints this

examples:
  npm run -s count -- 'nn.Sequential(nn.Conv2d(3, 7, 3), nn.ReLU())' 1,3,224,224
  npm run -s count -- 'nn.Conv2d(3, 7, 3)' 1,3,5,5 --explain 3465
  npm run -s count -- 'net.py:Net(num_classes=10)' 1,3,32,32 --by-layer
  npm run -s count -- resnet50 1,3,224,224 --explain 4.1G`;

export interface Asked {
  help: boolean;
  json: boolean;
  byLayer: boolean;
  list: boolean;
  /** The figure that is to be explained. */
  explain?: string;
  positionals: readonly string[];
}

function figureIn(figure: string | undefined): string {
  if (!figure) throw new Complaint(`--explain needs a figure behind it: write ${USAGE}`);
  return figure;
}

/** Sorts the arguments. What begins like a number, `-1,3,5,5`, is no option. Throws a complaint on an unknown option. */
export function readArguments(args: readonly string[]): Asked {
  const asked: Asked & { positionals: string[] } = {
    help: false,
    json: false,
    byLayer: false,
    list: false,
    positionals: [],
  };
  for (let at = 0; at < args.length; at++) {
    const arg = args[at] as string;
    if (arg === '--json') asked.json = true;
    else if (arg === '--by-layer') asked.byLayer = true;
    else if (arg === '--list') asked.list = true;
    else if (arg === '--help' || arg === '-h') asked.help = true;
    else if (arg.startsWith('--explain=')) asked.explain = figureIn(arg.slice('--explain='.length));
    else if (arg === '--explain') asked.explain = figureIn(args[++at]);
    else if (/^--?[A-Za-z]/.test(arg)) throw new Complaint(`there is no option ${quoted(arg)}: write ${USAGE}`);
    else asked.positionals.push(arg);
  }
  const whole = asked.list ? '--list' : asked.explain !== undefined ? '--explain' : undefined;
  const beside = asked.json ? '--json' : asked.byLayer ? '--by-layer' : undefined;
  if (whole && beside && !asked.help)
    throw new Complaint(`${whole} and ${beside} do not go together: leave one of them out`);
  return asked;
}

/** More dimensions are no tensor that anybody counts, and their product would leave the range of doubles. */
const MOST_DIMENSIONS = 16;

/** An input shape as it is typed or copied. Throws a complaint on any other text. */
export function shapeArgument(text: string): Shape {
  const shape = shapeIn(text);
  if (!shape || shape.length > MOST_DIMENSIONS)
    throw new Complaint(
      `the input shape ${quoted(text)} is not read: write at most ${MOST_DIMENSIONS} whole numbers from 1 to 10^15, such as 1,3,5,5`,
    );
  return shape;
}
