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


show(lambda: nn.RNNCell(4, 5), (2, 4), (4,))
show(lambda: nn.RNNCell(4, 5, bias=False), (2, 4))
show(lambda: nn.RNNCell(4, 5), (2, 3), (3,), (1, 2, 4), ())
show(lambda: nn.RNNCell(4, 5), (2, 4), hx=torch.zeros((2, 5)))
show(lambda: nn.RNNCell(4, 5), (2, 4), hx=torch.zeros((3, 5)))
show(lambda: nn.RNNCell(4, 5), (2, 4), hx=torch.zeros((2, 6)))
show(lambda: nn.RNNCell(4, 5), (4,), hx=torch.zeros((5,)))
show(lambda: nn.RNNCell(4, 5), (2, 4), hx=torch.zeros((1, 2, 5)))
show(lambda: nn.RNNCell(4, 5), (2, 4), dtype=torch.int64)
show(lambda: nn.LSTMCell(4, 5), (2, 4), (4,))
show(lambda: nn.LSTMCell(4, 5, bias=False), (2, 4))
show(lambda: nn.LSTMCell(4, 5), (2, 3), (3,), (1, 2, 4), ())
show(lambda: nn.LSTMCell(4, 5), (2, 4), hx=(torch.zeros((2, 5)), torch.zeros((2, 5))))
show(lambda: nn.LSTMCell(4, 5), (2, 4), hx=(torch.zeros((3, 5)), torch.zeros((3, 5))))
show(lambda: nn.LSTMCell(4, 5), (2, 4), hx=(torch.zeros((2, 6)), torch.zeros((2, 6))))
show(lambda: nn.LSTMCell(4, 5), (4,), hx=(torch.zeros((5,)), torch.zeros((5,))))
show(lambda: nn.LSTMCell(4, 5), (2, 4), hx=(torch.zeros((1, 2, 5)), torch.zeros((1, 2, 5))))
show(lambda: nn.LSTMCell(4, 5), (2, 4), dtype=torch.int64)
show(lambda: nn.GRUCell(4, 5), (2, 4), (4,))
show(lambda: nn.GRUCell(4, 5, bias=False), (2, 4))
show(lambda: nn.GRUCell(4, 5), (2, 3), (3,), (1, 2, 4), ())
show(lambda: nn.GRUCell(4, 5), (2, 4), hx=torch.zeros((2, 5)))
show(lambda: nn.GRUCell(4, 5), (2, 4), hx=torch.zeros((3, 5)))
show(lambda: nn.GRUCell(4, 5), (2, 4), hx=torch.zeros((2, 6)))
show(lambda: nn.GRUCell(4, 5), (4,), hx=torch.zeros((5,)))
show(lambda: nn.GRUCell(4, 5), (2, 4), hx=torch.zeros((1, 2, 5)))
show(lambda: nn.GRUCell(4, 5), (2, 4), dtype=torch.int64)
show(lambda: nn.RNNCell(4, 5, nonlinearity='relu'), (2, 4))
show(lambda: nn.RNNCell(4, 5, True, 'gelu'), (2, 4))
