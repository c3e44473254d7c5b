import torch
import torch.nn as nn
from calflops import calculate_flops


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.features = nn.Sequential(nn.Conv2d(3, 8, 3, padding=1), nn.BatchNorm2d(8), nn.ReLU(), nn.MaxPool2d(2), nn.Conv2d(8, 16, 3, padding=1), nn.GELU())
        self.fc = nn.Linear(16 * 64, 10)

    def forward(self, x):
        return self.fc(self.features(x).flatten(1))


flops, macs, params = calculate_flops(model=Net(), input_shape=(1, 3, 16, 16), output_as_string=True, output_precision=4, print_results=False)
print("FLOPs:%s   MACs:%s   Params:%s \n" % (flops, macs, params))
print(calculate_flops(Net(), input_shape=(2, 3, 16, 16), output_as_string=False, print_results=False))
print(calculate_flops(Net(), args=[torch.rand(1, 3, 16, 16)], print_results=False, print_detailed=False))
print(calculate_flops(Net(), input_shape=(1, 3, 16, 16), include_backPropagation=True, output_as_string=False, print_results=False))
print(calculate_flops(Net(), input_shape=(1, 3, 16, 16), output_unit='M', output_precision=1, print_results=False))


class Attn(nn.Module):
    def __init__(self):
        super().__init__()
        self.att = nn.MultiheadAttention(16, 2, batch_first=True)

    def forward(self, q, kv=None):
        kv = q if kv is None else kv
        return self.att(q, kv, kv, need_weights=False)[0] @ torch.rand(16, 4)


print(calculate_flops(Attn(), kwargs={'q': torch.rand(1, 5, 16), 'kv': torch.rand(1, 7, 16)}, output_as_string=False, print_results=False))
