import torch
from torch import nn


def shapes(out):
    if isinstance(out, torch.Tensor):
        return f"{tuple(out.shape)} {out.dtype}"
    return None if out is None else [shapes(one) for one in out]


def show(make, *sizes, dtype=torch.float32, **named):
    try:
        module = make()
    except Exception as error:
        print(type(error).__name__, error)
        return
    print(module)
    for name, one in [*module.named_parameters(), *module.named_buffers()]:
        print("   ", name, tuple(one.shape), one.dtype)
    for size in sizes:
        inputs = [torch.zeros(one, dtype=dtype) for one in (size if isinstance(size, list) else [size])]
        try:
            print("   ", shapes(module(*inputs, **named)))
        except Exception as error:
            print("   ", type(error).__name__, error)


show(lambda: nn.LSTM(4, 5), (7, 2, 4), (7, 4))
show(lambda: nn.LSTM(4, 5, batch_first=True), (2, 7, 4))
show(lambda: nn.LSTM(4, 5, num_layers=3, bidirectional=True, dropout=0.2), (7, 2, 4), (7, 4))
show(lambda: nn.LSTM(4, 5, 2, bias=False), (7, 2, 4))
show(lambda: nn.LSTM(input_size=4, hidden_size=5, num_nothing_of_the_kind=1, batch_first=True, bidirectional=True), (2, 7, 4))
show(lambda: nn.LSTM(4, 5), (7, 2, 3), (4,), (1, 7, 2, 4), (7, 3))
show(lambda: nn.LSTM(4, 5), (7, 2, 4), dtype=torch.int64)
show(lambda: nn.LSTM(4, 5), (7, 2, 4), hx=(torch.zeros((1, 2, 5)), torch.zeros((1, 2, 5))))
show(lambda: nn.LSTM(4, 5), (7, 2, 4), hx=(torch.zeros((1, 3, 5)), torch.zeros((1, 3, 5))))
show(lambda: nn.LSTM(4, 5), (7, 2, 4), hx=(torch.zeros((2, 5)), torch.zeros((2, 5))))
show(lambda: nn.LSTM(4, 5), (7, 4), hx=(torch.zeros((1, 5)), torch.zeros((1, 5))))
show(lambda: nn.LSTM(4, 5), (7, 4), hx=(torch.zeros((1, 6)), torch.zeros((1, 5))))
show(lambda: nn.LSTM(4, 5), (7, 4), hx=(torch.zeros((1, 1, 5)), torch.zeros((1, 1, 5))))
show(lambda: nn.LSTM(4, 5, dropout=1.5))
show(lambda: nn.LSTM(4, 5, dropout=True))
show(lambda: nn.LSTM(4, 5, bias=1))
show(lambda: nn.LSTM(0, 5))
show(lambda: nn.LSTM(4, 0))
show(lambda: nn.LSTM(4, 5.0))
show(lambda: nn.LSTM(4, 5, num_layers=0))
show(lambda: nn.LSTM(4, 5, proj_size=5))
show(lambda: nn.LSTM(4, 5, proj_size=-1))
show(lambda: nn.LSTM(4))
show(lambda: nn.LSTM(4, 5, nothing_of_the_kind=1))
show(lambda: nn.LSTM(4, 5, proj_size=3), (7, 2, 4), (7, 4))
show(lambda: nn.LSTM(4, 5, num_nothing_of_the_kind=1, proj_size=3, bidirectional=True, batch_first=True), (2, 7, 4))
show(lambda: nn.LSTM(4, 5), (7, 2, 4), hx=(torch.zeros((1, 2, 5)), torch.zeros((1, 2, 6))))
