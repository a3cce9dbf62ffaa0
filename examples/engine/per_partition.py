"""Baak inside an engine that works on Arrow record batches: one process for each partition, letters in, measures out.

    pip install pyarrow
    python per_partition.py letters.parquet measured.parquet [path of baak]

The input has the columns id, lang and text. `measure` is a function from record batches to record batches, so it is also
what Spark takes:

    letters.mapInArrow(measure, "id string, difficulty double, words int, lix double")

and DuckDB gives and takes the same batches: `duckdb.sql("from 'letters.parquet'").fetch_record_batch()`.
Letters are written to the process by a thread of their own while the answers are read, so neither side waits for ever.
"""

import json
import subprocess
import sys
import threading
from collections.abc import Iterator

import pyarrow as pa
import pyarrow.parquet as pq

BAAK = "baak"
SCHEMA = pa.schema(
    [("id", pa.string()), ("difficulty", pa.float64()), ("words", pa.int32()), ("lix", pa.float64())]
)


def measure(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    """Measures every letter of a partition with one process."""
    process = subprocess.Popen(
        [BAAK, "measure", "--jsonl", "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8"
    )

    def write() -> None:
        with process.stdin as lines:
            for batch in batches:
                for row in batch.select(["id", "lang", "text"]).to_pylist():
                    lines.write(json.dumps({key: value for key, value in row.items() if value is not None}) + "\n")

    writer = threading.Thread(target=write, daemon=True)
    writer.start()
    rows = []
    for line in process.stdout:
        answer = json.loads(line)
        rows.append(
            {
                "id": answer["id"],
                "difficulty": answer["difficulty"],
                "words": answer["words"],
                "lix": answer["measures"]["lix"],
            }
        )
        if len(rows) == 1024:
            yield pa.RecordBatch.from_pylist(rows, schema=SCHEMA)
            rows = []
    writer.join()
    process.wait()
    if rows:
        yield pa.RecordBatch.from_pylist(rows, schema=SCHEMA)


def main() -> None:
    global BAAK
    source, target = sys.argv[1:3]
    BAAK = sys.argv[3] if len(sys.argv) > 3 else BAAK
    with pq.ParquetWriter(target, SCHEMA) as out:
        for batch in measure(pq.ParquetFile(source).iter_batches(batch_size=1024)):
            out.write_batch(batch)


if __name__ == "__main__":
    main()
