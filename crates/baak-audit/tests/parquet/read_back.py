#!/usr/bin/env python3
"""Reads the Parquet results of an audit with two programs that are not Baak, and compares them with its text tables:

    pip install pyarrow duckdb
    crates/baak-audit/tests/parquet/read_back.py FOLDER-OF-THE-AUDIT
"""
import csv
import pathlib
import sys

import duckdb
import pyarrow.parquet as pq

TYPES = {"int64": "whole", "double": "number", "bool": "truth", "string": "text"}


def text(value):
    """A value as the text table shows it."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(int(value))
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)


def bare(cell):
    """Cells that look like a formula have an apostrophe in the text table."""
    return cell[1:] if cell.startswith("'") else cell


folder = pathlib.Path(sys.argv[1])
for name in ["letters", "findings"]:
    with open(folder / f"{name}.csv", encoding="utf-8", newline="") as file:
        head, *wanted = csv.reader(file)
    wanted = [[bare(cell) for cell in row] for row in wanted]
    path = folder / f"{name}.parquet"
    table = pq.read_table(path)
    rows = zip(*(column.to_pylist() for column in table.columns))
    by_arrow = [[bare(text(value)) for value in row] for row in rows]
    by_duckdb = [[bare(text(value)) for value in row] for row in duckdb.sql(f"from '{path}'").fetchall()]
    assert table.column_names == head, f"{name}: columns"
    for program, rows in [("pyarrow", by_arrow), ("duckdb", by_duckdb)]:
        assert len(rows) == len(wanted), f"{name}: {program} reads {len(rows)} rows of {len(wanted)}"
        for number, (found, row) in enumerate(zip(rows, wanted)):
            assert found == row, f"{name}, row {number}, by {program}: {found} for {row}"
    types = ", ".join(f"{field.name} {TYPES[str(field.type)]}" for field in table.schema)
    print(f"{path}: {len(wanted)} rows, the same by pyarrow and DuckDB; {types}")
