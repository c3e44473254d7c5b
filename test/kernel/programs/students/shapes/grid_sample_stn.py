import torch
import torch.nn as nn
import torch.nn.functional as F


class STN(nn.Module):
    def __init__(self):
        super().__init__()
        self.localization = nn.Sequential(nn.Conv2d(1, 8, kernel_size=7), nn.MaxPool2d(2, stride=2), nn.ReLU(True),
                                          nn.Conv2d(8, 10, kernel_size=5), nn.MaxPool2d(2, stride=2), nn.ReLU(True))
        self.fc_loc = nn.Sequential(nn.Linear(10 * 3 * 3, 32), nn.ReLU(True), nn.Linear(32, 3 * 2))
        self.fc_loc[2].weight.data.zero_()
        self.fc_loc[2].bias.data.copy_(torch.tensor([1, 0, 0, 0, 1, 0], dtype=torch.float))

    def forward(self, x):
        xs = self.localization(x)
        xs = xs.view(-1, 10 * 3 * 3)
        theta = self.fc_loc(xs)
        theta = theta.view(-1, 2, 3)
        grid = F.affine_grid(theta, x.size(), align_corners=False)
        print(theta.shape, grid.shape)
        return F.grid_sample(x, grid, align_corners=False)


stn = STN()
print(stn(torch.randn(4, 1, 28, 28)).shape)
print(stn)
flow = torch.randn(2, 10, 12, 2)
print(F.grid_sample(torch.randn(2, 3, 20, 20), flow, mode='nearest', padding_mode='border', align_corners=True).shape)
print(F.normalize(torch.randn(3, 4), dim=1).shape, F.normalize(torch.randn(3, 4), p=1, dim=0).shape, F.softmax(torch.randn(2, 3), dim=1).shape, F.embedding(torch.tensor([1, 2]), torch.randn(5, 6)).shape)
print(F.glu(torch.randn(2, 8)).shape, F.leaky_relu(torch.randn(3), 0.1).shape, F.gumbel_softmax(torch.randn(2, 5), hard=True).shape, F.batch_norm(torch.randn(2, 3), torch.zeros(3), torch.ones(3)).shape, F.group_norm(torch.randn(2, 6, 3), 3).shape, F.instance_norm(torch.randn(2, 3, 4)).shape)
print(F.cross_entropy(torch.randn(3, 5), torch.tensor([1, 0, 4])).shape, F.cross_entropy(torch.randn(3, 5), torch.tensor([1, 0, 4]), reduction='none').shape, F.mse_loss(torch.ones(2), torch.ones(2), reduction='sum').shape, F.l1_loss(torch.ones(2, 2), torch.ones(2, 2)).shape, F.binary_cross_entropy_with_logits(torch.ones(2), torch.ones(2)).shape, F.kl_div(torch.ones(2, 3), torch.ones(2, 3), reduction='batchmean').shape, F.smooth_l1_loss(torch.ones(3), torch.ones(3)).shape)
