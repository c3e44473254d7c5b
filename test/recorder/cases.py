"""The cases of layers.py: a layer or a function, and a shape it is called on."""

import re

CASES = []


WORDS = {" + ": " plus ", " - ": " minus ", " * ": " times ", " / ": " over ", " @ ": " at "}


def slug(text):
    for sign, word in WORDS.items():
        text = text.replace(sign, word)
    text = re.sub(r"(?<=[=(, ])-(?=\d)", "minus", text.lower().removeprefix("nn."))
    return re.sub(r"[^0-9a-z]+", "_", text).strip("_")


def case(pytorch, shape, call=None, setup=None, dtype="float32", id=None):
    """Adds a case: its constructor or expression in PyTorch, its input's shape, and how it is called if not m(x)."""
    if not pytorch.startswith("nn."):
        call = pytorch
    words = re.sub(r"^m\((x(, )?)+", "", call).strip(")") if call and call != pytorch else ""
    name = "_".join(filter(None, [slug(pytorch), slug(words), slug(setup or "")]))
    case = {"id": id or f"{name}_in{'x'.join(map(str, shape))}", "pytorch": pytorch, "call": call, "setup": setup}
    assert all(case["id"] != other["id"] for other in CASES), case["id"]
    CASES.append({**case, "input": tuple(shape), "dtype": dtype})


