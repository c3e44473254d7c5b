"""Dropout as functions: numbers pass as they are, but for those that chance takes in training."""
from .._call import as_layer
from ._native import checked, fitted, inplaced


def dropped(layer, called, input, p, training, inplace=False):
    """A tensor of the same shape. Nothing is computed where nothing is dropped."""
    made = as_layer(layer, called, (input,), p=float(p))
    return inplaced(input, made, inplace)


def _dropout(name, layer, training):
    def body(input, p=0.5, training=training, inplace=False):
        if p < 0.0 or p > 1.0:
            raise ValueError(f"dropout probability has to be between 0 and 1, but got {p}")
        if name == "dropout":
            fitted(name, input, p, training)
        return dropped(layer, f"F.{name}", checked(name, input), p, training, inplace)

    body.__name__ = body.__qualname__ = name
    return body


dropout = _dropout("dropout", "Dropout", True)
dropout1d = _dropout("dropout1d", "Dropout1d", True)
dropout2d = _dropout("dropout2d", "Dropout2d", True)
dropout3d = _dropout("dropout3d", "Dropout3d", True)
alpha_dropout = _dropout("alpha_dropout", "AlphaDropout", False)
feature_alpha_dropout = _dropout("feature_alpha_dropout", "FeatureAlphaDropout", False)
