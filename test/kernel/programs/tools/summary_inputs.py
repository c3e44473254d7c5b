import torch
import torch.nn as nn
from torchinfo import summary


class Two(nn.Module):
    def __init__(self):
        super().__init__()
        self.a, self.e, self.o = nn.Linear(4, 3), nn.Embedding(10, 3), nn.Linear(3, 2)

    def forward(self, x, ids=None, scale=1.0):
        return {"out": self.o(self.a(x) * scale + self.e(ids)), "h": self.e(ids)}


x, ids = torch.randn(2, 4), torch.zeros(2, dtype=torch.long)
summary(Two(), input_size=[(2, 4), (2,)], dtypes=[torch.float, torch.long])
summary(Two(), input_data=[x, ids])
summary(Two(), input_data={"x": x, "ids": ids}, col_names=("input_size", "output_size", "mult_adds"))
summary(Two(), input_data=x, ids=ids, scale=2.0)
layer = nn.Linear(4, 4)
shared = nn.Sequential(layer, nn.ReLU(), layer)
summary(shared, (1, 4))
summary(shared, (1, 4), row_settings=["hide_recursive_layers", "depth"])
summary(nn.LSTM(8, 5, num_layers=2, bidirectional=True), (4, 2, 8), verbose=2, col_names=("kernel_size", "num_params", "mult_adds"))
summary(nn.MultiheadAttention(8, 2), input_data=[torch.randn(3, 2, 8)] * 3)
summary(nn.Sequential(nn.LazyLinear(6), nn.ReLU(), nn.LazyLinear(2)), (3, 5))
first = summary(shared, (1, 4), cache_forward_pass=True, verbose=0)
print(summary(shared, (7, 4), cache_forward_pass=True, verbose=0).total_mult_adds == first.total_mult_adds)