case("nn.Conv2d(3, 7, 3)", (16, 3, 5, 5), id="seed_conv2d_3_7_3_n16")
case("nn.Conv2d(3, 7, 3)", (1, 3, 5, 5), id="seed_conv2d_3_7_3_n1")
case("nn.Conv2d(1, 1, 3)", (1, 1, 5, 5), id="seed_conv2d_1_1_3_n1")
case("nn.Conv2d(3, 7, 3, bias=False)", (1, 3, 5, 5))
case("nn.Conv2d(3, 64, 7, stride=2, padding=3, bias=False)", (1, 3, 224, 224), id="conv2d_resnet_stem")
case("nn.Conv2d(3, 16, 5, padding=2)", (2, 3, 32, 32))
case("nn.Conv2d(16, 32, (3, 5), padding=(1, 2))", (1, 16, 12, 20))
case("nn.Conv2d(16, 32, (1, 7), stride=(1, 2), padding=(0, 3), bias=False)", (1, 16, 12, 20))
case("nn.Conv2d(8, 8, 3, dilation=2)", (1, 8, 16, 16))
case("nn.Conv2d(8, 8, 3, padding=2, dilation=2)", (1, 8, 16, 16))
case("nn.Conv2d(8, 8, 3, padding=(4, 2), dilation=(4, 2), stride=2)", (1, 8, 19, 21))
case("nn.Conv2d(4, 6, 4, padding='same')", (1, 4, 9, 11))
case("nn.Conv2d(4, 6, (2, 5), padding='same', dilation=(3, 2))", (1, 4, 12, 10))
case("nn.Conv2d(64, 128, 1, bias=False)", (4, 64, 7, 7))
case("nn.Conv2d(64, 128, 1, stride=2, bias=False)", (1, 64, 15, 15))
case("nn.Conv2d(32, 64, 3, padding=1, groups=4, bias=False)", (1, 32, 14, 14))
case("nn.Conv2d(128, 128, 3, padding=1, groups=32, bias=False)", (1, 128, 14, 14), id="conv2d_resnext_grouped")
case("nn.Conv2d(32, 32, 3, padding=1, groups=32)", (1, 32, 14, 14), id="conv2d_depthwise")
case("nn.Conv2d(32, 32, 3, padding=1, groups=32, bias=False)", (1, 32, 14, 14))
case("nn.Conv2d(3, 8, 3, padding=1, padding_mode='reflect')", (1, 3, 10, 10))
case("nn.Conv2d(3, 8, 3, padding=1, padding_mode='replicate')", (1, 3, 10, 10))
case("nn.Conv2d(3, 5, 5)", (2, 3, 5, 5))
case("nn.Conv2d(3, 5, 3, stride=3)", (2, 3, 10, 11))
case("nn.Conv2d(3, 7, 3)", (3, 5, 5), id="conv2d_unbatched")
case("nn.Conv1d(16, 33, 3)", (1, 16, 50))
case("nn.Conv1d(8, 8, 3, padding=4, dilation=4)", (1, 8, 64))
case("nn.Conv1d(4, 4, 4, padding='same')", (1, 4, 32))
case("nn.Conv1d(4, 4, 7, padding=3, padding_mode='circular')", (1, 4, 32))
case("nn.Conv3d(3, 8, 3)", (1, 3, 8, 10, 12))
case("nn.Conv3d(3, 64, (3, 7, 7), stride=(1, 2, 2), padding=(1, 3, 3), bias=False)", (1, 3, 8, 56, 56), id="conv3d_r3d_stem")
case("nn.Conv3d(4, 8, (1, 3, 3), padding=(0, 1, 1))", (2, 4, 4, 8, 8))
case("nn.Conv3d(8, 8, 3, padding=1, groups=8)", (1, 8, 4, 6, 6))
case("nn.Conv3d(4, 6, 3, stride=2, padding=1, dilation=1)", (1, 4, 7, 9, 9))
case("nn.Conv3d(4, 6, 3, padding='same')", (1, 4, 5, 6, 7))
case("nn.Conv2d(8, 16, 3)", (1, 8, 10, 10), setup="m.requires_grad_(False)", id="conv2d_frozen")
case("nn.ConvTranspose2d(16, 8, 2, stride=2)", (1, 16, 7, 7), id="convT2d_unet_up")
case("nn.ConvTranspose2d(16, 8, 2, stride=2, bias=False)", (1, 16, 7, 7))
case("nn.ConvTranspose2d(16, 8, 3, stride=2, padding=1, output_padding=1)", (1, 16, 7, 7))
case("nn.ConvTranspose2d(16, 8, (3, 5), stride=(2, 1), padding=(4, 2))", (1, 16, 10, 12))
case("nn.ConvTranspose2d(8, 8, 4, stride=2, padding=1, groups=8)", (1, 8, 9, 9), id="convT2d_depthwise")
case("nn.ConvTranspose2d(8, 4, 3, dilation=2)", (1, 8, 9, 9))
case("nn.ConvTranspose1d(16, 33, 3, stride=2)", (20, 16, 50))
case("nn.ConvTranspose3d(8, 4, 3, stride=2)", (1, 8, 4, 5, 6))
case("nn.ConvTranspose3d(16, 8, (2, 2, 2), stride=2, bias=False)", (1, 16, 4, 4, 4))
case("nn.Linear(768, 3072)", (1, 197, 768), id="linear_vit_mlp")
case("nn.Linear(10, 5)", (2, 3, 4, 10))
case("nn.Linear(10, 5)", (10,), id="linear_1d_input")
case("nn.Linear(10, 5)", (8, 10), setup="m.requires_grad_(False)", id="linear_frozen")
case("nn.Linear(25088, 4096)", (1, 25088), id="linear_vgg_fc1")
case("nn.BatchNorm1d(32)", (8, 32))
case("nn.BatchNorm1d(32)", (8, 32, 10))
case("nn.BatchNorm2d(64)", (1, 64, 14, 14))
case("nn.BatchNorm2d(64)", (4, 64, 14, 14))
case("nn.BatchNorm2d(64, track_running_stats=False)", (1, 64, 14, 14))
case("nn.LayerNorm(768, eps=1e-06)", (1, 197, 768))
case("nn.LayerNorm([8, 5, 5])", (2, 8, 5, 5))
case("nn.LayerNorm(64, elementwise_affine=False)", (2, 10, 64))
case("nn.GroupNorm(4, 32)", (2, 32, 7, 7))
case("nn.InstanceNorm1d(16)", (2, 16, 20))
case("nn.InstanceNorm2d(16)", (2, 16, 8, 8))
case("nn.LocalResponseNorm(5)", (1, 16, 8, 8))
case("nn.ReLU()", (2, 16, 8, 8))
case("nn.ReLU6()", (2, 16, 8, 8))
case("nn.LeakyReLU(0.1)", (2, 16, 8, 8))
case("nn.PReLU()", (2, 16, 8, 8))
case("nn.GELU()", (2, 16, 8, 8))
case("nn.GELU(approximate='tanh')", (2, 16, 8, 8))
case("nn.SiLU()", (2, 16, 8, 8))
case("nn.Mish()", (2, 16, 8, 8))
case("nn.Tanh()", (2, 16, 8, 8))
case("nn.Hardswish()", (2, 16, 8, 8))
case("nn.Hardsigmoid()", (2, 16, 8, 8))
case("nn.Softmax(dim=1)", (2, 16, 8, 8))
case("nn.LogSoftmax(dim=1)", (2, 16, 8, 8))
case("nn.ReLU()", (16, 16, 8, 8), id="relu_n16")
case("nn.Softmax(dim=-1)", (1, 12, 197, 197), id="softmax_vit_attention")
case("nn.MaxPool2d(2)", (1, 8, 12, 12))
case("nn.MaxPool2d(3, stride=2, ceil_mode=True)", (1, 8, 12, 12))
case("nn.MaxPool2d(2, stride=2, padding=1, ceil_mode=True)", (1, 8, 7, 7))
case("nn.MaxPool2d(3, stride=1, dilation=2)", (1, 8, 12, 12))
case("nn.MaxPool1d(2)", (1, 8, 13))
case("nn.MaxPool3d(2)", (1, 4, 8, 8, 8))
case("nn.AvgPool2d(2)", (1, 8, 12, 12))
case("nn.AvgPool2d(3, stride=2, padding=1)", (1, 8, 12, 12))
case("nn.AvgPool2d(3, stride=2, padding=1, count_include_pad=False)", (1, 8, 12, 12))
case("nn.AvgPool1d(4, stride=2)", (2, 8, 33))
case("nn.AdaptiveAvgPool2d(6)", (1, 16, 13, 13))
case("nn.AdaptiveAvgPool2d((7, 7))", (1, 16, 7, 7))
case("nn.AdaptiveAvgPool1d(4)", (1, 8, 10))
case("nn.AdaptiveAvgPool3d(1)", (1, 8, 4, 5, 6))
case("nn.LPPool2d(2, 3, stride=2)", (1, 8, 12, 12))
case("nn.Upsample(scale_factor=2)", (1, 8, 7, 7))
case("nn.Upsample(scale_factor=2)", (2, 8, 7, 7))
case("nn.Upsample(size=(20, 15))", (1, 8, 7, 7))
case("nn.Upsample(scale_factor=2, mode='bilinear')", (1, 8, 7, 7))
case("nn.Upsample(size=(20, 15), mode='bilinear')", (1, 8, 7, 7))
case("nn.Upsample(scale_factor=2, mode='bicubic')", (1, 8, 7, 7))
case("nn.Upsample(scale_factor=2, mode='trilinear')", (1, 4, 3, 4, 5))
case("nn.Upsample(scale_factor=1.5, mode='nearest')", (1, 8, 7, 7))
case("nn.UpsamplingBilinear2d(scale_factor=2)", (1, 8, 7, 7))
case("nn.Unfold(3, padding=1)", (1, 3, 8, 8))
case("nn.Fold((8, 8), 2, stride=2)", (1, 12, 16))
case("nn.Identity()", (4, 8, 3, 3))
case("nn.Dropout(0.5)", (4, 8, 3, 3))
case("nn.Dropout2d(0.1)", (4, 8, 3, 3))
case("nn.ReflectionPad2d((1, 2, 3, 1))", (1, 3, 5, 5))
case("nn.ChannelShuffle(2)", (1, 4, 5, 5))
case("nn.Embedding(1000, 64, padding_idx=0)", (1, 10), dtype="int64")
case("nn.EmbeddingBag(1000, 64, mode='mean')", (2, 10), dtype="int64")
case("nn.RNN(10, 20)", (7, 3, 10))
case("nn.LSTM(10, 20)", (7, 3, 10))
case("nn.LSTM(10, 20, batch_first=True)", (3, 7, 10))
case("nn.LSTM(10, 20, bias=False, batch_first=True)", (3, 7, 10))
case("nn.LSTM(10, 20, batch_first=True, bidirectional=True)", (2, 7, 10))
case("nn.LSTM(10, 20, num_layers=3, dropout=0.2, batch_first=True)", (1, 7, 10))
case("nn.GRU(10, 20)", (7, 3, 10))
case("nn.GRU(10, 20, batch_first=True)", (1, 7, 10))
case("nn.GRU(10, 20, num_layers=2, bidirectional=True, batch_first=True)", (2, 7, 10))
case("nn.RNNCell(10, 20)", (3, 10))
case("nn.LSTMCell(10, 20)", (3, 10))
case("nn.GRUCell(10, 20)", (3, 10))
case("nn.MultiheadAttention(64, 8, batch_first=True)", (2, 10, 64), call="m(x, x, x)")
case("nn.MultiheadAttention(64, 8, batch_first=True)", (1, 10, 64), call="m(x, x, x, need_weights=False)", id="mha_no_weights")
case("nn.MultiheadAttention(64, 4, kdim=64, vdim=64, add_bias_kv=True, batch_first=True)", (1, 10, 64), call="m(x, x, x)")
case("nn.MultiheadAttention(768, 12, batch_first=True)", (1, 197, 768), call="m(x, x, x, need_weights=False)", id="mha_vit_b")
case("nn.TransformerEncoderLayer(64, 4, dim_feedforward=128, batch_first=True)", (1, 10, 64))
case("nn.TransformerEncoderLayer(64, 4, dim_feedforward=128, activation='gelu', norm_first=True, batch_first=True)", (1, 10, 64))
case("nn.TransformerEncoderLayer(64, 4, dim_feedforward=128)", (10, 1, 64))
case("nn.TransformerDecoderLayer(64, 4, dim_feedforward=128, batch_first=True)", (1, 10, 64), call="m(x, x)")
case("nn.Bilinear(8, 8, 4)", (3, 8), call="m(x, x)")
case("x + x", (2, 16, 8, 8), id="fn_add")
case("torch.add(x, x)", (2, 16, 8, 8), id="fn_torch_add")
case("x * x", (2, 16, 8, 8), id="fn_mul")
case("torch.mul(x, x)", (2, 16, 8, 8), id="fn_torch_mul")
case("F.relu(x)", (2, 16, 8, 8), id="fn_relu")
case("F.softmax(x, dim=-1)", (2, 16, 8, 8), id="fn_softmax")
case("F.max_pool2d(x, 2)", (2, 16, 8, 8), id="fn_max_pool")
case("F.interpolate(x, scale_factor=2)", (2, 16, 8, 8), id="fn_interpolate_nearest")
case("F.interpolate(x, scale_factor=2, mode='bilinear')", (2, 16, 8, 8), id="fn_interpolate_bilinear")
case("F.interpolate(x, size=(16, 16), mode='bilinear')", (2, 16, 8, 8), id="fn_interpolate_size")
case("x @ x.transpose(-1, -2)", (2, 4, 10, 16), id="fn_matmul_op_batched")
case("torch.matmul(x, x.transpose(-1, -2))", (2, 4, 10, 16), id="fn_torch_matmul_batched")
case("torch.bmm(x, x.transpose(1, 2))", (2, 10, 16), id="fn_bmm")
case("F.linear(x, x)", (8, 16), id="fn_linear")
case("torch.matmul(torch.softmax(torch.matmul(x, x.transpose(-1, -2)) / 4.0, dim=-1), x)", (1, 4, 10, 16), id="fn_attention_manual")

