"""Suppresses tables of counts with tau-ARGUS (PyPI: pytauargus), for `cargo xtask bench disclosure`.

One table as a JSON list of rows on each line of standard input; words: the method, OPT or MOD, and the smallest count
shown. One line for each table comes out: hidden cells and totals, the pupils they count, and the seconds it took.
"""

import json
import os
import sys
import tempfile
import time

from pytauargus import protect


def main():
    method, threshold = sys.argv[1], int(sys.argv[2])
    with tempfile.TemporaryDirectory() as folder:
        # The engine leaves its logs where it stands.
        os.chdir(folder)
        for line in sys.stdin:
            rows, columns = [], []
            for row, counts in enumerate(json.loads(line)):
                for column, count in enumerate(counts):
                    rows += [f"r{row:02}"] * count
                    columns += [f"c{column:02}"] * count
            pupils = {"Row": rows, "Column": columns, "Pupils": [1.0] * len(rows)}
            started = time.perf_counter()
            result = protect(
                pupils,
                ["Row", "Column"],
                response="Pupils",
                safety_rules=f"FREQ({threshold},20)",
                suppress=f"{method}(1)",
                workdir=folder,
            )
            hidden = [cell["Pupils"] for cell in result.tables[0].rows if cell["status"] in ("U", "M")]
            took = time.perf_counter() - started
            print(json.dumps([len(hidden), int(sum(hidden)), took]), flush=True)


main()
