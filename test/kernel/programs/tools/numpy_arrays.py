"""Arrays as they are printed, and the types of their numbers."""
import numpy as np
for a in [np.array([0,2,4,10]), np.zeros(3), np.ones((2,2)), np.array([[1,20],[3,4]]), np.array([1.5,2,3.25]), np.array([0.1,1/3]), np.array([1e10,1.0]), np.array([1e-5,1.0]), np.array([True,False]), np.zeros((2,2,2)), np.arange(3,dtype=np.float32), np.array([-1.0,2.5]), np.array(3.0), np.array([]), np.linspace(0,1,7), np.array([1,2],dtype=np.int32), np.array([[1.5,10],[100,2]]), np.array([1e16,2]), np.array([np.nan,1.0]), np.array([np.inf,-1.0])]:
    print(str(a)); print(repr(a))
print(repr(np.float32), np.dtype('float32'), repr(np.zeros(1).dtype), np.float32(2.5), np.int64(3)+1, np.zeros(1).dtype==np.float64, np.zeros(1).dtype=='float64', np.zeros(1).dtype.name, type(np.prod([2,3])), repr(np.sum([1,2])), repr(np.mean([1,2])), np.sqrt(16), repr(np.sqrt(16)), f"{np.prod([2,3])}", np.zeros(3, dtype=int).dtype, np.zeros(2)[0], repr(np.zeros(2)[0]))