# Convolutions: what bends a rule is groups, padding by name, inputs without a batch, and sizes that do not divide.
case("nn.Conv1d(6, 9, 5, stride=2, padding=2, groups=3)", (4, 6, 31))
case("nn.Conv1d(4, 6, 3, padding='valid')", (2, 4, 12))
case("nn.Conv1d(4, 4, 4, padding='same', dilation=3)", (3, 4, 20))
case("nn.Conv1d(5, 3, 3)", (5, 12))
case("nn.Conv1d(4, 3, 3, bias=False)", (4, 4))
case("nn.Conv1d(4, 8, 2, padding='same', padding_mode='circular')", (2, 4, 9))
case("nn.Conv1d(1, 1, 1)", (1, 1, 1))
case("nn.Conv2d(3, 7, 3)", (4, 3, 6, 8))
case("nn.Conv2d(5, 4, 3)", (5, 5, 5))
case("nn.Conv2d(5, 4, (3, 2), bias=False)", (5, 5, 9))
case("nn.Conv2d(3, 7, 3, padding=1, stride=2)", (3, 8, 9))
case("nn.Conv2d(6, 6, 3, groups=6)", (6, 6, 7))
case("nn.Conv2d(4, 6, 3, padding='valid')", (2, 4, 7, 9))
case("nn.Conv2d(4, 6, (3, 5), padding='same')", (3, 4, 9, 11))
case("nn.Conv2d(4, 6, (2, 4), padding='same', dilation=(1, 2), bias=False)", (2, 4, 8, 12))
case("nn.Conv2d(4, 6, (2, 4), padding='same', padding_mode='reflect')", (2, 4, 8, 12))
case("nn.Conv2d(3, 8, 3, padding=1, padding_mode='zeros')", (2, 3, 10, 10))
case("nn.Conv2d(3, 8, (5, 3), padding=(2, 1), padding_mode='circular', stride=2)", (2, 3, 11, 10))
case("nn.Conv2d(3, 8, 3, padding='valid', padding_mode='replicate')", (1, 3, 6, 6))
case("nn.Conv2d(8, 12, 3, groups=4, stride=(1, 3), dilation=(2, 1))", (3, 8, 13, 17))
case("nn.Conv2d(8, 16, 3, groups=8)", (2, 8, 9, 9))
case("nn.Conv2d(1, 2, (1, 4), padding=(3, 0))", (2, 1, 1, 4))
case("nn.Conv2d(3, 4, 3, padding=5)", (1, 3, 2, 2))
case("nn.Conv2d(8, 16, 3)", (2, 8, 10, 10), setup="m.bias.requires_grad_(False)")
case("nn.Conv3d(3, 4, (1, 2, 3))", (2, 3, 4, 5, 6))
case("nn.Conv3d(3, 4, 2)", (3, 4, 5, 6))
case("nn.Conv3d(4, 4, 2)", (4, 4, 4, 4))
case("nn.Conv3d(4, 8, 2, padding='same', groups=2)", (2, 4, 3, 5, 4))
case("nn.Conv3d(2, 4, 3, padding='valid', bias=False)", (1, 2, 5, 5, 5))
case("nn.Conv3d(2, 4, 3, padding=1, padding_mode='replicate', stride=(2, 1, 2))", (2, 2, 5, 4, 6))
case("nn.Conv3d(4, 6, 3, padding=2, dilation=2, groups=2)", (1, 4, 6, 7, 8))

case("nn.ConvTranspose1d(4, 6, 3)", (1, 4, 10))
case("nn.ConvTranspose1d(4, 6, 7)", (1, 4, 4))
case("nn.ConvTranspose1d(4, 6, 7)", (2, 4, 3))
case("nn.ConvTranspose1d(4, 6, 3, groups=2, bias=False)", (2, 4, 10))
case("nn.ConvTranspose1d(4, 6, 3, stride=3, output_padding=2, dilation=2, padding=1)", (2, 4, 10))
case("nn.ConvTranspose1d(4, 6, 3, stride=2)", (4, 10))
case("nn.ConvTranspose2d(4, 6, 3)", (3, 4, 5, 6))
case("nn.ConvTranspose2d(4, 6, 5)", (1, 4, 3, 2))
case("nn.ConvTranspose2d(4, 6, 5)", (2, 4, 3, 9))
case("nn.ConvTranspose2d(4, 8, 3, groups=4, stride=2)", (2, 4, 5, 5))
case("nn.ConvTranspose2d(8, 8, 3, groups=2, stride=2, padding=1, output_padding=(1, 0))", (2, 8, 5, 7))
case("nn.ConvTranspose2d(8, 8, 2, groups=8, bias=False)", (2, 8, 5, 5))
case("nn.ConvTranspose2d(6, 3, (2, 4), stride=(2, 3), dilation=(3, 1), padding=(1, 0))", (2, 6, 5, 4))
case("nn.ConvTranspose2d(4, 6, 3, stride=2)", (4, 5, 6))
case("nn.ConvTranspose2d(5, 6, 3, bias=False)", (5, 5, 5))
case("nn.ConvTranspose2d(4, 6, 4, stride=4, padding=2)", (1, 4, 1, 1))
case("nn.ConvTranspose3d(4, 2, 2)", (2, 4, 3, 4, 5))
case("nn.ConvTranspose3d(4, 4, 3, stride=2, padding=1, output_padding=1, groups=2)", (2, 4, 3, 4, 2))
case("nn.ConvTranspose3d(4, 4, (1, 2, 3), groups=4, bias=False)", (1, 4, 3, 4, 5))
case("nn.ConvTranspose3d(4, 2, 4, dilation=(2, 1, 1))", (1, 4, 3, 3, 3))
case("nn.ConvTranspose3d(4, 2, 2, stride=2)", (4, 3, 3, 3))

