"""
What `backward` leaves behind: on each tensor that learns, and of which something was made, a gradient of its shape. Its
numbers are not known, and those of what adds them are not either.
"""
import heapq


def reached(tensors):
    """The tensors that learn and of which these are made, and the hooks that hang on the way, the last step first."""
    leaves, hooks, seen = [], [], set()
    waiting = []

    def meet(one):
        if id(one) in seen:
            return
        seen.add(id(one))
        if hasattr(one, "sources"):
            heapq.heappush(waiting, (-one.number, one))
        else:
            leaves.append(one)

    for one in tensors:
        meet(one._node or one)
    while waiting:
        _, node = heapq.heappop(waiting)
        hooks += node.hooks
        if node.retains is not None:
            leaves.append(node.retains)
        for one in node.sources:
            meet(one)
    return leaves, hooks


def gradient_of(tensor):
    """A gradient: like the tensor in shape and type, of unknown numbers."""
    return tensor._of(tensor.shape, tensor.dtype)


def leave(tensors, inputs=None):
    """Leaves gradients on what the tensors were made of, or on the `inputs` among it alone, and calls the hooks."""
    leaves, hooks = reached(tensors)
    wanted = None if inputs is None else {id(one) for one in inputs}
    for one in leaves:
        if wanted is None or id(one) in wanted:
            one.grad = gradient_of(one)
    for hook in hooks:
        hook()
    return leaves
