"""The intake bench's other side: the same values taken from the same files by Python's csv module, pandas or lxml.

    intake.py csv LIST.csv
    intake.py pandas LIST.csv
    intake.py lxml FILE.xml...

Each checks UPNs, birth dates, attendance and results, folds exact repeats and counts: less than Bridgewell says of a file,
because it names no trouble and compares no names.
"""

import sys

LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ"


def upn(text):
    text = text.replace(" ", "").upper()
    if len(text) != 13 or not text[1:12].isdigit():
        return None
    last = int(text[12]) if text[12].isdigit() else LETTERS.find(text[12])
    total = sum(int(digit) * place for place, digit in enumerate(text[1:12], 2)) + last * 13
    return text if LETTERS[total % 23] == text[0] else None


def score(text):
    return int(text) if text.isdigit() and 80 <= int(text) <= 120 else None


def attendance(text):
    try:
        value = float(text.rstrip("% "))
    except ValueError:
        return None
    return value if 0 <= value <= 100 else None


def with_csv(path):
    import csv
    from datetime import date

    seen, known, scores = set(), 0, 0
    with open(path, newline="", encoding="utf-8-sig") as file:
        for row in csv.DictReader(file):
            number = upn(row["UPN"])
            date.fromisoformat(row["Date of birth"])
            known += attendance(row["Attendance %"]) is not None
            scores += sum(score(row[name]) is not None for name in ("KS2 reading", "KS2 maths", "KS2 GPS"))
            seen.add((number, tuple(row.values())))
    return len(seen), known, scores


def with_pandas(path):
    import pandas

    table = pandas.read_csv(path, dtype=str, keep_default_na=False).drop_duplicates()
    table["valid"] = table["UPN"].map(upn)
    pandas.to_datetime(table["Date of birth"], format="%Y-%m-%d", errors="coerce")
    share = pandas.to_numeric(table["Attendance %"].str.rstrip("% "), errors="coerce")
    known = int(share.between(0, 100).sum())
    scores = 0
    for name in ("KS2 reading", "KS2 maths", "KS2 GPS"):
        scores += int(pandas.to_numeric(table[name], errors="coerce").between(80, 120).sum())
    return len(table), known, scores


def with_lxml(paths):
    from lxml import etree

    seen, known, scores = set(), 0, 0
    for path in paths:
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
        for pupil in etree.parse(path, parser).iter("Pupil"):
            seen.add((upn(pupil.findtext("UPN", "")), pupil.findtext("Surname"), pupil.findtext("Forename"), pupil.findtext("DOB")))
            years = {}
            for year in pupil.iter("YearData"):
                sums = years.setdefault(int(year.findtext("Year")), [0, 0])
                sums[0] += int(year.findtext("SessionsAttended"))
                sums[1] += int(year.findtext("SessionsPossible"))
            if years:
                attended, possible = years[max(years)]
                known += 0 < possible and attended <= possible
            for stage in pupil.iter("KeyStage"):
                if stage.findtext("Stage") != "KS2":
                    continue
                for result in stage.iter("StageAssessment"):
                    if result.findtext("Method") == "TT" and result.findtext("Component") in ("REA", "MAT", "GPS"):
                        scores += score(result.findtext("Result", "")) is not None
    return len(seen), known, scores


if __name__ == "__main__":
    how, *paths = sys.argv[1:]
    counted = {"csv": lambda: with_csv(paths[0]), "pandas": lambda: with_pandas(paths[0]), "lxml": lambda: with_lxml(paths)}[how]()
    print("pupils %d, attendance %d, scores %d" % counted)