case("nn.Linear(10, 5)", (1, 10))
case("nn.Linear(10, 5)", (4, 10))
case("nn.Linear(10, 5)", (4, 7, 10))
case("nn.Linear(10, 5)", (1, 7, 10))
case("nn.Linear(10, 5)", (1, 2, 3, 10))
case("nn.Linear(10, 5, bias=False)", (10,))
case("nn.Linear(10, 5, bias=False)", (4, 10))
case("nn.Linear(10, 5, bias=False)", (4, 7, 10))
case("nn.Linear(10, 5, bias=False)", (2, 3, 4, 10))
case("nn.Linear(1, 1)", (1,))
case("nn.Linear(10, 5)", (2, 2, 2, 2, 10))
case("nn.Linear(10, 5)", (4, 10), setup="m.weight.requires_grad_(False)")
case("nn.Bilinear(8, 8, 4, bias=False)", (3, 8), call="m(x, x)")
case("nn.Bilinear(8, 8, 4)", (8,), call="m(x, x)")
case("nn.Bilinear(6, 6, 5)", (2, 3, 6), call="m(x, x)")

# Norms: weights or none, running statistics or none.
for options in ["", ", affine=False", ", track_running_stats=False", ", affine=False, track_running_stats=False"]:
    case(f"nn.BatchNorm1d(6{options})", (4, 6))
    case(f"nn.BatchNorm1d(6{options})", (3, 6, 5))
    case(f"nn.BatchNorm2d(6{options})", (2, 6, 5, 4))
    case(f"nn.BatchNorm3d(6{options})", (2, 6, 3, 4, 5))
case("nn.BatchNorm2d(6, momentum=None)", (2, 6, 5, 4))
case("nn.BatchNorm2d(6, eps=0.001, momentum=0.01)", (1, 6, 5, 4))
case("nn.BatchNorm2d(6)", (2, 6, 5, 4), setup="m.requires_grad_(False)")
for options in ["", ", affine=True", ", track_running_stats=True", ", affine=True, track_running_stats=True"]:
    case(f"nn.InstanceNorm1d(6{options})", (3, 6, 5))
    case(f"nn.InstanceNorm2d(6{options})", (2, 6, 5, 4))
    case(f"nn.InstanceNorm3d(6{options})", (2, 6, 3, 4, 5))
case("nn.InstanceNorm1d(6, affine=True)", (6, 5))
case("nn.InstanceNorm2d(6)", (6, 5, 4))
case("nn.InstanceNorm2d(6, affine=True, momentum=None)", (2, 6, 5, 4))
case("nn.InstanceNorm3d(6, affine=True)", (6, 3, 4, 5))
case("nn.LayerNorm(16)", (4, 16))
case("nn.LayerNorm(16)", (16,))
case("nn.LayerNorm(16, bias=False)", (4, 10, 16))
case("nn.LayerNorm((10, 16), bias=False)", (4, 10, 16))
case("nn.LayerNorm([10, 16], elementwise_affine=False)", (4, 10, 16))
case("nn.LayerNorm((3, 4, 5))", (1, 3, 4, 5))
case("nn.LayerNorm(6)", (2, 2, 2, 2, 6))
case("nn.LayerNorm(6)", (1, 2, 2, 2, 2, 6))
case("nn.GroupNorm(2, 6)", (3, 6))
case("nn.GroupNorm(3, 6)", (2, 6, 5))
case("nn.GroupNorm(6, 6, affine=False)", (2, 6, 5, 4))
case("nn.GroupNorm(1, 6)", (1, 6, 5, 4))
case("nn.GroupNorm(1, 6, eps=0.001)", (2, 6, 2, 3, 4))
case("nn.RMSNorm(16)", (4, 16))
case("nn.RMSNorm(16)", (16,))
case("nn.RMSNorm(16)", (2, 10, 16))
case("nn.RMSNorm((10, 16))", (2, 10, 16))
case("nn.RMSNorm(16, elementwise_affine=False)", (2, 10, 16))
case("nn.RMSNorm([4, 5], eps=1e-06)", (2, 3, 4, 5))
case("nn.LocalResponseNorm(2)", (1, 6, 5))
case("nn.LocalResponseNorm(3)", (4, 6, 5))
case("nn.LocalResponseNorm(5)", (2, 16, 8, 8))
case("nn.LocalResponseNorm(2, alpha=0.001, beta=0.5, k=2.0)", (2, 6, 5, 4))
case("nn.LocalResponseNorm(1)", (2, 6, 5, 4))
case("nn.LocalResponseNorm(3)", (2, 6, 3, 4, 5))
case("nn.LocalResponseNorm(3)", (2, 6, 2, 3, 2, 3))

# Activations: a batch of one, a larger one, and inputs of several ranks.
for name in (
    "ReLU ReLU6 LeakyReLU ELU SELU CELU GELU SiLU Mish Sigmoid LogSigmoid Tanh Hardtanh Hardswish Hardsigmoid Softplus"
    " Softsign Softshrink Hardshrink Tanhshrink RReLU"
).split():
    case(f"nn.{name}()", (1, 6, 5, 4))
    case(f"nn.{name}()", (3, 10))
for name in "ReLU ReLU6 LeakyReLU ELU SELU CELU SiLU Mish Hardtanh Hardswish Hardsigmoid RReLU".split():
    case(f"nn.{name}(inplace=True)", (3, 6, 5))
case("nn.ReLU()", (7,))
case("nn.ReLU()", (1, 2, 3, 4, 5))
case("nn.GELU()", (7,))
case("nn.SiLU()", (2, 3, 4, 5, 6))
case("nn.LeakyReLU(0.2)", (7,))
case("nn.PReLU()", (1, 6, 5, 4))
case("nn.PReLU()", (3, 10))
case("nn.PReLU()", (7,))
case("nn.PReLU(6)", (1, 6, 5, 4))
case("nn.PReLU(6)", (3, 6))
case("nn.PReLU(num_parameters=6, init=0.1)", (3, 6, 5))
case("nn.ELU(alpha=0.5)", (3, 6, 5))
case("nn.Hardtanh(-2, 2)", (3, 6, 5))
case("nn.Softplus(beta=2, threshold=10)", (3, 6, 5))
case("nn.Threshold(0.1, 20)", (1, 6, 5, 4))
case("nn.Threshold(0.1, 20)", (3, 10))
case("nn.Threshold(0.1, 20, inplace=True)", (3, 6, 5))
for name in "Softmax LogSoftmax Softmin".split():
    case(f"nn.{name}(dim=0)", (7,))
    case(f"nn.{name}(dim=1)", (1, 6))
    case(f"nn.{name}(dim=-1)", (3, 6, 5))
    case(f"nn.{name}(dim=0)", (3, 6, 5))
    case(f"nn.{name}(dim=2)", (2, 6, 5, 4))
