"""What a model is made and called with where nobody says it: arguments that are often asked for, shapes that are usual."""

#: Arguments by their names, as they are written.
_ARGUMENTS = {
    **dict.fromkeys(("num_classes", "n_classes", "num_class", "nclass", "classes", "num_labels", "n_class"), "10"),
    **dict.fromkeys(("in_channels", "in_chans", "in_ch", "n_channels", "num_channels", "channels", "input_channels"), "3"),
    **dict.fromkeys(("img_size", "image_size"), "224"),
    **dict.fromkeys(("vocab_size", "n_vocab", "num_tokens"), "1000"),
    **dict.fromkeys(("out_channels", "out_ch", "hidden_size", "hidden_dim", "d_model", "embed_dim", "dim"), "64"),
    **dict.fromkeys(("input_size", "input_dim", "in_features", "in_dim"), "32"),
    **dict.fromkeys(("output_size", "output_dim", "out_features", "out_dim"), "10"),
    **dict.fromkeys(("num_layers", "n_layers", "depth", "num_blocks"), "2"),
    **dict.fromkeys(("num_heads", "n_heads", "nhead", "heads"), "4"),
}

#: Images as they are often given.
_IMAGES = ((1, 3, 224, 224), (1, 3, 32, 32), (1, 1, 28, 28), (1, 1, 32, 32))

_TOKENS = 16


def arguments_for(names):
    """What a class is called with, `num_classes=10`; `None` where a name of its arguments says nothing."""
    if any(name not in _ARGUMENTS for name in names):
        return None
    return ", ".join(f"{name}={_ARGUMENTS[name]}" for name in names)


def _asked_by(layer):
    """Shapes that a layer asks for; none where it takes any."""
    from torch import nn

    if isinstance(layer, nn.Conv2d):
        return [(1, layer.in_channels, side, side) for side in (224, 32, 28)]
    if isinstance(layer, nn.Conv1d):
        return [(1, layer.in_channels, length) for length in (128, 1024, 16000)]
    if isinstance(layer, nn.Conv3d):
        return [(1, layer.in_channels, 16, side, side) for side in (112, 32)]
    if isinstance(layer, nn.Linear):
        return [(1, layer.in_features), (1, _TOKENS, layer.in_features)]
    if isinstance(layer, (nn.Embedding, nn.EmbeddingBag)):
        return [(1, _TOKENS)]
    if isinstance(layer, nn.RNNBase):
        return [(1, _TOKENS, layer.input_size)]
    if isinstance(layer, nn.MultiheadAttention):
        return [(1, _TOKENS, layer.embed_dim)]
    return []


def shapes_for(model):
    """Shapes to try, the likeliest first: what the first layer asks for, but usual images before an image of its own."""
    from torch import nn

    for layer in model.modules():
        asked = [shape for shape in _asked_by(layer) if all(shape)]
        if asked:
            image = isinstance(layer, nn.Conv2d)
            found = [*_IMAGES, *asked] if image else [*asked, *_IMAGES]
            return list(dict.fromkeys(found))
    return list(_IMAGES)


class Untaken(Exception):
    """None of the shapes is taken: the error that the first one ends in, and all that were tried."""

    def __init__(self, error, tried):
        super().__init__(str(error))
        self.error, self.tried = error, tried


def first_taken(run, shapes):
    """The first shape with which `run` does not raise, and its answer. One error for all shapes is an error of the model."""
    failures = []
    for shape in shapes:
        try:
            return shape, run(shape)
        except Exception as error:
            failures.append(error)
    words = {(type(error), str(error)) for error in failures}
    if len(words) == 1:
        raise failures[0]
    raise Untaken(failures[0], shapes)
