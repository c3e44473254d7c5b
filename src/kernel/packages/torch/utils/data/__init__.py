"""Data sets, and loaders that go through them in batches."""
import math


class Dataset:
    """Examples by their places."""

    def __getitem__(self, index):
        raise NotImplementedError("Subclasses of Dataset should implement __getitem__.")

    def __add__(self, other):
        return ConcatDataset([self, other])

    def __class_getitem__(cls, item):
        return cls


class IterableDataset(Dataset):
    """Examples one after another."""

    def __iter__(self):
        raise NotImplementedError("Subclasses of IterableDataset should implement __iter__.")


class TensorDataset(Dataset):
    """The rows of several tensors."""

    def __init__(self, *tensors):
        if any(tensors[0].size(0) != one.size(0) for one in tensors):
            raise AssertionError("Size mismatch between tensors")
        self.tensors = tensors

    def __getitem__(self, index):
        return tuple(one[index] for one in self.tensors)

    def __len__(self):
        return self.tensors[0].size(0)


class ConcatDataset(Dataset):
    """Several sets behind each other."""

    def __init__(self, datasets):
        self.datasets = list(datasets)

    def __len__(self):
        return sum(len(one) for one in self.datasets)

    def __getitem__(self, index):
        for one in self.datasets:
            if index < len(one):
                return one[index]
            index -= len(one)
        raise IndexError("index out of range")


class Subset(Dataset):
    """Some examples of a set."""

    def __init__(self, dataset, indices):
        self.dataset, self.indices = dataset, indices

    def __getitem__(self, index):
        return self.dataset[self.indices[index]]

    def __len__(self):
        return len(self.indices)


def random_split(dataset, lengths, generator=None):
    """A set in parts of these lengths, or of these shares."""
    if math.isclose(sum(lengths), 1) and sum(lengths) <= 1:
        sizes = [math.floor(len(dataset) * one) for one in lengths]
        for at in range(len(dataset) - sum(sizes)):
            sizes[at % len(sizes)] += 1
        lengths = sizes
    if sum(lengths) != len(dataset):
        raise ValueError("Sum of input lengths does not equal the length of the input dataset!")
    ends = [sum(lengths[: at + 1]) for at in range(len(lengths))]
    return [Subset(dataset, list(range(end - size, end))) for end, size in zip(ends, lengths)]


def default_collate(batch):
    """Examples as one batch."""
    import torch

    first = batch[0]
    if isinstance(first, torch.Tensor):
        return torch.stack(batch)
    if isinstance(first, (int, float)):
        return torch.tensor(batch)
    if isinstance(first, str):
        return batch
    if isinstance(first, dict):
        return {key: default_collate([one[key] for one in batch]) for key in first}
    return [default_collate(list(part)) for part in zip(*batch)]


class DataLoader:
    """Goes through a set in batches, in its order."""

    def __init__(self, dataset, batch_size=1, shuffle=None, sampler=None, batch_sampler=None, num_workers=0,
                 collate_fn=None, pin_memory=False, drop_last=False, timeout=0, worker_init_fn=None,
                 multiprocessing_context=None, generator=None, *, prefetch_factor=None, persistent_workers=False,
                 pin_memory_device="", in_order=True):
        if batch_sampler is not None:
            raise NotImplementedError("torch.utils.data.DataLoader: batch_sampler is not counted here")
        if batch_size is not None and batch_size <= 0:
            raise ValueError(f"batch_size should be a positive integer value, but got batch_size={batch_size}")
        self.dataset, self.batch_size, self.drop_last = dataset, batch_size, drop_last
        self.num_workers, self.sampler = num_workers, sampler
        self.collate_fn = collate_fn or default_collate

    def __len__(self):
        whole = len(self.dataset) / (self.batch_size or 1)
        return math.floor(whole) if self.drop_last else math.ceil(whole)

    def _examples(self):
        if isinstance(self.dataset, IterableDataset):
            return iter(self.dataset)
        places = range(len(self.dataset)) if self.sampler is None else self.sampler
        return (self.dataset[at] for at in places)

    def __iter__(self):
        if self.batch_size is None:
            yield from self._examples()
            return
        batch = []
        for one in self._examples():
            batch.append(one)
            if len(batch) == self.batch_size:
                yield self.collate_fn(batch)
                batch = []
        if batch and not self.drop_last:
            yield self.collate_fn(batch)
