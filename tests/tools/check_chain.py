#!/usr/bin/env python3
"""Checks the log of a book or an audit package without Bidragsboken: usage: check_chain.py LOG.jsonl [BOOK-ID]

One operation a line, as docs/hash-chain.md describes. The book's id is taken from the first fact when it is not
given. Give the id when you know it: then a whole log put in place of another is found as well.
Prints the head of the log; compare it with one that you have from elsewhere. Needs Python 3.9, nothing else.
"""
import hashlib
import json
import re
import sys


class Broken(Exception):
    pass


def sha256(label, content):
    return hashlib.sha256(label.encode() + b"\0" + content).hexdigest()


def commitment(text):
    """What stands for a committed text in the hashes: of its salt and value, or as it is when they are left out."""
    if set(text) == {"commitment"}:
        return text["commitment"]
    if set(text) != {"salt", "value"} or not re.fullmatch("[0-9a-f]{32}", text["salt"]):
        raise Broken("a committed text has a salt of 32 hexadecimal digits and a value")
    return sha256("bidragsboken/text/v1", bytes.fromhex(text["salt"]) + text["value"].encode())


def tagged(tag, number):
    return tag + number.to_bytes(8, "big", signed=tag == b"i")


def canonical(value):
    if value is None:
        return b"n"
    if isinstance(value, bool):
        return b"t" if value else b"f"
    if isinstance(value, int):
        return tagged(b"i", value)
    if isinstance(value, str):
        return tagged(b"s", len(value.encode())) + value.encode()
    if isinstance(value, list):
        return tagged(b"a", len(value)) + b"".join(map(canonical, value))
    if set(value) in ({"commitment"}, {"salt", "value"}):
        return canonical(commitment(value))
    members = sorted((name.encode(), name, value[name]) for name in value if value[name] is not None)
    return tagged(b"o", len(members)) + b"".join(canonical(name) + canonical(v) for _, name, v in members)


def in_the_hash(fact):
    """Kind, scope and digest of a fact: this is all that the operation's hash holds of it."""
    if set(fact) == {"withheld"}:
        return fact["withheld"]
    digest = sha256("bidragsboken/fact/v1", canonical(fact))
    return {"kind": fact["kind"], "scope": fact["scope"], "digest": digest}


def check(operation, book, seq, prev):
    if set(operation) != {"seq", "kind", "at", "actor", "prev", "hash", "facts"}:
        raise Broken(f"operation {seq} has other members than an operation has")
    if operation["seq"] != seq:
        raise Broken(f"operation {seq} is missing; {operation['seq']} stands there")
    if operation["prev"] != prev:
        raise Broken(f"operation {seq} does not follow the one before it")
    content = {name: operation[name] for name in ("seq", "kind", "at", "prev")}
    content |= {"book": book, "actor": commitment(operation["actor"])}
    content["facts"] = [in_the_hash(fact) for fact in operation["facts"]]
    if sha256("bidragsboken/operation/v1", canonical(content)) != operation["hash"]:
        raise Broken(f"operation {seq} has been changed")


def once(pairs):
    if len({name for name, _ in pairs}) != len(pairs):
        raise Broken("a name stands twice in an object")
    return dict(pairs)


def no_float(text):
    raise Broken(f"a number with decimals: {text}")


def main(path, book=None):
    seq, prev, facts, withheld = 0, "0" * 64, 0, 0
    with open(path, encoding="utf-8", newline="\n") as lines:
        for line in lines:
            operation = json.loads(line, object_pairs_hook=once, parse_float=no_float)
            if seq == 0 and book is None:
                book = operation["facts"][0]["book"]
            seq += 1
            check(operation, book, seq, prev)
            prev = operation["hash"]
            facts += len(operation["facts"])
            withheld += sum("withheld" in fact for fact in operation["facts"])
    if seq == 0:
        raise Broken("the log is empty")
    print(f"the chain holds: book {book}, {seq} operations, {facts} facts ({withheld} withheld)\nhead {prev}")


if __name__ == "__main__":
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    try:
        main(*sys.argv[1:])
    except Broken as broken:
        sys.exit(f"THE CHAIN DOES NOT HOLD: {broken}")
    except (KeyError, TypeError, ValueError, AttributeError, IndexError) as error:
        sys.exit(f"THE CHAIN DOES NOT HOLD: not a log ({error!r})")
