"""
Records what the counting tools say of whole networks, as torchvision and transformers make them: sizes, arguments and inputs
beside those that test/fixtures/networks.json has had from elsewhere. No part of `npm test`, which only reads the record.

    venv/bin/pip install -r test/recorder/requirements.txt torchvision==0.28.0 transformers==5.24.0
    venv/bin/python test/recorder/networks.py && npm run format

A case is a call as the book writes it. The tools count it as layers.py has them count a layer, each in a process of its own.
"""

import functools
import inspect
import json
import multiprocessing
import sys
import warnings
from pathlib import Path

import torch

# torchvision's compiled part does not fit this torch; its operators are named before it is imported.
library = torch.library.Library("torchvision", "DEF")
for operator in ("nms", "qnms"):
    library.define(f"{operator}(Tensor dets, Tensor scores, float iou_threshold) -> Tensor")

import layers  # noqa: E402
import network_cases  # noqa: E402
import torchinfo  # noqa: E402
import transformers  # noqa: E402
from torchvision import models  # noqa: E402

FIXTURE = Path(__file__).parent.parent / "fixtures" / "networks.json"

CASES = [
    ("vgg11()", (1, 3, 224, 224)),
    ("resnet34()", (1, 3, 224, 224)),
    ("squeezenet1_0()", (1, 3, 224, 224)),
    ("mobilenet_v3_small()", (1, 3, 224, 224)),
    ("mnasnet0_5()", (1, 3, 224, 224)),
    ("shufflenet_v2_x1_5()", (1, 3, 224, 224)),
    ("regnet_x_400mf()", (1, 3, 224, 224)),
    ("regnet_y_1_6gf()", (1, 3, 224, 224)),
    ("vit_b_32()", (1, 3, 224, 224)),
    ("densenet161()", (1, 3, 224, 224)),
    ("convnext_large()", (1, 3, 224, 224)),
    ("vgg13_bn()", (1, 3, 224, 224)),
    ("resnext101_32x8d()", (1, 3, 224, 224)),
    ("wide_resnet101_2()", (1, 3, 224, 224)),
    ("regnet_x_8gf()", (1, 3, 224, 224)),
    ("regnet_y_16gf()", (1, 3, 224, 224)),
    ("swin_v2_t()", (1, 3, 256, 256)),
    ("swin_v2_s()", (1, 3, 224, 224)),
    ("efficientnet_b1()", (1, 3, 224, 224)),
    ("efficientnet_b4()", (1, 3, 224, 224)),
    ("efficientnet_b6()", (1, 3, 160, 160)),
    ("efficientnet_b2()", (1, 3, 288, 288)),
    ("r2plus1d_18()", (1, 3, 16, 112, 112)),
    ("mvit_v2_s()", (1, 3, 16, 224, 224)),
    ("swin3d_t()", (1, 3, 16, 112, 112)),
    ("swin3d_b()", (1, 3, 8, 112, 112)),
    ("swin3d_s()", (1, 3, 8, 96, 96)),
    ("resnet50(num_classes=10)", (2, 3, 160, 160)),
    ("googlenet(aux_logits=False)", (1, 3, 224, 224)),
    ("inception_v3(aux_logits=False)", (1, 3, 299, 299)),
    ("googlenet(num_classes=7, aux_logits=True)", (1, 3, 224, 224)),
    ("mobilenet_v2(width_mult=0.5)", (1, 3, 224, 224)),
    ("mobilenet_v2(width_mult=1.4)", (1, 3, 96, 96)),
    ("densenet121(num_classes=10)", (1, 3, 128, 128)),
    ("vit_b_16(image_size=384)", (1, 3, 384, 384)),
    ("vgg16(dropout=0.1)", (1, 3, 64, 64)),
    ("resnet18(zero_init_residual=True)", (1, 3, 33, 47)),
    ("mnasnet1_0()", (1, 3, 200, 200)),
    ("swin_t()", (2, 3, 200, 180)),
    ("convnext_tiny(num_classes=3)", (2, 3, 100, 100)),
    ("maxvit_t(num_classes=5)", (1, 3, 224, 224)),
    ("efficientnet_b0(dropout=0.0)", (3, 3, 97, 97)),
    ("regnet_y_400mf(num_classes=4)", (1, 3, 64, 64)),
    ("deeplabv3_mobilenet_v3_large(aux_loss=True)", (1, 3, 224, 224)),
    ("fcn_resnet101()", (1, 3, 128, 128)),
    ("lraspp_mobilenet_v3_large(num_classes=2)", (1, 3, 256, 256)),
    ("mc3_18(num_classes=5)", (1, 3, 8, 64, 64)),
    ("s3d()", (1, 3, 32, 224, 224)),
    ("bert_large_uncased()", (1, 64)),
    ("bert_base_cased()", (2, 32)),
    ("distilbert_base_uncased()", (1, 128)),
    ('distilbert_base_cased(attn_implementation="eager")', (1, 16)),
    ("gpt2_medium()", (1, 64)),
]

LARGE = {"hidden_size": 1024, "num_hidden_layers": 24, "num_attention_heads": 16, "intermediate_size": 4096}

