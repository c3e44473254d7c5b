"""Which tensors want a gradient."""
import torch
import torch.nn.functional as F

x = torch.randn(2, 3)
w = torch.nn.Parameter(torch.randn(4, 3))
y = F.linear(x, w)
print(x.requires_grad, w.requires_grad, y.requires_grad, y.is_leaf, w.is_leaf, y.grad_fn is not None, x.grad_fn, w.grad)
print((y > 0).requires_grad, y.argmax().requires_grad, y.detach().requires_grad, y.data.requires_grad, y.long().requires_grad)
with torch.no_grad():
    print(F.linear(x, w).requires_grad, torch.is_grad_enabled())
    with torch.enable_grad():
        print((w * 2).requires_grad)
print(torch.is_grad_enabled())


@torch.no_grad()
def quiet():
    return (w * 2).requires_grad


@torch.no_grad
def still():
    return (w * 2).requires_grad


@torch.inference_mode()
def inferred():
    return (w * 2).requires_grad


print(quiet(), still(), inferred(), torch.is_grad_enabled())
with torch.set_grad_enabled(False):
    print((w + 1).requires_grad)
torch.set_grad_enabled(False)
print((w + 1).requires_grad)
torch.set_grad_enabled(True)
z = torch.zeros(3, requires_grad=True)
z2 = z.clone()
z2 += 1
print(z2.requires_grad, z.requires_grad_(False).requires_grad, torch.cat([x, w[:2]]).requires_grad, w[0].requires_grad)
for make in (lambda: torch.zeros(2, dtype=torch.int64, requires_grad=True), lambda: torch.arange(2).requires_grad_(),
             lambda: y.requires_grad_(False), lambda: w.add_(1), lambda: y.backward(), lambda: x.sum().backward()):
    try:
        make()
    except RuntimeError as error:
        print(error)
y.sum().backward()
