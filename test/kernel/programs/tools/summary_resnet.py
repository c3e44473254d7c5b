import torch
import torch.nn as nn
from torchinfo import summary


class Block(nn.Module):
    def __init__(self, channels, out, stride=1):
        super().__init__()
        self.conv1 = nn.Conv2d(channels, out, 3, stride, 1, bias=False)
        self.bn1 = nn.BatchNorm2d(out)
        self.relu = nn.ReLU(inplace=True)
        self.down = nn.Sequential(nn.Conv2d(channels, out, 1, stride)) if channels != out else None

    def forward(self, x):
        y = self.bn1(self.conv1(x))
        return self.relu(y + (x if self.down is None else self.down(x)))


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.stem = nn.Conv2d(3, 8, 3, padding=1)
        self.body = nn.ModuleList([Block(8, 8), Block(8, 16, 2)])
        self.unused = nn.Linear(3, 3)
        self.scale = nn.Parameter(torch.ones(2))
        self.fc = nn.Linear(16, 10)

    def forward(self, x):
        x = self.stem(x)
        for block in self.body:
            x = block(x)
        return self.fc(x.mean((2, 3)))


net = Net()
net.stem.requires_grad_(False)
summary(net, (2, 3, 32, 32))
columns = ["input_size", "output_size", "num_params", "params_percent", "kernel_size", "mult_adds", "trainable"]
summary(net, (3, 32, 32), batch_dim=0, col_names=columns, col_width=16, row_settings=["var_names"])
summary(net, [(2, 3, 32, 32)], verbose=2, depth=4, row_settings=("ascii_only", "var_names", "depth"))
summary(net)
found = summary(net, input_data=torch.randn(4, 3, 16, 16), verbose=0, mode="train", depth=1)
print(net.training, found.total_params, found.trainable_params, found.total_mult_adds, found.total_output_bytes)
for row in found.summary_list:
    print(row, row.var_name, row.depth_index, row.input_size, row.output_size, row.num_params, row.macs, row.is_recursive)
print(found)
