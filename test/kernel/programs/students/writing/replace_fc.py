import torch
import torch.nn as nn


class Backbone(nn.Module):
    def __init__(self, num_classes=1000):
        super().__init__()
        self.conv1 = nn.Conv2d(3, 16, 7, 2, 3, bias=False)
        self.bn1 = nn.BatchNorm2d(16)
        self.relu = nn.ReLU(inplace=True)
        self.layer1 = nn.Sequential(nn.Conv2d(16, 32, 3, 2, 1), nn.ReLU())
        self.avgpool = nn.AdaptiveAvgPool2d(1)
        self.fc = nn.Linear(32, num_classes)

    def forward(self, x):
        x = self.layer1(self.relu(self.bn1(self.conv1(x))))
        return self.fc(torch.flatten(self.avgpool(x), 1))


model = Backbone()
x = torch.randn(2, 3, 64, 64)
print(model(x).shape, sum(p.numel() for p in model.parameters()))
num_ftrs = model.fc.in_features
model.fc = nn.Linear(num_ftrs, 2)
print(model(x).shape, sum(p.numel() for p in model.parameters()))
model.fc = nn.Sequential(nn.Dropout(0.4), nn.Linear(num_ftrs, 64), nn.ReLU(), nn.Linear(64, 5))
print(model)
model.conv1 = nn.Conv2d(1, model.conv1.out_channels, kernel_size=model.conv1.kernel_size, stride=model.conv1.stride,
                        padding=model.conv1.padding, bias=model.conv1.bias is not None)
print(model(torch.randn(2, 1, 64, 64)).shape)
model.fc = nn.Identity()
print(model(torch.randn(2, 1, 64, 64)).shape)


def replace_relu(module):
    for name, child in module.named_children():
        if isinstance(child, nn.ReLU):
            setattr(module, name, nn.SiLU(inplace=True))
        else:
            replace_relu(child)


replace_relu(model)
print(model)
extractor = nn.Sequential(*list(Backbone().children())[:-2])
print(extractor(x).shape)
del model.fc
print(hasattr(model, 'fc'), [n for n, _ in model.named_children()])
m = Backbone()
m.layer1[0].weight = nn.Parameter(torch.zeros(32, 16, 5, 5))
m.layer1[0].padding = (2, 2)
print(m(x).shape, m.layer1[0])
