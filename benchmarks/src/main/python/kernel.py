"""One regression of columns in memory with statsmodels: HC2, and CR1 by household (it has no CR2).

Arguments: the folder of columns (see KernelSpeed), rounds.
"""
import pathlib
import sys
import time

import numpy
import statsmodels.api

folder = pathlib.Path(sys.argv[1])
column = {name: numpy.fromfile(folder / name) for name in ("y", "offer", "x1", "x2", "x3", "x4", "household")}
right = numpy.column_stack([numpy.ones(len(column["y"]))] + [column[name] for name in ("offer", "x1", "x2", "x3", "x4")])
for round_ in range(1, int(sys.argv[2]) + 1):
    print("round", round_)
    for what, options in (("HC2", {"cov_type": "HC2"}), ("CR1", {"cov_type": "cluster", "cov_kwds": {"groups": column["household"].astype(int)}})):
        start = time.time()
        fit = statsmodels.api.OLS(column["y"], right).fit(**options)
        error = fit.bse[1]
        print(f"statsmodels, {what} {time.time() - start:8.3f} s  offer {fit.params[1]:.12f}  error {error:.12f}", flush=True)
