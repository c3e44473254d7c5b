"""What is known of a tensor."""
import torch

x = torch.zeros(2, 3, 4)
print(x.shape, x.size(), x.size(1), x.size(-1), x.ndim, x.dim(), x.numel(), x.nelement(), len(x), x.dtype, x.device, x.layout)
print(x.stride(), x.stride(0), x.is_contiguous(), x.element_size(), x.itemsize, x.nbytes, x.is_cuda, x.is_leaf, x.requires_grad)
print(x.is_floating_point(), x.is_complex(), torch.is_tensor(x), torch.numel(x), torch.is_floating_point(x), x.type())
print(x.shape[1:], x.shape[0] + 1, list(x.shape), x.shape == (2, 3, 4), x.shape.numel(), *x.shape, x.shape + (5,), type(x.shape))
b, c, *rest = x.shape
print(b, c, rest, isinstance(x, torch.Tensor), isinstance(x, torch.FloatTensor), isinstance(x, torch.LongTensor))
for name in ("foo", "shape2"):
    try:
        getattr(x, name)
    except AttributeError as error:
        print(error)
try:
    torch.foo
except AttributeError as error:
    print(error)
for make in (lambda: x.size(3), lambda: x.size("a"), lambda: len(torch.tensor(1)), lambda: bool(x), lambda: x.item(), lambda: x.dim(1)):
    try:
        make()
    except Exception as error:
        print(type(error).__name__, error)
print(torch.Size([2, 3]), torch.Size((2,)) + torch.Size((3,)), repr(torch.float32), torch.float is torch.float32, torch.long)
