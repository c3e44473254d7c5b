import torch
import torch.nn as nn
import torch.nn.functional as F


class SiameseNetwork(nn.Module):
    def __init__(self):
        super(SiameseNetwork, self).__init__()
        self.cnn1 = nn.Sequential(
            nn.Conv2d(1, 96, kernel_size=11, stride=4),
            nn.ReLU(inplace=True),
            nn.MaxPool2d(3, stride=2),
            nn.Conv2d(96, 64, kernel_size=5, stride=1),
            nn.ReLU(inplace=True),
        )
        self.fc1 = nn.Sequential(nn.LazyLinear(128), nn.ReLU(inplace=True), nn.Linear(128, 2))

    def forward_once(self, x):
        output = self.cnn1(x)
        output = output.view(output.size()[0], -1)
        return self.fc1(output)

    def forward(self, input1, input2):
        output1 = self.forward_once(input1)
        output2 = self.forward_once(input2)
        return output1, output2


class ContrastiveLoss(torch.nn.Module):
    def __init__(self, margin=2.0):
        super(ContrastiveLoss, self).__init__()
        self.margin = margin

    def forward(self, output1, output2, label):
        euclidean_distance = F.pairwise_distance(output1, output2, keepdim=True)
        print('distance', euclidean_distance.shape)
        return torch.mean((1 - label) * torch.pow(euclidean_distance, 2) +
                          (label) * torch.pow(torch.clamp(self.margin - euclidean_distance, min=0.0), 2))


net = SiameseNetwork()
print(net)
a, b = net(torch.rand(4, 1, 105, 105), torch.rand(4, 1, 105, 105))
print(net.fc1)
print(a.shape, b.shape)
print(ContrastiveLoss()(a, b, torch.ones(4, 1)).shape)
print(F.cosine_similarity(a, b).shape, nn.TripletMarginLoss(margin=1.0)(a, b, a).shape)
print(sum(p.numel() for p in net.parameters()))
