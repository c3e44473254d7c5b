import torch, torch.nn as nn, torch.nn.functional as F
class Siamese(nn.Module):
    def __init__(self):
        super().__init__()
        self.cnn = nn.Sequential(
            nn.ReflectionPad2d(1), nn.Conv2d(1, 4, kernel_size=3), nn.ReLU(inplace=True), nn.BatchNorm2d(4), nn.Dropout2d(p=.2),
            nn.ReflectionPad2d(1), nn.Conv2d(4, 8, kernel_size=3), nn.ReLU(inplace=True), nn.BatchNorm2d(8),
        )
        self.fc = nn.Sequential(nn.Linear(8*100*100, 500), nn.ReLU(True), nn.Linear(500, 5))
    def forward_once(self, x):
        o = self.cnn(x)
        o = o.view(o.size()[0], -1)
        return self.fc(o)
    def forward(self, a, b):
        return self.forward_once(a), self.forward_once(b)
class ContrastiveLoss(nn.Module):
    def __init__(self, margin=2.0):
        super().__init__(); self.margin = margin
    def forward(self, a, b, label):
        d = F.pairwise_distance(a, b, keepdim=True)
        return torch.mean((1-label) * torch.pow(d, 2) + label * torch.pow(torch.clamp(self.margin - d, min=0.0), 2))
net = Siamese()
a, b = net(torch.rand(4, 1, 100, 100), torch.rand(4, 1, 100, 100))
print(a.shape, b.shape)
loss = ContrastiveLoss()(a, b, torch.randint(0, 2, (4, 1)).float())
print(loss.shape, loss.dtype, loss.requires_grad)
loss.backward()
print(net.fc[0].weight.grad.shape)
print(net)
print(F.cosine_similarity(a, b).shape, nn.CosineSimilarity(dim=0)(a, b).size(), torch.cdist(a, b).shape)
tl = nn.TripletMarginLoss(margin=1.0, p=2)
print(tl(a, b, b).shape)