case("nn.Softmax(1)", (3, 1))
case("nn.Softmax()", (3, 6))
case("nn.Softmin()", (3, 6))
case("nn.Softmax2d()", (1, 6, 5, 4))
case("nn.Softmax2d()", (3, 6, 5, 4))
case("nn.Softmax2d()", (6, 5, 4))
case("nn.GLU()", (1, 6, 5, 4))
case("nn.GLU()", (3, 10))
case("nn.GLU(dim=1)", (3, 6, 5))
case("nn.GLU(0)", (8,))

# Pools: rounding up, padding, what the mean divides by, sizes that do not divide, inputs without a batch.
case("nn.MaxPool1d(3, stride=2, ceil_mode=True)", (3, 6, 12))
case("nn.MaxPool1d(3, stride=2, padding=1, dilation=2)", (1, 6, 12))
case("nn.MaxPool1d(2)", (6, 12))
case("nn.MaxPool2d(3)", (3, 6, 7, 8))
case("nn.MaxPool2d(2, stride=3, ceil_mode=True)", (2, 6, 7, 8))
case("nn.MaxPool2d((3, 2), stride=(2, 1), padding=(1, 0))", (2, 6, 7, 8))
case("nn.MaxPool2d(3, stride=2, padding=1)", (6, 7, 8))
case("nn.MaxPool2d(3, 2, 1, 1, ceil_mode=True)", (1, 6, 1, 8))
case("nn.MaxPool3d((1, 2, 2), stride=(1, 2, 2))", (2, 3, 4, 6, 6))
case("nn.MaxPool3d(3, stride=2, padding=1, ceil_mode=True)", (2, 3, 4, 6, 7))
case("nn.MaxPool3d(2)", (3, 4, 6, 6))
case("nn.AvgPool1d(3, stride=2, padding=1)", (1, 6, 12))
case("nn.AvgPool1d(3, stride=2, padding=1, ceil_mode=True, count_include_pad=False)", (3, 6, 12))
case("nn.AvgPool1d(4)", (6, 13))
case("nn.AvgPool2d(3)", (3, 6, 7, 8))
case("nn.AvgPool2d((3, 2), stride=(2, 1), padding=(1, 0))", (2, 6, 7, 8))
case("nn.AvgPool2d(2, stride=2, ceil_mode=True)", (2, 6, 7, 9))
case("nn.AvgPool2d(2, stride=2, padding=1, ceil_mode=True)", (1, 6, 7, 7))
case("nn.AvgPool2d(3, divisor_override=4)", (2, 6, 7, 8))
case("nn.AvgPool2d(3, stride=1)", (6, 7, 8))
case("nn.AvgPool3d(2)", (2, 3, 4, 6, 7))
case("nn.AvgPool3d(3, stride=2, padding=1, ceil_mode=True, count_include_pad=False)", (1, 3, 4, 6, 7))
case("nn.AvgPool3d(2, divisor_override=3)", (3, 4, 6, 7))
case("nn.LPPool1d(2, 3)", (1, 6, 12))
case("nn.LPPool1d(2, 3, stride=2, ceil_mode=True)", (3, 6, 12))
case("nn.LPPool1d(3, 2)", (6, 12))
case("nn.LPPool2d(2, 3)", (3, 6, 7, 8))
case("nn.LPPool2d(1.2, (3, 2), stride=(2, 1), ceil_mode=True)", (1, 6, 7, 8))
case("nn.LPPool2d(float('inf'), 2)", (2, 6, 7, 8))
case("nn.LPPool3d(2, 2)", (2, 3, 4, 6, 7))
case("nn.LPPool3d(2, (1, 2, 3), stride=2)", (1, 3, 4, 6, 7))
for kind in ["Avg", "Max"]:
    case(f"nn.Adaptive{kind}Pool1d(3)", (3, 6, 10))
    case(f"nn.Adaptive{kind}Pool1d(1)", (1, 6, 10))
    case(f"nn.Adaptive{kind}Pool1d(12)", (1, 6, 10))
    case(f"nn.Adaptive{kind}Pool1d(3)", (6, 10))
    case(f"nn.Adaptive{kind}Pool2d(1)", (3, 6, 7, 9))
    case(f"nn.Adaptive{kind}Pool2d((3, 4))", (2, 6, 7, 9))
    case(f"nn.Adaptive{kind}Pool2d((None, 3))", (2, 6, 7, 9))
    case(f"nn.Adaptive{kind}Pool2d((4, None))", (1, 6, 7, 9))
    case(f"nn.Adaptive{kind}Pool2d(5)", (6, 7, 9))
    case(f"nn.Adaptive{kind}Pool2d((10, 2))", (1, 6, 7, 9))
    case(f"nn.Adaptive{kind}Pool3d(2)", (2, 3, 4, 5, 6))
    case(f"nn.Adaptive{kind}Pool3d((3, None, 2))", (1, 3, 4, 5, 6))
    case(f"nn.Adaptive{kind}Pool3d(2)", (3, 4, 5, 6))

# Resizing: a scale that is no whole number or one for each side, and a size.
case("nn.Upsample(scale_factor=2)", (1, 6, 7))
case("nn.Upsample(scale_factor=2)", (3, 6, 7))
case("nn.Upsample(scale_factor=2)", (2, 3, 3, 4, 5))
case("nn.Upsample(size=10)", (2, 6, 7))
case("nn.Upsample(size=10)", (2, 6, 7, 8))
case("nn.Upsample(size=(6, 7, 8))", (1, 3, 3, 4, 5))
case("nn.Upsample(scale_factor=(2, 3))", (2, 6, 7, 8))
case("nn.Upsample(scale_factor=(2, 3))", (1, 6, 7, 8))
case("nn.Upsample(scale_factor=(1.5, 2.5))", (2, 6, 7, 8))
case("nn.Upsample(scale_factor=(2, 3), mode='bilinear')", (2, 6, 7, 8))
case("nn.Upsample(scale_factor=0.7)", (2, 6, 7, 8))
case("nn.Upsample(scale_factor=2.3, mode='nearest')", (3, 6, 7))
case("nn.Upsample(scale_factor=2, mode='nearest-exact')", (2, 6, 7, 8))
case("nn.Upsample(scale_factor=2, mode='linear')", (1, 6, 7))
case("nn.Upsample(scale_factor=1.7, mode='linear', align_corners=True)", (3, 6, 7))
case("nn.Upsample(size=13, mode='linear')", (2, 6, 7))
case("nn.Upsample(scale_factor=2, mode='bilinear')", (2, 8, 7, 7))
case("nn.Upsample(scale_factor=1.5, mode='bilinear', align_corners=True)", (2, 6, 7, 8))
case("nn.Upsample(size=(10, 12), mode='bilinear', align_corners=True)", (2, 6, 7, 8))
case("nn.Upsample(scale_factor=1.3, mode='bicubic')", (2, 6, 7, 8))
case("nn.Upsample(size=(9, 10), mode='bicubic', align_corners=True)", (1, 6, 7, 8))
case("nn.Upsample(scale_factor=1.5, mode='trilinear')", (2, 3, 3, 4, 5))
case("nn.Upsample(size=(5, 6, 7), mode='trilinear', align_corners=True)", (2, 3, 3, 4, 5))
case("nn.Upsample(scale_factor=(1, 2, 3), mode='trilinear')", (3, 3, 3, 4, 5))
case("nn.UpsamplingNearest2d(scale_factor=2)", (1, 6, 7, 8))
case("nn.UpsamplingNearest2d(scale_factor=3)", (2, 6, 7, 8))
case("nn.UpsamplingNearest2d(size=(10, 12))", (2, 6, 7, 8))
case("nn.UpsamplingBilinear2d(size=(10, 12))", (2, 6, 7, 8))
case("nn.UpsamplingBilinear2d(scale_factor=2)", (2, 6, 7, 8))
case("nn.PixelShuffle(2)", (2, 12, 3, 4))
case("nn.PixelShuffle(3)", (9, 3, 4))
case("nn.PixelUnshuffle(2)", (2, 3, 4, 6))
case("nn.PixelUnshuffle(2)", (3, 4, 6))

