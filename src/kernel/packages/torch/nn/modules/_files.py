"""Under which file of PyTorch a class stands: programs print it."""

_FILES = {
    "adaptive": "AdaptiveLogSoftmaxWithLoss",
    "batchnorm": "LazyBatchNorm1d LazyBatchNorm2d LazyBatchNorm3d",
    "linear": "LazyLinear",
    "loss": "TripletMarginWithDistanceLoss",
    "normalization": "CrossMapLRN2d",
    "activation": "GLU LogSoftmax MultiheadAttention PReLU Softmax Softmax2d Softmin",
    "channelshuffle": "ChannelShuffle",
    "container": "ParameterDict ParameterList",
    "conv": "ConvTranspose1d ConvTranspose2d ConvTranspose3d LazyConv1d LazyConv2d LazyConv3d LazyConvTranspose1d "
    "LazyConvTranspose2d LazyConvTranspose3d",
    "dropout": "AlphaDropout Dropout Dropout1d Dropout2d Dropout3d FeatureAlphaDropout",
    "flatten": "Flatten Unflatten",
    "fold": "Fold Unfold",
    "instancenorm": "InstanceNorm1d InstanceNorm2d InstanceNorm3d LazyInstanceNorm1d LazyInstanceNorm2d LazyInstanceNorm3d",
    "pixelshuffle": "PixelShuffle PixelUnshuffle",
    "pooling": "AdaptiveAvgPool1d AdaptiveAvgPool2d AdaptiveAvgPool3d AdaptiveMaxPool1d AdaptiveMaxPool2d AdaptiveMaxPool3d "
    "MaxUnpool1d MaxUnpool2d MaxUnpool3d FractionalMaxPool2d FractionalMaxPool3d",
}


def place(classes):
    """Says of each class where PyTorch keeps it."""
    for file, names in _FILES.items():
        for name in names.split():
            if name in classes:
                classes[name].__module__ = f"torch.nn.modules.{file}"