SIZES = {
    "bert_base_uncased": {},
    "bert_base_cased": {"vocab_size": 28996},
    "bert_large_uncased": LARGE,
    "bert_large_cased": {**LARGE, "vocab_size": 28996},
    "distilbert_base_uncased": {},
    "distilbert_base_cased": {"vocab_size": 28996},
    "gpt2": {},
    "gpt2_medium": {"n_embd": 1024, "n_layer": 24, "n_head": 16},
    "gpt2_large": {"n_embd": 1280, "n_layer": 36, "n_head": 20},
    "gpt2_xl": {"n_embd": 1600, "n_layer": 48, "n_head": 25},
    "t5_small": {},
    "t5_base": {"d_model": 768, "d_ff": 3072, "num_layers": 12, "num_heads": 12},
    "t5_large": {"d_model": 1024, "d_ff": 4096, "num_layers": 24, "num_heads": 16},
    "t5_3b": {"d_model": 1024, "d_kv": 128, "d_ff": 16384, "num_layers": 24, "num_heads": 32},
    "t5_11b": {"d_model": 1024, "d_kv": 128, "d_ff": 65536, "num_layers": 24, "num_heads": 128},
    "llama": {},
}

KINDS = {
    "bert": (transformers.BertModel, transformers.BertConfig),
    "distilbert": (transformers.DistilBertModel, transformers.DistilBertConfig),
    "gpt2": (transformers.GPT2LMHeadModel, transformers.GPT2Config),
    "t5": (transformers.T5ForConditionalGeneration, transformers.T5Config),
    "llama": (transformers.LlamaForCausalLM, transformers.LlamaConfig),
}


class Scores(torch.nn.Module):
    """A language model that returns its scores alone; T5's decoder is given what its encoder is."""

    def __init__(self, model):
        super().__init__()
        self.model = model

    def forward(self, ids):
        more = {"decoder_input_ids": ids} if self.model.config.is_encoder_decoder else {}
        return self.model(input_ids=ids, return_dict=True, **more).logits


def text_network(name, given):
    """A network of transformers by the book's name: encoders return a tuple."""
    model, config = KINDS[name.split("_")[0]]
    made = model(config(**{**SIZES[name], **given}))
    made.config.use_cache = False
    if hasattr(made, "lm_head"):
        return Scores(made)
    made.config.return_dict = False
    return made


#: Networks of transformers by the book's names.
TEXTS = {name: (lambda name=name, **given: text_network(name, given)) for name in SIZES}


def torchvision(name):
    """A constructor without weights."""
    make = getattr(models, name, None) or getattr(models.video, name, None) or getattr(models.segmentation, name)
    bare = {"weights": None}
    if "weights_backbone" in inspect.signature(make).parameters:
        bare["weights_backbone"] = None
    if name in ("googlenet", "inception_v3"):
        bare["init_weights"] = False
    return lambda **given: make(**bare, **given)


def make(case):
    """A network in eval mode, and its input: whole numbers for texts."""
    torch.manual_seed(0)
    name = case["pytorch"].split("(")[0]
    maker = TEXTS.get(name) or torchvision(name)
    model = eval(case["pytorch"], {name: maker, "nn": torch.nn, "partial": functools.partial}).eval()
    if name not in TEXTS:
        return model, torch.randn(case["input"])
    return model, torch.zeros(case["input"], dtype=torch.int64)


def bytes_of(case):
    """torchinfo's bytes of outputs and of parameters."""
    model, x = make(case)
    summary = torchinfo.summary(model, input_data=[x], verbose=0)
    return summary.total_output_bytes, summary.total_param_bytes


def shapes(y):
    return {name: shapes(part) for name, part in y.items()} if isinstance(y, dict) else SHAPES(y)


def record(call, size):
    """A row as the fixture has it."""
    case = {"id": call, "pytorch": call, "input": size, "dtype": "int64" if call.split("(")[0] in TEXTS else "float32"}
    row = layers.record(case)
    outputs, parameters = layers.apart(bytes_of, case)[0]
    tools = {key: value for key, value in row.items() if key not in ("id", "pytorch", "input_shape", "input_dtype", "errors")}
    more = {"torchinfo_1_8_0_total_output_bytes": outputs, "torchinfo_1_8_0_total_param_bytes": parameters}
    return {"name": f"{call} on {'×'.join(map(str, size))}", "call": call, "input": list(size), **tools, **more}


if __name__ == "__main__":
    warnings.simplefilter("ignore")
    torch.set_num_threads(1)
    multiprocessing.set_start_method("fork")
    SHAPES, layers.make, layers.shapes, layers.TIMEOUT = layers.shapes, make, shapes, 600
    wanted = sys.argv[1:]
    recorded = [record(*case) for case in [*CASES, *network_cases.MORE] if not wanted or case[0].split("(")[0] in wanted]
    if wanted:
        print(json.dumps(recorded, indent=2))
    else:
        kept = json.loads(FIXTURE.read_text(encoding="utf-8"))
        names = {row["name"] for row in recorded}
        kept["rows"] = [row for row in kept["rows"] if row["name"] not in names] + recorded
        FIXTURE.write_text(json.dumps(kept, indent=2), encoding="utf-8")