# Layers that move values and compute none.
case("nn.ZeroPad1d(2)", (2, 3, 5))
case("nn.ZeroPad2d((1, 2, 3, 0))", (2, 3, 5, 6))
case("nn.ZeroPad3d(1)", (1, 3, 4, 5, 6))
case("nn.ConstantPad1d((1, 2), 3.5)", (2, 3, 5))
case("nn.ConstantPad2d(2, 1.0)", (3, 5, 6))
case("nn.ConstantPad2d((-1, 1, 0, 2), 0.0)", (2, 3, 5, 6))
case("nn.ConstantPad3d((1, 0, 2, 1, 0, 1), 0.0)", (1, 3, 4, 5, 6))
case("nn.ReflectionPad1d(2)", (2, 3, 5))
case("nn.ReflectionPad2d(1)", (3, 5, 6))
case("nn.ReflectionPad3d(1)", (1, 3, 4, 5, 6))
case("nn.ReplicationPad1d((3, 1))", (2, 3, 5))
case("nn.ReplicationPad2d(2)", (2, 3, 5, 6))
case("nn.ReplicationPad3d((1, 2, 0, 1, 1, 1))", (1, 3, 4, 5, 6))
case("nn.CircularPad1d(2)", (2, 3, 5))
case("nn.CircularPad2d((1, 2, 3, 1))", (2, 3, 5, 6))
case("nn.CircularPad3d(1)", (1, 3, 4, 5, 6))
case("nn.Flatten()", (2, 3, 4, 5))
case("nn.Flatten(0)", (2, 3, 4))
case("nn.Flatten(2, 3)", (2, 3, 4, 5, 6))
case("nn.Flatten(start_dim=1, end_dim=-2)", (2, 3, 4, 5))
case("nn.Unflatten(1, (3, 4))", (2, 12, 5))
case("nn.Unflatten(1, (2, -1))", (2, 12))
case("nn.Identity()", (7,))
case("nn.Identity(54, unused=3)", (2, 3))
case("nn.Dropout()", (2, 10))
case("nn.Dropout(0.2, inplace=True)", (2, 10))
case("nn.Dropout1d(0.5)", (2, 3, 5))
case("nn.Dropout2d()", (2, 3, 5, 6))
case("nn.Dropout3d(0.5)", (1, 3, 4, 5, 6))
case("nn.AlphaDropout(0.5)", (2, 10))
case("nn.FeatureAlphaDropout(0.5)", (2, 3, 5, 6))
case("nn.ChannelShuffle(3)", (2, 6, 4, 5))
case("nn.Unfold((2, 3), stride=2)", (2, 3, 8, 9))
case("nn.Unfold(3, dilation=2, padding=1)", (3, 8, 8))
case("nn.Fold((5, 6), (2, 3))", (2, 12, 16))
case("nn.Fold((8, 8), 3, padding=1, stride=2)", (9, 16))

for shape in [(7,), (1, 7), (3, 7), (2, 3, 4), (1, 1)]:
    case("nn.Embedding(20, 6)", shape, dtype="int64")
case("nn.Embedding(20, 6, max_norm=1.0, scale_grad_by_freq=True)", (3, 7), dtype="int64")
case("nn.Embedding(20, 6)", (3, 7), dtype="int64", setup="m.requires_grad_(False)")
for mode in ["sum", "mean", "max"]:
    case(f"nn.EmbeddingBag(20, 6, mode='{mode}')", (1, 7), dtype="int64")
    case(f"nn.EmbeddingBag(20, 6, mode='{mode}')", (3, 7), dtype="int64")
case("nn.EmbeddingBag(20, 6)", (9,), call="m(x, torch.tensor([0, 4]))", dtype="int64", id="embeddingbag_offsets")
case("nn.EmbeddingBag(20, 6, padding_idx=0, include_last_offset=False)", (3, 7), dtype="int64")

# Recurrent layers: some tools take the first dimension for the batch.
for kind in ["RNN", "LSTM", "GRU"]:
    case(f"nn.{kind}(5, 4)", (1, 1, 5))
    case(f"nn.{kind}(5, 4)", (6, 1, 5))
    case(f"nn.{kind}(5, 4, batch_first=True)", (3, 6, 5))
    case(f"nn.{kind}(5, 4, bias=False)", (6, 3, 5))
    case(f"nn.{kind}(5, 4, num_layers=2)", (6, 3, 5))
    case(f"nn.{kind}(5, 4, 3, bias=False, batch_first=True)", (3, 6, 5))
    case(f"nn.{kind}(5, 4, bidirectional=True)", (6, 3, 5))
    case(f"nn.{kind}(5, 4, num_layers=2, bidirectional=True)", (6, 3, 5))
    case(f"nn.{kind}(5, 4, num_layers=3, bidirectional=True, bias=False, batch_first=True)", (3, 6, 5))
    case(f"nn.{kind}(5, 4)", (6, 5))
    case(f"nn.{kind}(5, 4, batch_first=True, bidirectional=True)", (6, 5))
    case(f"nn.{kind}(5, 4, num_layers=2)", (6, 5))
    case(f"nn.{kind}Cell(5, 4)", (1, 5))
    case(f"nn.{kind}Cell(5, 4)", (3, 5))
    case(f"nn.{kind}Cell(5, 4, bias=False)", (3, 5))
    case(f"nn.{kind}Cell(5, 4)", (5,))
