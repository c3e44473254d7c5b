/** Networks by their names on the command line. */
import { describe, expect, it } from 'vitest';
import type { CountByPython } from '../../src/cli/answer.ts';
import { answerAll } from '../../src/cli/answer.ts';
import { Complaint } from '../../src/cli/complaint.ts';
import { warmSession } from '../../src/kernel/node/warm.ts';
import measured from '../fixtures/networks.json' with { type: 'json' };

const session = await warmSession();

/** Counts in the session of these tests; a process has one of its own. */
const byPython: CountByPython = async (target, shapes) => {
  const counted = session.count({ expression: target, shapes });
  if (!counted.ok) throw new Complaint(`${counted.name}: ${counted.words}`);
  return { run: counted.run, code: target, said: [] };
};

const count = (...args: string[]) => answerAll(args, byPython);
const asObject = async (...args: string[]) => JSON.parse((await count(...args, '--json')).text);
const rowOf = (name: string) => measured.rows.find((row) => row.name === name) ?? expect.fail(name);

describe('a network by its name', () => {
  it.each([
    ['alexnet', 'alexnet', '1,3,224,224'],
    ['resnet50()', 'resnet50__batch8', '8,3,224,224'],
    ['torchvision.models.resnet18(weights=None)', 'resnet18', '1,3,224,224'],
    ['models.resnet.resnet18', 'resnet18', '1,3,224,224'],
    ['networks.lenet5.lenet5', 'lenet5', '1,1,28,28'],
    ['bert_base_uncased(attn_implementation="eager")', 'bert_base_uncased__eager', '1,128'],
    ['gpt_mini(fused=False)', 'gpt_mini__unfused', '1,128'],
  ])('%s is counted', async (target, name, input) => {
    const { params, tools } = await asObject(target, input);
    const row = rowOf(name);
    expect({ params, fvcore: tools.fvcore_flops, thop: tools.thop_macs }).toEqual({
      params: row.params,
      fvcore: row.fvcore_flops,
      thop: row.thop_macs,
    });
  });

  it('takes the arguments of its configuration in transformers', async () => {
    const gated = await asObject('t5_small(feed_forward_proj="gated-gelu", num_layers=2)', '1,16');
    const plain = await asObject('t5_small(num_layers=2, initializer_factor=0.5)', '1,16');
    expect(gated.params - plain.params).toBe(4 * 512 * 2048);
    const bert = await asObject(
      'bert_base_uncased(hidden_act="relu", add_pooling_layer=False, use_cache=False)',
      '1,8',
    );
    expect(bert.params).toBe(rowOf('bert_base_uncased').params - 768 * 769);
    expect((await count('gpt2(activation_function="rely")', '1,8')).text).toContain("there is no activation 'rely'");
  });

  it('is made by a class of torchvision too, which Python reads', async () => {
    const asked: string[] = [];
    const target = 'torchvision.models.VisionTransformer(image_size=48, patch_size=8)';
    await answerAll([target, '2,3,48,48'], async (read) => {
      asked.push(read);
      throw new Complaint('seen');
    });
    expect(asked).toEqual([target]);
  });

  it('takes the arguments of its constructor', async () => {
    const { params, output_shape } = await asObject('resnet50(num_classes=10)', '1,3,224,224');
    expect({ params, output_shape }).toEqual({ params: rowOf('resnet50').params - 990 * 2049, output_shape: [1, 10] });
    expect((await asObject('googlenet(aux_logits=False)')).output_shape).toEqual([1, 1000]);
    const sizes = 'vocab_size=32000, hidden_size=512, intermediate_size=1376, num_hidden_layers=8';
    const heads = 'num_attention_heads=8, num_key_value_heads=4';
    expect((await asObject(`llama(${sizes}, ${heads})`, '1,128')).params).toBe(55_976_448);
  });

  it('is counted on its usual input where none is given, and that is said', async () => {
    const { status, text, said } = await count('lenet5');
    expect(status).toBe(0);
    expect(text).toContain('(1, 1, 28, 28)');
    expect(said).toEqual(['counted on 1,1,28,28, the usual input of lenet5']);
    expect((await count('lenet5', '2,1,28,28')).said).toEqual([]);
  });

  it('names what it returns', async () => {
    const { text } = await count('lraspp_mobilenet_v3_large', '1,3,64,64');
    expect(text).toContain("{'out': (1, 21, 64, 64)}");
    expect((await asObject('lraspp_mobilenet_v3_large', '1,3,64,64')).output_shape).toEqual({ out: [1, 21, 64, 64] });
  });

  it('is read layer by layer, and its figures are explained', async () => {
    expect((await count('lenet5', '--by-layer')).text).toMatch(/conv1 +Conv2d +\(1, 6, 28, 28\) +156/);
    expect((await count('resnet50', '1,3,224,224', '--explain', '4.1G')).text).toContain(
      '4,111,512,576 exactly: fvcore',
    );
  });
});

