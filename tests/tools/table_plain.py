#!/usr/bin/env python3
"""A second, plain reader of extracts of ledgers (CSV with semicolons, XLSX): standard library only, none of our code.

    table_plain.py FILE...   prints one JSON object a line: rows and the sum in kronor of each account

The headings stand in the first row; it knows those of the collection alone."""
import csv
import json
import re
import sys
import xml.etree.ElementTree as tree
import zipfile
from decimal import Decimal

ACCOUNT = ("konto", "konto_nr")
AMOUNT = ("utfall", "nettobelopp")
MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def of_workbook(name):
    with zipfile.ZipFile(name) as packed:
        shared = []
        if "xl/sharedStrings.xml" in packed.namelist():
            for item in tree.fromstring(packed.read("xl/sharedStrings.xml")):
                shared.append("".join(text.text or "" for text in item.iter(MAIN + "t")))
        sheet = tree.fromstring(packed.read("xl/worksheets/sheet1.xml"))
    for row in sheet.iter(MAIN + "row"):
        cells = {}
        for cell in row.iter(MAIN + "c"):
            column = re.match("[A-Z]+", cell.get("r")).group()
            value = cell.find(MAIN + "v")
            if cell.get("t") == "inlineStr":
                cells[column] = "".join(text.text or "" for text in cell.iter(MAIN + "t"))
            elif value is not None:
                cells[column] = shared[int(value.text)] if cell.get("t") == "s" else value.text
        yield cells


def of_text(name):
    with open(name, encoding="utf-8-sig", newline="") as file:
        for fields in csv.reader(file, delimiter=";"):
            yield dict(enumerate(fields))


for name in sys.argv[1:]:
    rows = iter(of_workbook(name) if name.endswith(".xlsx") else of_text(name))
    headings = {heading.strip().lower(): column for column, heading in next(rows).items()}
    account = next(headings[heading] for heading in ACCOUNT if heading in headings)
    amount = next(headings[heading] for heading in AMOUNT if heading in headings)
    count, sums = 0, {}
    for row in rows:
        if row.get(account):
            number = row[account].split()[0]
            count += 1
            sums[number] = sums.get(number, 0) + Decimal(row[amount]).quantize(Decimal("0.01"))
    print(json.dumps({"rows": count, "sums": {number: str(total) for number, total in sums.items()}}))