case("nn.RNN(5, 4, nonlinearity='relu')", (6, 3, 5))
case("nn.RNN(5, 4, 2, 'relu', batch_first=True, bidirectional=True)", (3, 6, 5))
case("nn.RNNCell(5, 4, nonlinearity='relu')", (3, 5))
case("nn.GRU(5, 4, num_layers=2, dropout=0.3)", (6, 3, 5))
case("nn.LSTM(5, 4, proj_size=2)", (6, 3, 5))
case("nn.LSTM(5, 4, proj_size=3, bias=False, batch_first=True)", (3, 6, 5))
case("nn.LSTM(5, 4, num_layers=2, proj_size=2)", (6, 3, 5))
case("nn.LSTM(5, 4, num_layers=2, bidirectional=True, proj_size=2)", (6, 3, 5))
case("nn.LSTM(5, 4, proj_size=2)", (6, 5))
case("nn.LSTM(5, 4, 2, True, True, 0.1, True)", (2, 6, 5))

# Attention.
selfwise, without = "m(x, x, x)", "m(x, x, x, need_weights=False)"
case("nn.MultiheadAttention(8, 2)", (5, 3, 8), call=selfwise)
case("nn.MultiheadAttention(8, 2)", (5, 1, 8), call=selfwise)
case("nn.MultiheadAttention(8, 1)", (5, 3, 8), call=selfwise)
case("nn.MultiheadAttention(8, 2, batch_first=True)", (1, 5, 8), call=selfwise)
case("nn.MultiheadAttention(8, 4, batch_first=True)", (3, 5, 8), call=selfwise)
case("nn.MultiheadAttention(9, 3, batch_first=True)", (3, 5, 9), call=selfwise)
case("nn.MultiheadAttention(8, 2, bias=False)", (5, 3, 8), call=selfwise)
case("nn.MultiheadAttention(8, 2, bias=False, batch_first=True)", (3, 5, 8), call=selfwise)
case("nn.MultiheadAttention(8, 2, add_bias_kv=True)", (5, 3, 8), call=selfwise)
case("nn.MultiheadAttention(8, 2, add_zero_attn=True, batch_first=True)", (3, 5, 8), call=selfwise)
case("nn.MultiheadAttention(8, 2, add_bias_kv=True, add_zero_attn=True, batch_first=True)", (3, 5, 8), call=selfwise)
case("nn.MultiheadAttention(8, 2, dropout=0.1)", (5, 3, 8), call=selfwise)
case("nn.MultiheadAttention(8, 2, kdim=8, vdim=8)", (5, 3, 8), call=selfwise)
case("nn.MultiheadAttention(8, 2)", (5, 8), call=selfwise)
case("nn.MultiheadAttention(8, 2, batch_first=True, bias=False)", (5, 8), call=selfwise)
case("nn.MultiheadAttention(8, 2, add_zero_attn=True)", (5, 8), call=selfwise)
case("nn.MultiheadAttention(8, 2)", (5, 3, 8), call=without)
case("nn.MultiheadAttention(8, 2, batch_first=True)", (3, 5, 8), call=without)
case("nn.MultiheadAttention(8, 2, bias=False)", (5, 3, 8), call=without)
case("nn.MultiheadAttention(8, 2, add_bias_kv=True, batch_first=True)", (3, 5, 8), call=without)
case("nn.MultiheadAttention(8, 2, add_zero_attn=True)", (5, 3, 8), call=without)
case("nn.MultiheadAttention(8, 2)", (5, 8), call=without)
for shape in [(2, 5, 8), (1, 4, 6, 8), (2, 4, 6, 8), (3, 1, 7, 4)]:
    case("F.scaled_dot_product_attention(x, x, x)", shape)
    case("F.scaled_dot_product_attention(x, x, x, is_causal=True)", shape)
for kind, call in [("Encoder", None), ("Decoder", "m(x, x)")]:
    layer = f"nn.Transformer{kind}Layer(8, 2, dim_feedforward=12"
    case(f"{layer})", (5, 3, 8), call=call)
    case(f"{layer}, batch_first=True)", (3, 5, 8), call=call)
    case(f"{layer}, batch_first=True)", (1, 5, 8), call=call)
    case(f"{layer}, batch_first=True, norm_first=True)", (3, 5, 8), call=call)
    case(f"{layer}, activation='gelu')", (5, 3, 8), call=call)
    case(f"{layer}, dropout=0, batch_first=True)", (3, 5, 8), call=call)
    case(f"{layer}, bias=False)", (5, 3, 8), call=call)
    case(f"{layer}, bias=False, batch_first=True, norm_first=True, activation='gelu')", (3, 5, 8), call=call)
    case(f"{layer}, batch_first=True)", (5, 8), call=call)
    case(f"nn.Transformer{kind}Layer(8, 4)", (2, 3, 8), call=call)

# Weights made from others when the layer is called: their names bend torchinfo's rule.
case("nn.utils.weight_norm(nn.Conv2d(8, 16, 3))", (1, 8, 10, 10))
case("nn.utils.weight_norm(nn.Conv2d(8, 16, 3, bias=False))", (3, 8, 6, 7))
case("nn.utils.weight_norm(nn.Conv2d(8, 16, 3), dim=None)", (2, 8, 6, 7))
case("nn.utils.weight_norm(nn.Conv1d(4, 6, 3), dim=1)", (2, 4, 9))
case("nn.utils.weight_norm(nn.Linear(10, 5))", (4, 10))
case("nn.utils.weight_norm(nn.Linear(10, 5))", (4, 7, 10))
case("nn.utils.weight_norm(nn.Linear(10, 5), dim=None)", (4, 10))
case("nn.utils.weight_norm(nn.Linear(10, 5, bias=False))", (10,))
case("nn.utils.weight_norm(nn.ConvTranspose2d(4, 6, 3), dim=1)", (2, 4, 5, 6))
case("nn.utils.spectral_norm(nn.Conv2d(8, 16, 3))", (1, 8, 10, 10))
case("nn.utils.spectral_norm(nn.Conv2d(8, 16, 3, bias=False, groups=2))", (3, 8, 6, 7))
case("nn.utils.spectral_norm(nn.Linear(10, 5))", (4, 10))
case("nn.utils.spectral_norm(nn.Linear(10, 5))", (2, 7, 10))
case("nn.utils.spectral_norm(nn.ConvTranspose2d(4, 6, 3, stride=2))", (2, 4, 5, 6))

