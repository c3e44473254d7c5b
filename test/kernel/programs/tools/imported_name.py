import torch
import torch.nn as nn
from calflops import calculate_flops
from ptflops import get_model_complexity_info
from torch import matmul
from torch.nn.functional import relu, softmax


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc = nn.Linear(8, 8)
        self.weight = nn.Parameter(torch.randn(8, 4))

    def forward(self, x):
        x = relu(self.fc(x))
        x = matmul(x, self.weight) + torch.matmul(x, self.weight) + x.matmul(self.weight) + x @ self.weight
        x.add_(1)
        return softmax(x * 2, dim=-1)


print(get_model_complexity_info(Net(), (8,), print_per_layer_stat=False, as_strings=False))
print(calculate_flops(Net(), (2, 8), print_results=False, output_as_string=False))
