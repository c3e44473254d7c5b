import torch
L = torch.linalg
a = torch.zeros(3, 4, 4); b = torch.zeros(4, 4)
print(L.norm(a).shape, L.norm(a, dim=-1).shape, L.norm(a, 2, 1, True).shape, L.vector_norm(a, dim=(0, 1)).shape, L.matrix_norm(a).shape, L.matmul(a, b).shape, L.vecdot(a, b).shape, L.diagonal(a).shape, L.multi_dot([b, b, b]).shape, L.matrix_power(b, 3).shape, L.norm(b, 'fro').shape, L.norm(b, ord='fro', dim=(0, 1)).shape)
for n, g in (('norm', (1,)), ('norm', (b, None, 'a')), ('vector_norm', (b, None)), ('matmul', (b, 1)), ('matrix_norm', (b, 1.5, 'a')), ('multi_dot', (1,)), ('matrix_power', (b, 1.5)), ('diagonal', (b, 1)), ('vecdot', (b, b, 1))):
    try: getattr(L, n)(*g)
    except Exception as e: print(type(e).__name__, e)
try: torch.spmm(b, torch.zeros(3, 2))
except Exception as e: print(e)
from torch.utils.flop_counter import FlopCounterMode
for f in (lambda: L.matrix_power(b, 2), lambda: L.matrix_power(b, 3), lambda: L.matrix_power(b, 7), lambda: L.multi_dot([torch.zeros(10, 2), torch.zeros(2, 30), torch.zeros(30, 3)]), lambda: L.multi_dot([torch.zeros(2, 20), torch.zeros(20, 3), torch.zeros(3, 30), torch.zeros(30, 5)]), lambda: torch.zeros(2, 3) @ torch.zeros(3, 4)):
    with FlopCounterMode(display=False) as c: r = f()
    print(r.shape, c.get_total_flops())
try: L.multi_dot([torch.zeros(2, 3), torch.zeros(2, 3), b])
except Exception as e: print(e)
