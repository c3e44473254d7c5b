import torch
import torch.nn as nn

activation = {}


def get_activation(name):
    def hook(model, input, output):
        activation[name] = output.detach()
    return hook


class MyModel(nn.Module):
    def __init__(self):
        super().__init__()
        self.cl1 = nn.Linear(25, 60)
        self.cl2 = nn.Linear(60, 16)
        self.fc1 = nn.Linear(16, 120)
        self.fc2 = nn.Linear(120, 84)

    def forward(self, x):
        x = nn.functional.relu(self.cl1(x))
        x = nn.functional.relu(self.cl2(x))
        return nn.functional.log_softmax(self.fc2(self.fc1(x)), dim=1)


model = MyModel()
handles = [m.register_forward_hook(get_activation(n)) for n, m in model.named_modules() if isinstance(m, nn.Linear)]
out = model(torch.randn(1, 25))
for k, v in activation.items():
    print(k, v.shape)
for h in handles:
    h.remove()
activation.clear()
model(torch.randn(3, 25))
print(activation)


def show(module, args, kwargs, output):
    print(type(module).__name__, [tuple(a.shape) for a in args], sorted(kwargs), tuple(output.shape))


def widen(module, args):
    return (torch.cat([args[0], args[0]], dim=1),)


class Scale(nn.Module):
    def forward(self, x, *, factor=1.0):
        return x * factor


s = Scale()
s.register_forward_hook(show, with_kwargs=True)
h = s.register_forward_pre_hook(widen)
print(s(torch.ones(2, 3), factor=2).shape)
h.remove()
print(s(torch.ones(2, 3)).shape)
pre = s.register_forward_pre_hook(lambda m, a, k: (a, {**k, 'factor': 3.0}), with_kwargs=True)
s(torch.ones(1, 4))
pre.remove()
replace = model.fc2.register_forward_hook(lambda m, i, o: o[:, :10])
print(model(torch.randn(3, 25)).shape)
