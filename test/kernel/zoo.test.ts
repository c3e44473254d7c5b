/** The networks of the book in programs: as the package `networks`, and by the names of torchvision. */
import { describe, expect, it } from 'vitest';
import { warmSession } from '#kernel/node/warm.ts';

const session = await warmSession();

/** What a program prints, or the words that it ends with. */
function ran(...lines: string[]): string {
  const { output, error } = session.run(lines.join('\n'));
  return error ? `${error.name}: ${error.words}` : output.trimEnd();
}

const PARAMETERS = 'print(sum(p.numel() for p in model.parameters()))';

describe('torchvision.models', () => {
  it.each([
    ['import torchvision', 'model = torchvision.models.resnet18()'],
    ['import torchvision.models as models', 'model = models.resnet18(weights=None, progress=False)'],
    ['from torchvision import models', 'model = models.resnet18(pretrained=False)'],
    ['from torchvision.models import resnet18', 'model = resnet18()'],
    ['from torchvision.models.resnet import resnet18', 'model = resnet18()'],
    ['from torchvision import models', 'model = models.get_model("resnet18")'],
    ['from torchvision.models.resnet import ResNet, BasicBlock', 'model = ResNet(BasicBlock, [2, 2, 2, 2])'],
    ['from networks.resnet import resnet18', 'model = resnet18()'],
  ])('%s', (imported, made) => {
    expect(ran(imported, made, PARAMETERS)).toBe('11689512');
  });

  it('holds segmentation and video in modules of their own', () => {
    const made = ['import torchvision', 'model = torchvision.models.segmentation.fcn_resnet50()', PARAMETERS];
    expect(ran(...made)).toBe('32957013');
    expect(ran('from torchvision.models.video import r3d_18', 'model = r3d_18()', PARAMETERS)).toBe('33371472');
    expect(ran('from torchvision import models', 'models.r3d_18')).toMatch(
      /^AttributeError: .* has no attribute 'r3d_18'/,
    );
  });

  it('makes networks whose head is replaced', () => {
    const head = ['import torch', 'from torch import nn', 'from torchvision import models'];
    const first = ['model = models.resnet18()', 'model.fc = nn.Linear(model.fc.in_features, 10)', PARAMETERS];
    expect(ran(...head, ...first)).toBe(String(11_689_512 - 513_000 + 5130));
    const last = ['model = models.vgg11()', 'model.classifier[6] = nn.Linear(4096, 5)'];
    expect(ran(...head, ...last, 'print(model(torch.zeros(2, 3, 224, 224)).shape)')).toBe('torch.Size([2, 5])');
  });

  it.each([
    [
      'models.resnet18(weights=models.ResNet18_Weights.DEFAULT)',
      /no weights are loaded here.*ResNet18_Weights.DEFAULT/,
    ],
    ['models.resnet18(pretrained=True)', /no weights are loaded here/],
    ['models.ResNet18_Weights.IMAGENET1K_V1.transforms()', /no weights are loaded here/],
    ['models.detection.fasterrcnn_resnet50_fpn()', /torchvision.models.detection.fasterrcnn_resnet50_fpn is not there/],
    ['models.resnet51', /has no attribute 'resnet51'. Did you mean: 'resnet50'/],
    ['transforms.ToTensor()', /torchvision.transforms.ToTensor is not there/],
  ])('refuses %s', (line, words) => {
    expect(ran('from torchvision import models, transforms', line)).toMatch(words);
  });
});

describe('transformers', () => {
  it.each([
    ['BertModel.from_pretrained("bert-base-uncased")', /BertModel.* from networks.bert import bert_base_uncased$/],
    ['DistilBertForSequenceClassification(None)', /from networks.distilbert import distilbert_base_uncased$/],
    ['GPT2LMHeadModel(None)', /from networks.gpt2 import gpt2$/],
    ['T5Config()', /from networks.t5 import t5_small$/],
    ['LlamaForCausalLM(None)', /from networks.llama import llama$/],
    ['AutoModel.from_pretrained("x")', /networks of this kind.*networks.bert.*networks.gpt2.*networks.llama/],
    [
      'AutoTokenizer.from_pretrained("x")',
      /AutoTokenizer.from_pretrained is not there: its package is no part of this Python$/,
    ],
  ])('%s is refused by name, with the network to use instead', (line, words) => {
    expect(ran(`from transformers import ${/^\w+/.exec(line)?.[0]}`, line)).toMatch(words);
  });
});

describe('the package networks', () => {
  it('says what attention it has not', () => {
    const asked = 'bert_base_uncased(attn_implementation="flash")';
    expect(ran('from networks.bert import bert_base_uncased', asked)).toMatch(
      /^ValueError: attn_implementation must be one of/,
    );
  });

  it('is forgotten behind a program, which may change it', () => {
    expect(ran('import networks.lenet5 as own', 'own.LeNet5 = None', 'print(own.LeNet5)')).toBe('None');
    expect(ran('from networks.lenet5 import lenet5', 'model = lenet5()', PARAMETERS)).toBe('61706');
  });
});

describe('a function that a module holds under a name of its own', () => {
  const source = (taken: string, called: string) =>
    ['class Net(nn.Module):', '    def __init__(self):', '        super().__init__()', `        self.act = ${taken}`]
      .concat(['    def forward(self, x):', `        return ${called}`])
      .join('\n');
  const gelus = (taken: string, called: string) => {
    const counted = session.count({
      source: `import torch.nn as nn\nimport torch.nn.functional as F\n${source(taken, called)}`,
      shapes: [[2n, 3n]],
    });
    if (!counted.ok) throw new Error(counted.words);
    return counted.run.calls.map(({ name, held }) => [name, held === true]);
  };

  it('is told from one that is called by its name', () => {
    expect(gelus('F.gelu', 'self.act(x)')).toEqual([['F.gelu', true]]);
    expect(gelus('F.gelu', 'F.gelu(x)')).toEqual([['F.gelu', false]]);
    expect(gelus('None', 'F.gelu(x)')).toEqual([['F.gelu', false]]);
  });
});
