import torch
from torch import nn

def t(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, str(e)[:300])
z = torch.zeros
i = lambda *s: torch.zeros(s, dtype=torch.int64)
t(lambda: nn.MaxUnpool2d(2)(z(1, 3, 4, 4), i(1, 3, 4, 4)).shape)
t(lambda: nn.MaxUnpool1d(3, 2, 1)(z(3, 4), i(3, 4)).shape)
t(lambda: nn.MaxUnpool3d(2)(z(1, 3, 4, 4, 4), i(1, 3, 4, 4, 4)).shape)
t(lambda: nn.MaxUnpool2d(2)(z(1, 3, 4, 4), i(1, 3, 4, 4), output_size=(9, 9)).shape)
t(lambda: nn.MaxUnpool2d(2)(z(1, 3, 4, 4), i(1, 3, 4, 4), output_size=torch.Size([1, 3, 9, 8])).shape)
t(lambda: nn.MaxUnpool2d(2)(z(1, 3, 4, 4), i(1, 3, 4, 4), output_size=(19, 9)).shape)
t(lambda: nn.MaxUnpool2d(2)(z(1, 3, 4, 4), i(1, 3, 4, 4), output_size=(1, 1, 1)).shape)
t(lambda: nn.MaxUnpool2d(2)(z(1, 3, 4, 4), i(1, 3, 4, 5)).shape)
t(lambda: nn.MaxUnpool2d(2)(z(1, 3, 4, 4), z(1, 3, 4, 4)).shape)
t(lambda: nn.MaxUnpool2d(2)(z(4, 4), i(4, 4)).shape)
t(lambda: nn.MaxUnpool1d(2)(z(4), i(4)).shape)
t(lambda: nn.MaxUnpool3d(2)(z(4, 4), i(4, 4)).shape)
t(lambda: nn.MaxUnpool1d(2)(z(3, 4), i(3, 5)).shape)
t(lambda: nn.MaxUnpool3d(2)(z(1, 3, 4, 4, 4), i(1, 3, 4, 4, 5)).shape)
t(lambda: nn.MaxUnpool3d(2)(z(1, 3, 4, 4, 4), z(1, 3, 4, 4, 4)).shape)
