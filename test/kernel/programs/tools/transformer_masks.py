import contextlib
import io
import logging
import warnings

import calflops
import ptflops
import torch
from fvcore.nn import FlopCountAnalysis
from torch import nn
from torch.utils.flop_counter import FlopCounterMode

logging.disable(logging.CRITICAL)
warnings.simplefilter("ignore")


class Model(nn.Module):
    def __init__(self, inner, twice, **masks):
        super().__init__()
        self.inner, self.twice, self.masks = inner, twice, masks
        for name, one in masks.items():
            if isinstance(one, nn.Parameter):
                self.register_parameter(name, one)

    def forward(self, x):
        return self.inner(x, x, **self.masks) if self.twice else self.inner(x, **self.masks)


def flops_of(model, x):
    with FlopCounterMode(display=False) as counter:
        model(x)
    counts = counter.get_flop_counts().get("Global", {})
    return counter.get_total_flops(), {str(name): count for name, count in counts.items()}


def told(title, inner, twice=False, x=None, **masks):
    x = torch.zeros(2, 4, 8) if x is None else x
    model = Model(inner, twice, **masks)
    print(title, *masks)
    model.eval()
    analysis = FlopCountAnalysis(model, x)
    print("  fvcore", int(analysis.total()), dict(sorted(analysis.by_operator().items())))
    print("    without a rule", dict(sorted(analysis.unsupported_ops().items())))
    print("  FlopCounterMode", *flops_of(model, x))
    with torch.no_grad():
        print("  without gradients", *flops_of(model, x))
    model.train()
    print("  training", *flops_of(model, x))
    model.eval()
    with contextlib.redirect_stdout(io.StringIO()):
        named = {"x": x}
        hooks, _ = ptflops.get_model_complexity_info(
            model, tuple(x.shape), as_strings=False, print_per_layer_stat=False, input_constructor=lambda _: named,
            backend="pytorch",
        )
        flops, pairs, _ = calflops.calculate_flops(
            model, args=[x], output_as_string=False, print_results=False, print_detailed=False
        )
    print("  ptflops", hooks, "calflops", flops, pairs)


OPTIONS = {"d_model": 8, "nhead": 2, "dim_feedforward": 16, "batch_first": True}
CAUSAL = nn.Transformer.generate_square_subsequent_mask(4)
BOOLEAN = torch.zeros(4, 4, dtype=torch.bool)
FLOAT = torch.zeros(4, 4)
PADDING = torch.zeros(2, 4, dtype=torch.bool)


def learned():
    return nn.Parameter(torch.zeros(4, 4))


for dropout in (0.0, 0.1):
    layer = nn.TransformerEncoderLayer(dropout=dropout, **OPTIONS)
    told("encoder layer", layer)
    told("encoder layer", layer, src_mask=FLOAT)
    told("encoder layer", layer, src_mask=BOOLEAN)
    told("encoder layer", layer, src_mask=learned())
    told("encoder layer", layer, src_key_padding_mask=PADDING)
    told("encoder layer", layer, src_key_padding_mask=PADDING, src_mask=BOOLEAN)
    told("encoder layer", layer, src_key_padding_mask=torch.zeros(2, 4), src_mask=FLOAT)
    told("encoder layer", layer, src_mask=CAUSAL, is_causal=True)
    told("encoder layer", layer, src_mask=learned(), is_causal=True)
    told("encoder layer", layer, src_mask=CAUSAL, src_key_padding_mask=torch.zeros(2, 4), is_causal=True)

layer = nn.TransformerEncoderLayer(norm_first=True, **OPTIONS)
told("norms first", layer, src_mask=FLOAT)
encoder = nn.TransformerEncoder(layer, 2)
told("encoder of norms first", encoder, mask=BOOLEAN)
told("encoder of norms first", encoder, mask=CAUSAL)
told("encoder of norms first", encoder, mask=learned())
told("encoder of norms first", encoder, mask=FLOAT, is_causal=True)
told("encoder of norms first", encoder, mask=BOOLEAN, src_key_padding_mask=PADDING)
told("encoder of norms first", encoder, src_key_padding_mask=PADDING)

encoder = nn.TransformerEncoder(nn.TransformerEncoderLayer(**OPTIONS), 2)
told("encoder", encoder, mask=FLOAT)
told("encoder", encoder, mask=CAUSAL)
told("encoder", encoder, mask=learned())

layer = nn.TransformerDecoderLayer(**OPTIONS)
told("decoder layer", layer, True)
told("decoder layer", layer, True, tgt_mask=CAUSAL)
told("decoder layer", layer, True, tgt_mask=CAUSAL, tgt_is_causal=True)
told("decoder layer", layer, True, tgt_mask=BOOLEAN, memory_mask=FLOAT)
told("decoder layer", layer, True, tgt_mask=learned(), memory_key_padding_mask=PADDING)
told("decoder layer", layer, True, memory_mask=learned(), tgt_key_padding_mask=PADDING)
told("decoder layer", layer, True, memory_mask=BOOLEAN, memory_is_causal=True)

decoder = nn.TransformerDecoder(layer, 2)
told("decoder", decoder, True, tgt_mask=CAUSAL)
told("decoder", decoder, True, tgt_mask=learned())
told("decoder", decoder, True, tgt_mask=BOOLEAN, tgt_is_causal=True, memory_key_padding_mask=PADDING)

transformer = nn.Transformer(8, 2, 1, 1, 16)
told("transformer", transformer, True)
told("transformer", transformer, True, x=torch.zeros(4, 2, 8), src_mask=FLOAT, tgt_mask=CAUSAL, memory_mask=BOOLEAN)
told("transformer", transformer, True, x=torch.zeros(4, 2, 8), src_mask=learned(), tgt_mask=CAUSAL, tgt_is_causal=True)
told("transformer", transformer, True, x=torch.zeros(4, 2, 8), src_key_padding_mask=PADDING,
     tgt_key_padding_mask=PADDING, memory_key_padding_mask=PADDING)
