import torch
import torch.nn as nn


class ConvBNAct(nn.Sequential):
    def __init__(self, cin, cout, k=3, *args, act=nn.ReLU, act_kwargs=None, **kwargs):
        kwargs.setdefault("padding", k // 2)
        kwargs.setdefault("bias", False)
        act_kwargs = act_kwargs or {"inplace": True}
        super().__init__(nn.Conv2d(cin, cout, k, *args, **kwargs), nn.BatchNorm2d(cout), act(**act_kwargs))


class Stack(nn.Module):
    def __init__(self, *widths, **common):
        super().__init__()
        self.widths = widths
        self.layers = nn.ModuleList()
        for i in range(len(widths) - 1):
            self.layers.append(ConvBNAct(widths[i], widths[i + 1], **common))

    def forward(self, x, *, return_all=False):
        outs = []
        for layer in self.layers:
            x = layer(x)
            outs.append(x)
        return outs if return_all else x


s = Stack(3, 8, 16, 32, k=5, stride=2, act=nn.ELU, act_kwargs=dict(alpha=0.5))
print(s)
print(s(torch.randn(1, 3, 64, 64)).shape)
print([tuple(o.shape) for o in s(torch.randn(1, 3, 64, 64), return_all=True)])
print(ConvBNAct(8, 8, 1, 1, padding=0, bias=True))
print(ConvBNAct(8, 16, 3, padding=2, dilation=2, groups=4, act=nn.Hardswish))
options = {"kernel_size": (3, 5), "padding": (1, 2), "stride": (1, 2)}
conv = nn.Conv2d(3, 6, **options)
print(conv, conv(torch.randn(2, 3, 9, 9)).shape)
