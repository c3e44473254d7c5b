import torch

def t(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
from torch.nn import init
w = torch.empty(3, 5)
for n in 'uniform_ normal_ trunc_normal_ ones_ zeros_ eye_ xavier_uniform_ xavier_normal_ kaiming_uniform_ kaiming_normal_ orthogonal_'.split():
    r = getattr(init, n)(w)
    print(n, r is w, r.shape)
    t(lambda: getattr(init, n)(torch.empty(3)).shape)
t(lambda: init.constant_(w, 3.5) is w)
t(lambda: init.dirac_(torch.empty(4, 2, 3)).shape)
t(lambda: init.dirac_(w))
t(lambda: init.sparse_(w, 0.1).shape)
t(lambda: init.calculate_gain('leaky_relu', 0.2))
t(lambda: init.calculate_gain('gelu'))
t(lambda: init.kaiming_normal_(w, mode='fan'))
t(lambda: init._calculate_fan_in_and_fan_out(torch.empty(4, 2, 3, 3)))
t(lambda: init.uniform_(w, 1, 0))
t(lambda: init.normal_(w, 0, -1.0))
t(lambda: init.dirac_(torch.empty(4, 2, 3), groups=3))
