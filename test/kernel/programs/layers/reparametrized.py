import torch, copy
from torch import nn
from torch.nn.utils import weight_norm, spectral_norm, remove_weight_norm, remove_spectral_norm, parametrizations as P
for f in (weight_norm, spectral_norm, P.weight_norm, P.spectral_norm):
    for make in (lambda: nn.Linear(3, 5), lambda: nn.Conv2d(3, 8, 3, bias=False), lambda: nn.ConvTranspose2d(3, 8, 3)):
        m = f(make())
        print(m)
        print([(n, tuple(p.shape)) for n, p in m.named_parameters()], [(n, tuple(p.shape)) for n, p in m.named_buffers()])
        print(m(torch.zeros(1, 3) if 'Linear' in type(m).__name__ else torch.zeros(1, 3, 6, 6)).shape, m.weight.shape, isinstance(m, nn.Module))
m = weight_norm(nn.Linear(3, 5), dim=None)
print([(n, tuple(p.shape)) for n, p in m.named_parameters()])
remove_weight_norm(m)
print([(n, tuple(p.shape)) for n, p in m.named_parameters()], list(m.state_dict()))
m = spectral_norm(nn.Linear(3, 5))
remove_spectral_norm(m)
print([(n, tuple(p.shape)) for n, p in m.named_parameters()])

def t(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
t(lambda: weight_norm(nn.ReLU()))
t(lambda: weight_norm(nn.Linear(2, 3), dim=2))
t(lambda: weight_norm(weight_norm(nn.Linear(2, 3))))
t(lambda: remove_weight_norm(nn.Linear(2, 3)))
t(lambda: spectral_norm(nn.Linear(2, 3), n_power_iterations=0))
t(lambda: P.spectral_norm(nn.ReLU()))
t(lambda: P.spectral_norm(nn.Linear(2, 3), dim=4))
t(lambda: P.weight_norm(nn.Linear(2, 3), name='x'))
