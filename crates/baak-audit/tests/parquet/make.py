#!/usr/bin/env python3
"""Makes the Parquet files of these tests with three programs that are not Baak, from the generated letters:

    pip install pyarrow duckdb polars
    cargo run -p baak-audit --example generate -- 12 3 | crates/baak-audit/tests/parquet/make.py

They differ in codec, size of row groups, type of the date and of the service. Made with pyarrow 26.0, duckdb 2.0 and polars 2.1.
"""
import datetime
import json
import pathlib
import sys

import duckdb
import polars
import pyarrow as pa
import pyarrow.parquet as pq

here = pathlib.Path(__file__).parent
rows = [json.loads(line) for line in sys.stdin]
day = datetime.date(2026, 3, 1)
columns = {
    "Letter_ID": [row["id"] for row in rows],
    "tags": [["a", "b"] for _ in rows],
    "service": [row["service"] for row in rows],
    "lang": [row["lang"] for row in rows],
    "channel": [row["channel"] for row in rows],
    "date": [day + datetime.timedelta(days=number) for number, _ in enumerate(rows)],
    "text": [row["text"] for row in rows],
}
letters = pa.table(columns)
letters = letters.set_column(2, "service", letters["service"].dictionary_encode())
pq.write_table(letters, here / "pyarrow.parquet", compression="gzip", row_group_size=5)
duckdb.sql("from letters").select("* replace (date::timestamp as date)").write_parquet(
    str(here / "duckdb.parquet"), compression="snappy"
)
frame = polars.DataFrame(columns).with_columns(polars.col("date").cast(polars.Datetime("ns")))
frame.write_parquet(here / "polars.parquet")
