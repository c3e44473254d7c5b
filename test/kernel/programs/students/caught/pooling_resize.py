import torch
import torch.nn as nn
import torch.nn.functional as F

x = torch.rand(1, 2, 6, 6)
for label, f in (
    ('too large', lambda: F.max_pool2d(x, 8)),
    ('pad', lambda: nn.MaxPool2d(3, padding=2)(x)),
    ('avg pad', lambda: nn.AvgPool2d(3, padding=2)(x)),
    ('rank', lambda: nn.MaxPool2d(2)(torch.rand(2, 6))),
    ('rank1', lambda: nn.MaxPool1d(2)(x)),
    ('rank3', lambda: nn.AvgPool3d(2)(x[0, 0])),
    ('stride', lambda: F.max_pool2d(x, 2, 0)),
    ('kernel', lambda: F.max_pool2d(x, (2, 2, 2))),
    ('missing', lambda: nn.MaxPool2d()),
    ('adaptive', lambda: nn.AdaptiveAvgPool2d((2, 3, 4))(x)),
    ('adaptive rank', lambda: nn.AdaptiveAvgPool2d(1)(torch.rand(2, 3))),
    ('adaptive neg', lambda: nn.AdaptiveAvgPool2d(-1)(x)),
    ('keyword', lambda: nn.AdaptiveAvgPool2d(size=1)),
    ('mode', lambda: F.interpolate(x, scale_factor=2, mode='linear')),
    ('mode name', lambda: F.interpolate(x, scale_factor=2, mode='cubic')),
    ('neither', lambda: F.interpolate(x)),
    ('align', lambda: F.interpolate(x, size=3, mode='nearest', align_corners=True)),
    ('scale', lambda: F.interpolate(x, scale_factor=(1, 2, 3))),
    ('small', lambda: F.interpolate(x, scale_factor=0.1)),
    ('pad len', lambda: F.pad(x, (1, 2, 3))),
    ('pad many', lambda: F.pad(x, (1,) * 10)),
    ('pad mode', lambda: F.pad(x, (1, 1), mode='zeros')),
    ('reflect', lambda: nn.ReflectionPad2d(6)(x)),
    ('circular', lambda: F.pad(x, (7, 7, 0, 0), mode='circular')),
    ('negative', lambda: F.pad(x, (-4, -4))),
    ('shuffle', lambda: nn.PixelShuffle(3)(x)),
    ('unshuffle', lambda: nn.PixelUnshuffle(4)(x)),
    ('bool', lambda: F.max_pool2d(x > 0, 2)),
    ('dropout', lambda: nn.Dropout(1.2)),
    ('F dropout', lambda: F.dropout(x, p=-1)),
    ('glu', lambda: F.glu(torch.rand(2, 3))),
    ('prelu', lambda: nn.PReLU(3)(x)),
    ('softmax dim', lambda: F.softmax(x, dim=4)),
    ('channel shuffle', lambda: nn.ChannelShuffle(3)(x)),
):
    try:
        r = f()
        print(label, tuple(r.shape) if isinstance(r, torch.Tensor) else r)
    except Exception as e:
        print(label, type(e).__name__, e)
