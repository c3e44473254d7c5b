import contextlib
import io
import itertools
import logging

import calflops
import ptflops
import thop
import torch
import torchinfo
from fvcore.nn import FlopCountAnalysis
from torch import nn
from torch.utils.flop_counter import FlopCounterMode

logging.disable(logging.CRITICAL)
INF = float("-inf")


class Attention(nn.Module):
    def __init__(self, masks, need_weights, heads=2, **options):
        super().__init__()
        self.attention = nn.MultiheadAttention(8, heads, **options)
        self.mask, self.padding = masks
        self.need_weights = need_weights

    def forward(self, x):
        masks = {"attn_mask": self.mask, "key_padding_mask": self.padding}
        return self.attention(x, x, x, need_weights=self.need_weights, **masks)[0]


def flops_of(model, x):
    with FlopCounterMode(display=False) as counter:
        model(x)
    counts = counter.get_flop_counts().get("Global", {})
    return counter.get_total_flops(), {str(name): count for name, count in counts.items()}


def told(model, x):
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
    print("  torchinfo", torchinfo.summary(model, input_data=x, verbose=0).total_mult_adds)
    with contextlib.redirect_stdout(io.StringIO()):
        macs, _ = thop.profile(model, (x,), verbose=False)
        named = {"x": x}
        hooks = None
        if x.dim() == 3:
            hooks, _ = ptflops.get_model_complexity_info(
                model, tuple(x.shape), as_strings=False, print_per_layer_stat=False, input_constructor=lambda _: named,
                backend="pytorch",
            )
        flops, pairs, _ = calflops.calculate_flops(
            model, args=[x], output_as_string=False, print_results=False, print_detailed=False
        )
    print("  thop", macs, "ptflops", hooks, "calflops", flops, pairs)


def masks_of(batch, heads, length, sources, batched=True):
    rows = batch * heads
    padding = (batch, sources) if batched else (sources,)
    attended = {
        "none": None,
        "boolean": torch.zeros(length, sources, dtype=torch.bool),
        "float": torch.zeros(length, sources),
        "of each head": torch.zeros(rows, length, sources),
        "boolean of each head": torch.zeros(rows, length, sources, dtype=torch.bool),
        "learned": nn.Parameter(torch.zeros(length, sources)),
    }
    padded = {
        "none": None,
        "boolean": torch.zeros(padding, dtype=torch.bool),
        "float": torch.zeros(padding),
        "learned": nn.Parameter(torch.zeros(padding)),
    }
    return itertools.product(attended.items(), padded.items())


def several(title, shape, batched=True, **options):
    batch, length = shape[:2] if batched else (1, shape[0])
    if batched and not options.get("batch_first"):
        length, batch = shape[:2]
    for (name, mask), (other, padding) in masks_of(batch, 2, length, length, batched):
        if mask is not None and padding is not None and (mask.dtype == torch.bool) != (padding.dtype == torch.bool):
            continue
        for need_weights in (True, False):
            print(title, "mask:", name, "padding:", other, "weights:", need_weights)
            told(Attention((mask, padding), need_weights, **options), torch.zeros(shape))


several("batch first", (2, 4, 8), batch_first=True)
several("length first", (4, 2, 8), dropout=0.25)
several("a sequence alone", (4, 8), batched=False)
several("a source more", (2, 4, 8), batch_first=True, add_bias_kv=True, add_zero_attn=True)

CHOOSING = {"attn_mask": torch.zeros(4, 4, dtype=torch.bool)}
PADDING = {"key_padding_mask": torch.zeros(2, 4, dtype=torch.bool)}


class Frozen(nn.Module):
    def __init__(self, **masks):
        super().__init__()
        self.attention, self.masks = nn.MultiheadAttention(8, 2, batch_first=True), masks
        self.requires_grad_(False)

    def forward(self, x):
        return self.attention(x, x, x, **self.masks)[0]


for masks in ({}, CHOOSING, PADDING, {**CHOOSING, **PADDING}, {**CHOOSING, "is_causal": True, "need_weights": False},
              {"attn_mask": torch.zeros(4, 4)}):
    analysis = FlopCountAnalysis(Frozen(**masks).eval(), torch.zeros(2, 4, 8))
    print("frozen", *masks, int(analysis.total()), dict(sorted(analysis.unsupported_ops().items())))
