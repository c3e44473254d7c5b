"""Images whose channels lie next to each other in memory: which tensors do, and which layers keep it so."""
from ._layout import channels_last, channels_last_3d, contiguous_format, preserve_format

#: Dimensions by how near their numbers lie: channels, then columns, rows and images.
ORDER = (1, 3, 2, 0)

#: Layers and functions that return images as they get them.
FOLLOWING = set("""
Conv2d ConvTranspose2d MaxPool2d AvgPool2d AdaptiveAvgPool2d AdaptiveMaxPool2d LPPool2d BatchNorm2d GroupNorm Upsample
PixelUnshuffle PixelShuffle ZeroPad2d ReflectionPad2d ReplicationPad2d pad cat
""".split())


def suggested(sizes, steps):
    """True where what is made of a tensor lies so too (`is_channels_last_strides_2d` of c10)."""
    if len(sizes) != 4 or steps[1] == 0:
        return False
    least = 0
    for at in ORDER:
        if sizes[at] == 0 or steps[at] < least or at == 0 and least == steps[1]:
            return False
        least = steps[at] * sizes[at]
    return True


def lies_so(sizes, steps):
    """True where a tensor lies so without gaps."""
    if len(sizes) != 4:
        return False
    wanted = 1
    for at in ORDER:
        if sizes[at] != 1 and steps[at] != wanted:
            return False
        wanted *= sizes[at]
    return True


def asked(tensor, memory_format):
    """True where channels are to lie next to each other. Raises where a tensor has no such order."""
    if memory_format in (None, contiguous_format, preserve_format):
        return False
    if memory_format is channels_last_3d:
        raise NotImplementedError("torch.channels_last_3d is not here")
    if memory_format is channels_last and len(tensor.shape) != 4:
        raise RuntimeError("required rank 4 tensor to use channels_last format")
    return True
