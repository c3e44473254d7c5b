"""How far apart the numbers of images lie whose channels come last, and of what layers make of them."""
import torch
import torch.nn as nn
import torch.nn.functional as F

photos = torch.rand(2, 8, 8, 4)
images = {
    "permuted": photos.permute(0, 3, 1, 2),
    "alone": photos[:1].permute(0, 3, 1, 2),
    "unsqueezed": photos[0].permute(2, 0, 1).unsqueeze(0),
    "turned": torch.rand(2, 4, 8, 8).transpose(2, 3),
    "whole": torch.rand(2, 4, 8, 8),
}
layers = [
    nn.Conv2d(4, 6, 3), nn.Conv2d(4, 6, 1), nn.Conv2d(4, 8, 3, groups=4), nn.Conv2d(4, 6, 3, padding=1, padding_mode="reflect"),
    nn.ConvTranspose2d(4, 6, 2, stride=2), nn.MaxPool2d(2), nn.AvgPool2d(2), nn.AdaptiveAvgPool2d(2), nn.AdaptiveMaxPool2d(2),
    nn.GroupNorm(1, 4), nn.InstanceNorm2d(4), nn.LayerNorm(8), nn.Upsample(scale_factor=2), nn.PixelUnshuffle(2),
    nn.ZeroPad2d(1), nn.ReflectionPad2d(1), nn.ReplicationPad2d(1), nn.Linear(8, 3), nn.Softmax(1), nn.ReLU(), nn.Flatten(),
]
for name, image in images.items():
    for layer in layers:
        print(name, layer, layer(image).stride())
    print(torch.cat([image, image], 1).stride(), F.conv2d(image, torch.rand(5, 4, 3, 3)).stride(), F.interpolate(image, scale_factor=2).stride())
    try:
        print(nn.Sequential(nn.Conv2d(4, 6, 3), nn.BatchNorm2d(6), nn.ReLU(), nn.MaxPool2d(2))(image).view(image.shape[0], -1).shape)
    except RuntimeError as error:
        print(error)
    print(image.is_contiguous(memory_format=torch.channels_last), image.contiguous(memory_format=torch.channels_last).stride())
    print(image.contiguous().to(memory_format=torch.channels_last).stride(), image.clone(memory_format=torch.contiguous_format).stride())
print(torch.rand(2, 3).is_contiguous(memory_format=torch.channels_last))
try:
    torch.rand(2, 3).contiguous(memory_format=torch.channels_last)
except RuntimeError as error:
    print(error)
