"""What is written in place: its type, its shape, and what is refused."""
import torch


def tried(make):
    try:
        made = make()
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print(tuple(made.shape), made.dtype)


x, n = torch.zeros(2, 3), torch.zeros(3, dtype=torch.int64)
y = x
y += 1
print(y is x)
y -= torch.ones(3)
y *= 2
y /= 4
y **= 2
print(y is x, x.dtype)
tried(lambda: n.add_(1))
tried(lambda: n.add_(1.5))
tried(lambda: n.div_(2))
tried(lambda: n.add_(x))
tried(lambda: x.add_(torch.ones(4, 2, 3)))
tried(lambda: x.mul_(n))
tried(lambda: x.clamp_(0, 1))
tried(lambda: x.masked_fill_(x > 0, 1.0))
tried(lambda: x.zero_())
tried(lambda: x.fill_(3))
tried(lambda: x.normal_(std=0.02))
tried(lambda: x.uniform_(-1, 1))
tried(lambda: x.copy_(torch.ones(3)))
tried(lambda: x.copy_(torch.ones(4)))
tried(lambda: x.unsqueeze_(0))
tried(lambda: x.squeeze_(0))
tried(lambda: x.t_())
tried(lambda: x.relu_())
p = torch.nn.Parameter(torch.ones(2))
tried(lambda: p.add_(1))
with torch.no_grad():
    tried(lambda: p.add_(1))
tried(lambda: p.data.mul_(2))
