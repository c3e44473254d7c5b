"""Known numbers of numpy, each once."""
import numpy as np

labels = np.array([[3, 1, 3], [2, 1, 3]])
print(np.unique(labels), np.unique([0.5, 2.0, 0.5]), np.unique([True, False, True]), np.unique([]).shape)
print(len(np.unique(labels)), np.unique(labels).dtype, np.unique(4).tolist())
numbers, first, places, counts = np.unique(labels, return_index=True, return_inverse=True, return_counts=True)
print(numbers.tolist(), first.tolist(), places.tolist(), counts.tolist())
numbers, counts = np.unique([5, 5, 7], return_counts=True)
print(dict(zip(numbers.tolist(), counts.tolist())))
