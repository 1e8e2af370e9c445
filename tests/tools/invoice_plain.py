#!/usr/bin/env python3
"""A second, plain reader of e-invoices (UBL 2.1, Svefaktura 1.0): standard library only, none of our code.

    invoice_plain.py FILE...   prints one JSON object a line: file, id, lines, net, payable (as the file has them)

It looks at the outermost element alone and says {"file": ..., "error": ...} where the XML does not parse."""
import json
import sys
import xml.etree.ElementTree as tree
from decimal import Decimal, InvalidOperation


def local(node):
    return node.tag.rsplit("}", 1)[-1]


def first(node, *names):
    for name in names:
        node = next((child for child in node if local(child) == name), None)
        if node is None:
            return None
    return (node.text or "").strip()


def number(text):
    try:
        return str(Decimal(text).quantize(Decimal("0.01"))) if text else None
    except InvalidOperation:
        return None


for name in sys.argv[1:]:
    told = {"file": name}
    try:
        root = tree.parse(name).getroot()
    except tree.ParseError as error:
        told["error"] = str(error)
    else:
        total = "LegalTotal" if "sfti" in root.tag else "LegalMonetaryTotal"
        net = "TaxExclusiveTotalAmount" if "sfti" in root.tag else "TaxExclusiveAmount"
        due = "TaxInclusiveTotalAmount" if "sfti" in root.tag else "PayableAmount"
        told["id"] = first(root, "ID")
        told["lines"] = sum(local(child) in ("InvoiceLine", "CreditNoteLine") for child in root)
        told["net"] = number(first(root, total, net))
        told["payable"] = number(first(root, total, due))
    print(json.dumps(told))
