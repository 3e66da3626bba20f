"""The national cohort in vectorised pandas: read, check UPNs, drop repeats, score the SDQ, screen, count.

The same rules as Bridgewell's own, written as well as pandas allows. Usage: pandas_screen.py COHORT.csv
Prints one line of JSON: how many pupils have each pattern, and the seconds of each step.
"""

import json
import sys
import time

import numpy as np
import pandas as pd

ITEMS = {
    "emotional": [3, 8, 13, 16, 24],
    "conduct": [5, 7, 12, 18, 22],
    "hyperactivity": [2, 10, 15, 21, 25],
    "peer": [6, 11, 14, 19, 23],
    "prosocial": [1, 4, 9, 17, 20],
}
REVERSED = {7, 11, 14, 21, 25}
# Last scores below high (total) and below very high (emotional, peer), by informant, four bands.
EDGES = {"Parent": (16, 6, 4), "Teacher": (15, 5, 5), "Pupil": (17, 6, 4)}
LETTERS = np.frombuffer(b"ABCDEFGHJKLMNPQRTUVWXYZ", dtype=np.uint8)


def upn_is_right(upns):
    """Which UPNs have the check letter that their other characters give."""
    text = upns.fillna("").str.replace(" ", "", regex=False).str.upper()
    right = (text.str.len() == 13).to_numpy(copy=True)
    characters = text.where(right, "A" * 13).to_numpy(dtype="S13").view(np.uint8).reshape(-1, 13)
    values = np.full(256, 255, dtype=np.int64)
    values[48:58] = range(10)
    values[LETTERS] = range(23)
    numbers = values[characters]
    digits = (characters[:, 1:12] >= 48) & (characters[:, 1:12] <= 57)
    right &= digits.all(axis=1) & (numbers[:, 12] < 255) & (numbers[:, 0] < 23)
    sums = (numbers[:, 1:] * np.arange(2, 14)).sum(axis=1)
    return right & (numbers[:, 0] == sums % 23)


def score(frame):
    """The five scales and the total: five times the mean, rounded half up, three of five answered at least."""
    scores = {}
    for scale, items in ITEMS.items():
        answers = frame[[f"Q{item}" for item in items]].to_numpy(dtype=np.float32)
        turned = [place for place, item in enumerate(items) if item in REVERSED]
        answers[:, turned] = 2 - answers[:, turned]
        answered = (~np.isnan(answers)).sum(axis=1)
        total = np.nansum(answers, axis=1)
        with np.errstate(divide="ignore", invalid="ignore"):
            scores[scale] = np.where(answered >= 3, np.floor(5 * total / answered + 0.5), np.nan)
    scores["total"] = scores["emotional"] + scores["conduct"] + scores["hyperactivity"] + scores["peer"]
    return scores


def main(path):
    """Does the work and prints the counts."""
    seconds = {}
    start = time.perf_counter()

    def lap(step):
        nonlocal start
        now = time.perf_counter()
        seconds[step] = round(now - start, 3)
        start = now

    frame = pd.read_csv(path, low_memory=False)
    lap("read")
    right = upn_is_right(frame["UPN"])
    repeated = frame["UPN"].duplicated() & right
    frame = frame[~repeated]
    lap("match")
    scores = score(frame)
    lap("score")
    attendance = pd.to_numeric(frame["Attendance %"], errors="coerce").to_numpy()
    possible = pd.to_numeric(frame["Sessions possible"], errors="coerce").to_numpy()
    few = possible < 60
    low = attendance <= 90.0
    results = {}
    below = np.zeros(len(frame), dtype=bool)
    for subject in ("reading", "maths"):
        column = frame[f"KS2 {subject}"]
        results[subject] = pd.to_numeric(column, errors="coerce").to_numpy(copy=True)
        results[subject][(column == "N").to_numpy()] = 79
        below |= (column == "B").to_numpy()
    below |= frame["KS2 writing"].isin(["PK1", "PK2", "PK3", "PK4", "PK5", "PK6", "EM"]).to_numpy()
    attainment = below | ((results["reading"] < 100) & (results["maths"] < 100))
    attainment_known = attainment | ~(np.isnan(results["reading"]) | np.isnan(results["maths"]))
    informant = frame["Completed by"].to_numpy()
    edges = np.array([EDGES.get(who, EDGES["Pupil"]) for who in ("Parent", "Teacher", "Pupil")])
    which = np.select([informant == "Parent", informant == "Teacher"], [0, 1], default=2)
    sdq = (
        (scores["total"] > edges[which, 0])
        | (scores["emotional"] > edges[which, 1])
        | (scores["peer"] > edges[which, 2])
    )
    home = frame["Social care"].isin(["LAC", "CP", "CIN", "PLAC"]).to_numpy(copy=True)
    home |= (frame["Young carer"] == "Yes").to_numpy()
    raised = attainment.astype(int) + sdq + home
    raised += low & (~few | (raised > 0))
    patterns = {
        "several_sources_agree": int((raised >= 2).sum()),
        "one_source": int((raised == 1).sum()),
        "not_enough_known": int((raised == 0).sum()),
    }
    known = (~np.isnan(attendance)).sum() + attainment_known.sum() + (~np.isnan(scores["total"]) | sdq).sum()
    lap("screen")
    print(json.dumps({"pupils": len(frame), "known": int(known), "patterns": patterns, "seconds": seconds}))


if __name__ == "__main__":
    main(sys.argv[1])
