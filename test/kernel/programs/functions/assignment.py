"""x[...] = value."""
import torch


def put(index, value, shape=(3, 4)):
    x = torch.zeros(shape)
    try:
        x[index] = value
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print(tuple(x.shape), x.dtype)


put(0, 1)
put((0, 1), 2.5)
put(slice(0, 2), torch.ones(4))
put(slice(0, 2), torch.ones(2, 4))
put(slice(0, 2), torch.ones(3, 4))
put((slice(None), 0), torch.ones(3))
put((slice(None), 0), torch.ones(4))
put([0, 1], torch.ones(2, 4))
put([0, 1], torch.ones(2, 4, dtype=torch.int64))
put(torch.tensor([True, False, True]), 5)
put(torch.zeros(3, 4) > 1, 0.0)
put(..., 1)
put((None, 0), 1)
put(9, 1)
x = torch.zeros(2, 3)
x[0] += 1
x[:, 1:] = x[:, :2]
print(x.shape)