describe('what is no network', () => {
  it.each([
    ['resnet51', "no network is called 'resnet51'; did you mean resnet50, resnet18 or resnet34? --list names all"],
    ['ResNet-50', /^no network is called 'ResNet-50'; did you mean resnet50/],
    ['mobilenetv3', /did you mean .*mobilenet_v3_small/],
    ['bert', /did you mean bert_base_uncased/],
    ['frobnicate', "no network is called 'frobnicate': --list names all"],
    ['resnet5O()', /did you mean resnet50/],
    [
      'fasterrcnn_resnet50_fpn',
      /^'fasterrcnn_resnet50_fpn' is outside, as are all networks for detection, for optical flow/,
    ],
    ['models.optical_flow.raft_small()', /^'raft_small' is outside/],
    [
      'GPT2LMHeadModel',
      /class of transformers: here its networks are called gpt2, gpt2_medium, gpt2_large, gpt2_xl: --list/,
    ],
  ])('%s is said to be none, with what is near', async (target, says) => {
    const { status, text } = await count(target, '1,3,224,224');
    expect(status).toBe(2);
    expect(text).toEqual(typeof says === 'string' ? says : expect.stringMatching(says));
  });

  it.each(['x', 'frobnicate(3)', 'Linear(3, 4)', 'F.relu(x)'])('%s is left to others', async (target) => {
    expect((await count(target, '1,3')).text).not.toContain('no network');
  });

  it('weights are refused, and arguments that are none', async () => {
    expect((await count('resnet18(weights="DEFAULT")')).text).toMatch(/no weights are loaded/);
    expect((await count('bert_base_uncased(hidden=3)')).text).toMatch(/unexpected keyword argument 'hidden'/);
  });
});

describe('a figure without a module', () => {
  it('is said to be published of networks, or of none', async () => {
    expect((await count('--explain', '4.1G')).text).toMatch(
      /^4.1G is published of .*\nresnet50, 4.089 G operations on 1,3,224,224: /,
    );
    expect((await count('--explain', '0.39B')).text).toContain('efficientnet_b0, 0.386 G operations');
    expect((await count('--explain', '25.6 M params')).text).toContain('resnet50, 25557032 parameters');
    expect((await count('--explain', '4.2 G')).text).not.toContain('resnet50,');
    expect((await count('--explain', '12.3456 G')).text).toMatch(/is no figure that is published/);
  });

  it('is explained by the network that stands beside it', async () => {
    expect((await count('--explain', 'ResNet-34 2.18 M')).text).toBe(
      '2.18 M is 10 times too small for resnet34 on (1, 3, 224, 224): 21,797,672 (parameters).',
    );
    expect((await count('--explain', 'lenet5: 61,706')).text).toContain('61,706');
    expect(await count('--explain', 'lenet5 many')).toMatchObject({
      status: 2,
      text: expect.stringContaining('not read'),
    });
  });

  it('is a complaint where it is none', async () => {
    expect(await count('--explain', 'many')).toMatchObject({ status: 2, text: expect.stringContaining('not read') });
  });
});

describe('the list', () => {
  it('names every network with its usual input', async () => {
    const { status, text } = await count('--list');
    expect(status).toBe(0);
    for (const { call } of measured.rows)
      expect(text).toMatch(new RegExp(`^  ${call.split('(')[0]} +\\d[\\d,]+$`, 'm'));
  });
});
