"""The nation's plan with DuckDB: normal equations and cluster scores in SQL on the Parquet files of the Delta table, CR1 by household.

Arguments: the folder of the table. Cells are demeaned by a join with their means; the small systems are solved here. CR2 cannot be had this
way. Prints wall and CPU seconds and a few figures that can be held against Sigi's table.
"""
import resource
import sys
import time

import duckdb
import numpy

COVARIATES = ["age", "is_urban::INT", "(sex = 'MALE')::INT"]
OUTCOMES = [f"truth_{i}::INT" for i in range(1, 17)] + [f"amount_{i}" for i in range(1, 5)]
PEOPLE = {"all": "true", "female": "sex = 'FEMALE'", "male": "sex = 'MALE'", "urban": "is_urban", "rural": "not is_urban", "young": "age < 25"}


def fit(base, regressors, lefts, where):
    """Slopes, and CR1 errors of the last regressor on every left-hand side but the last, and of the last one as its instrument."""
    k, m = len(regressors), len(lefts)
    names = [f"v{j}" for j in range(k + m)]
    values = ", ".join(f"({expression})::DOUBLE AS {name}" for expression, name in zip(regressors + lefts, names))
    base.execute(f"CREATE OR REPLACE TEMP VIEW chosen AS SELECT stratum, household_key, is_selected, {values} FROM people WHERE {where}")
    means = ", ".join(f"avg({name}) AS m{name}" for name in names)
    base.execute(f"CREATE OR REPLACE TEMP TABLE cells AS SELECT stratum, {means} FROM chosen GROUP BY stratum "
                 "HAVING min(is_selected::INT) < max(is_selected::INT)")
    centred = ", ".join(f"{name} - m{name} AS c{name}" for name in names)
    base.execute(f"CREATE OR REPLACE TEMP VIEW centred AS SELECT household_key, {centred} FROM chosen JOIN cells USING (stratum)")
    pairs = [(i, j) for i in range(k) for j in range(i, k + m)]
    sums = ", ".join(f"sum(c{names[i]} * c{names[j]})" for i, j in pairs)
    found = base.execute(f"SELECT count(*), count(DISTINCT household_key), {sums} FROM centred").fetchone()
    n, g = found[0], found[1]
    cells = base.execute("SELECT count(*) FROM cells").fetchone()[0]
    gram, cross = numpy.zeros((k, k)), numpy.zeros((k, m))
    for (i, j), value in zip(pairs, found[2:]):
        if j < k:
            gram[i, j] = gram[j, i] = value
        else:
            cross[i, j - k] = value
    inverse = numpy.linalg.pinv(gram, rcond=1e-10, hermitian=True)  # A subgroup may make a covariate constant.
    slopes = inverse @ cross
    ratio = slopes[-1] / slopes[-1, -1]
    part = " + ".join(f"({float(inverse[-1, j])!r}) * c{names[j]}" for j in range(k))

    def residual(left):
        return f"c{names[k + left]}" + "".join(f" - ({float(slopes[j, left])!r}) * c{names[j]}" for j in range(k))

    scores = ", ".join(f"sum(w * ({residual(left)})) AS s{left}" for left in range(m))
    squares = ", ".join([f"sum(s{i} * s{i})" for i in range(m)] + [f"sum(power(s{i} - ({float(ratio[i])!r}) * s{m - 1}, 2))" for i in range(m - 1)])
    meat = numpy.array(base.execute(f"SELECT {squares} FROM (SELECT {scores} FROM (SELECT *, {part} AS w FROM centred) GROUP BY household_key)").fetchone())
    factor = g / (g - 1) * (n - 1) / (n - k - cells)
    return slopes[-1], numpy.sqrt(factor * meat[:m]), ratio, numpy.sqrt(factor * meat[m:]) / abs(slopes[-1, -1])


def main():
    base = duckdb.connect()
    base.execute("SET threads = 2; SET memory_limit = '8GB'")
    base.execute(f"CREATE VIEW people AS SELECT * FROM '{sys.argv[1]}/*.parquet'")
    start, cpu = time.time(), time.process_time()
    for who, where in PEOPLE.items():
        for covariates in ([], COVARIATES):
            # Outcomes that lack values in the same rows go together.
            for outcomes, seen in ((OUTCOMES[:18], "true"), (OUTCOMES[18:], "amount_3 IS NOT NULL")):
                found = fit(base, covariates + ["is_selected::INT"], outcomes + ["is_participant::INT"], f"({where}) AND {seen}")
                if who == "all" and seen == "true":
                    print(who, len(covariates), "covariates:", *(repr(float(part[0])) for part in found), flush=True)
        print(f"{who:8} {time.time() - start:8.1f} s wall {time.process_time() - cpu:8.1f} s cpu so far", flush=True)
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6:.2f} GB")


main()