# Layers in a row.
for layers, shape in [
    ("nn.Conv2d(3, 8, 3, padding=1, bias=False), nn.BatchNorm2d(8), nn.ReLU()", (3, 8, 8)),
    ("nn.Conv2d(3, 6, 3), nn.BatchNorm2d(6), nn.ReLU(), nn.MaxPool2d(2), nn.Flatten(), nn.Linear(54, 10)", (3, 8, 8)),
    ("nn.Linear(10, 20), nn.ReLU(), nn.Dropout(0.5), nn.Linear(20, 5), nn.Softmax(dim=1)", (10,)),
    ("nn.Conv1d(4, 8, 3), nn.GELU(), nn.AdaptiveAvgPool1d(1), nn.Flatten(), nn.Linear(8, 2)", (4, 12)),
    ("nn.Conv3d(2, 4, 3, padding=1), nn.InstanceNorm3d(4), nn.LeakyReLU(0.2), nn.AvgPool3d(2)", (2, 4, 6, 6)),
    ("nn.Upsample(scale_factor=2), nn.Conv2d(4, 4, 3, padding='same'), nn.PReLU(4)", (4, 5, 6)),
    ("nn.ConvTranspose2d(4, 6, 2, stride=2), nn.GroupNorm(3, 6), nn.SiLU(), nn.Conv2d(6, 1, 1), nn.Sigmoid()", (4, 5, 6)),
    ("nn.LayerNorm(8), nn.Linear(8, 32), nn.GELU(), nn.Linear(32, 8)", (5, 8)),
    ("nn.Sequential(nn.Linear(6, 4), nn.Tanh()), nn.Sequential(nn.Linear(4, 3, bias=False), nn.ELU())", (6,)),
    ("nn.ZeroPad2d(1), nn.Conv2d(3, 4, 3), nn.ReLU6(), nn.Conv2d(4, 8, 1), nn.PixelShuffle(2)", (3, 5, 6)),
    ("nn.Conv2d(4, 4, 3, groups=4, padding=1), nn.Hardswish(), nn.AdaptiveAvgPool2d(3), nn.Unflatten(1, (2, 2))", (4, 7, 9)),
]:
    case(f"nn.Sequential({layers})", (1, *shape))
    case(f"nn.Sequential({layers})", (4, *shape))
case("nn.Sequential()", (2, 3))
case("nn.Sequential(nn.Embedding(20, 6), nn.Linear(6, 4), nn.Flatten(), nn.Linear(28, 2))", (3, 7), dtype="int64")

# Calls of functions, for which tools that look at modules have no rule.
for expression, shape in [
    ("torch.cat([x, x], dim=1)", (2, 3, 4)),
    ("torch.cat((x, x, x), dim=-1)", (1, 3)),
    ("torch.stack([x, x])", (2, 3)),
    ("x.reshape(2, -1)", (2, 3, 4)),
    ("x.flatten(1)", (2, 3, 4)),
    ("x.permute(0, 2, 1)", (2, 3, 4)),
    ("x - x", (2, 3, 4)),
    ("x / x", (2, 3, 4)),
    ("x + 1", (2, 3, 4)),
    ("x.add(x)", (2, 3, 4)),
    ("x.mul(2)", (2, 3, 4)),
    ("torch.add(x, 1)", (2, 3, 4)),
    ("torch.add(x, x.mean(0))", (2, 3, 4)),
    ("torch.mul(x, x[:1])", (2, 3, 4)),
    ("torch.sub(x, x)", (2, 3, 4)),
    ("x.mean(dim=(2, 3))", (2, 3, 4, 5)),
    ("x.sum()", (2, 3)),
    ("torch.exp(x)", (2, 3)),
    ("torch.relu(x)", (2, 3, 4)),
    ("x.relu()", (2, 3, 4)),
    ("torch.sigmoid(x)", (2, 3, 4)),
    ("torch.softmax(x, dim=-1)", (2, 3, 4)),
    ("F.relu(x)", (1, 6, 5, 4)),
    ("F.relu6(x)", (3, 6, 5)),
    ("F.gelu(x)", (3, 6, 5)),
    ("F.gelu(x, approximate='tanh')", (1, 10)),
    ("F.silu(x)", (3, 6, 5)),
    ("F.elu(x)", (3, 6, 5)),
    ("F.leaky_relu(x, 0.1)", (3, 6, 5)),
    ("F.hardswish(x)", (3, 6, 5)),
    ("F.log_softmax(x, dim=1)", (3, 6)),
    ("F.softmax(x, dim=1)", (1, 6)),
    ("F.layer_norm(x, (5,))", (3, 6, 5)),
    ("F.layer_norm(x, x.shape[1:])", (3, 6, 5)),
    ("F.group_norm(x, 2)", (3, 6, 5)),
    ("F.instance_norm(x)", (3, 6, 5)),
    ("F.rms_norm(x, (5,))", (3, 6, 5)),
    ("F.normalize(x, dim=1)", (3, 6)),
    ("F.dropout(x, 0.5, training=False)", (3, 6)),
    ("F.avg_pool2d(x, 2)", (3, 6, 8, 8)),
    ("F.avg_pool1d(x, 2)", (1, 6, 8)),
    ("F.max_pool1d(x, 3, stride=2)", (3, 6, 8)),
    ("F.adaptive_avg_pool2d(x, 1)", (3, 6, 8, 8)),
    ("F.adaptive_max_pool2d(x, (2, 3))", (3, 6, 8, 8)),
    ("F.interpolate(x, scale_factor=1.5)", (3, 6, 7)),
    ("F.interpolate(x, size=10)", (3, 6, 7)),
    ("F.interpolate(x, scale_factor=(2, 3))", (1, 6, 7, 8)),
    ("F.interpolate(x, scale_factor=0.5, mode='bicubic')", (2, 6, 8, 8)),
    ("F.pad(x, (1, 2))", (3, 6)),
    ("F.pad(x, (1, 1, 2, 2), mode='reflect')", (1, 3, 5, 5)),
    ("F.pixel_shuffle(x, 2)", (1, 4, 3, 3)),
    ("F.one_hot(x, 5)", (2, 3)),
    ("F.linear(x, x)", (1, 6)),
    ("F.linear(x, x[0])", (2, 5, 6)),
    ("torch.mm(x, x.t())", (3, 6)),
    ("torch.matmul(x, x.t())", (3, 6)),
    ("torch.matmul(x, x)", (6,)),
    ("torch.matmul(x, x[0])", (3, 6)),
    ("torch.matmul(x, x.transpose(1, 2))", (2, 5, 6)),
    ("torch.matmul(x, x[0].t())", (2, 5, 6)),
    ("x @ x.t()", (3, 6)),
    ("x.matmul(x.transpose(-1, -2))", (2, 5, 6)),
    ("torch.mv(x, x[0])", (3, 6)),
    ("torch.dot(x, x)", (6,)),
    ("torch.bmm(x, x.transpose(1, 2))", (1, 5, 6)),
    ("torch.addmm(x, x, x)", (4, 4)),
    ("torch.baddbmm(x, x, x)", (2, 4, 4)),
    ("torch.einsum('bid,bjd->bij', x, x)", (2, 5, 6)),
    ("torch.einsum('bhid,bhjd->bhij', x, x)", (2, 3, 5, 6)),
    ("torch.outer(x, x)", (6,)),
    ("torch.tril(x)", (3, 3)),
    ("torch.cumsum(x, dim=0)", (3, 6)),
    ("torch.topk(x, 2)", (3, 6)),
    ("torch.argmax(x, dim=1)", (3, 6)),
]:
    case(expression, shape, dtype="int64" if "one_hot" in expression else "float32")
