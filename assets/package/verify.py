#!/usr/bin/env python3
"""Kontrollerar ett revisionspaket utan Bidragsboken:   python3 verify.py [MAPP eller PAKET.zip]
Checks an audit package without Bidragsboken; without an argument, the folder that this file lies in.

1 FILER   varje fil i manifesten finns och har sin SHA-256, ingen annan fil finns     files: all there, none added
2 LOGG    kedjan av kontrollsummor räknas om från första händelsen                    log: the chain of sums, anew
3 SUMMOR  huvudboksutdrag, kostnader och avstämning räknas om mot svarsfilen          sums: ledger, costs, report
Signaturen prövas inte här, utan med ssh-keygen (VERIFIERA.txt). The signature is not checked here.

Ta hellre det här programmet från annat håll än ur paketet du granskar: den som byter ut ett paket kan byta ut
programmet i det. Formatet beskrivs i docs/package-format.md och docs/hash-chain.md. Python 3.9, inget mer.
Svarskod: 0 inget fel, 1 fel, 2 går inte att läsa. Exit code: 0 nothing wrong, 1 wrong, 2 unreadable.
"""
import sys

# Nothing is imported from the folder of the package: without -I it is the first place that Python looks in.
if not (sys.flags.isolated or getattr(sys.flags, "safe_path", False)):
    del sys.path[0]

import csv, hashlib, io, json, re, zipfile, zlib  # noqa: E401, E402
from collections import defaultdict  # noqa: E402
from decimal import Decimal  # noqa: E402
from pathlib import Path  # noqa: E402

HERE = Path(__file__).resolve().parent
csv.field_size_limit(1 << 30)

LEVELS = {"public": "vem som helst / anybody", "left-out": "myndigheten / the agency",
          "names": "revisorn / the auditor", "included": "allt / everything"}
MANIFESTS = {"manifest-sha256.txt": True, "tagmanifest-sha256.txt": False}
SIGNATURE = "tagmanifest-sha256.txt.sig"
wrong = []


def tell(part, file, swedish, english):
    text = f"FEL {part} {file}: {swedish} / {english}"
    wrong.append("".join(sign if sign.isprintable() else "?" for sign in text))


def files_of(place):
    """The files by their path in the bag, each a function that reads it; nothing is unpacked."""
    if place.is_dir():
        if any(path.is_symlink() for path in place.rglob("*")):
            raise ValueError("en länk i mappen / a link in the folder")
        found = [path for path in place.rglob("*") if path.is_file()]
        return {path.relative_to(place).as_posix(): path.read_bytes for path in found}
    archive = zipfile.ZipFile(place)
    names = archive.namelist()
    bases = {name.split("/")[0] for name in names}
    is_ours = all(re.fullmatch(r"[a-z0-9_][a-z0-9._-]*/([a-z0-9_][a-z0-9._-]*/)*([a-z0-9_][a-z0-9._-]*|VERIFIERA\.txt)", name)
                  for name in names)
    if len(set(names)) != len(names) or len(bases) != 1 or not is_ours:
        raise ValueError("inte en mapp med var fil en gång / not one folder with every file once")
    if len(names) > 10_000 or sum(info.file_size for info in archive.infolist()) > 2 << 30:
        raise ValueError("för stort / too large")
    for info in archive.infolist():
        if info.external_attr >> 28 not in (0, 8) or info.compress_type not in (0, 8):
            raise ValueError(f"en länk eller en annan packning / a link or another packing: {info.filename!r}")
        if info.file_size > 500 << 20 or info.file_size > max(10 << 20, 200 * info.compress_size):
            raise ValueError(f"en fil som är för hårt packad / a file packed too hard: {info.filename!r}")
    return {name.split("/", 1)[1]: lambda name=name: archive.read(name) for name in names}


def lines(text):
    *lines, rest = text.decode().split("\n")
    if rest or not lines:
        raise ValueError("sista raden är inte avslutad / the last line has no end")
    return lines


def check_files(files):
    for manifest, of_payload in MANIFESTS.items():
        listed = {}
        for line in lines(files[manifest]()):
            found = re.fullmatch("([0-9a-f]{64})  ([^ ].*)", line)
            if not found or found[2] in listed:
                tell("FILER", manifest, "en rad är inte en kontrollsumma", "a line is no sum")
            else:
                listed[found[2]] = found[1]
        for path, wanted in listed.items():
            if path not in files:
                tell("FILER", path, "saknas", "missing")
            elif hashlib.sha256(files[path]()).hexdigest() != wanted:
                tell("FILER", path, "ändrad", "changed")
        others = {SIGNATURE, "tagmanifest-sha256.txt", *(path for path in files if path.startswith("data/"))}
        belonging = {path for path in files if path.startswith("data/")} if of_payload else files.keys() - others
        for path in sorted(belonging - listed.keys()):
            tell("FILER", path, "står inte i manifestet", "not listed")


def sha256(label, content):
    return hashlib.sha256(label.encode() + b"\0" + content).hexdigest()


def commitment(text):
    """What stands for a text: of its salt and value, or as it is where they are left out."""
    if set(text) == {"commitment"}:
        return text["commitment"]
    if set(text) != {"salt", "value"} or not re.fullmatch("[0-9a-f]{32}", text["salt"]):
        raise ValueError("en text utan salt och värde / a text without salt and value")
    return sha256("bidragsboken/text/v1", bytes.fromhex(text["salt"]) + text["value"].encode())


def canonical(value):
    if isinstance(value, bool):
        return b"t" if value else b"f"
    if isinstance(value, int):
        return b"i" + value.to_bytes(8, "big", signed=True)
    if isinstance(value, str):
        return b"s" + len(value.encode()).to_bytes(8, "big") + value.encode()
    if isinstance(value, list):
        return b"a" + len(value).to_bytes(8, "big") + b"".join(b"n" if v is None else canonical(v) for v in value)
    if set(value) in ({"commitment"}, {"salt", "value"}):
        return canonical(commitment(value))
    members = sorted((name.encode(), name) for name in value if value[name] is not None)
    content = b"".join(canonical(name) + canonical(value[name]) for _, name in members)
    return b"o" + len(members).to_bytes(8, "big") + content


def strict(text):
    def once(pairs):
        if len({name for name, _ in pairs}) != len(pairs):
            raise ValueError("ett namn två gånger / a name twice")
        return dict(pairs)

    def no_float(text):
        raise ValueError(f"ett decimaltal / a decimal number: {text}")
    return json.loads(text, object_pairs_hook=once, parse_float=no_float, parse_constant=no_float)


def check_log(files):
    path, seq, head = "data/history/operations.jsonl", 0, "0" * 64
    stated, about = (json.loads(files[f"data/{file}.json"]()) for file in ("history/head", "package"))
    level = about["personal"]
    for line in lines(files[path]()):
        operation, seq = strict(line), seq + 1
        if json.dumps(operation, ensure_ascii=False, separators=(",", ":"), sort_keys=True) != line:
            return tell("LOGG", path, f"händelse {seq} är skriven på annat sätt", f"operation {seq} in another form")
        closes = operation["actor"] if level == "left-out" else operation if level == "public" else {}
        if '"salt":' in json.dumps(closes):
            tell("LOGG", path, f"händelse {seq} visar mer än nivån", f"operation {seq} shows more than the level")
        digests = [fact["withheld"] if set(fact) == {"withheld"} else {
            "kind": fact["kind"], "scope": fact["scope"], "digest": sha256("bidragsboken/fact/v1", canonical(fact)),
        } for fact in operation["facts"]]
        if seq == 1 and operation["facts"][0].get("book") != stated["book"]:
            return tell("LOGG", path, "en annan bok", "another book")
        content = {name: operation[name] for name in ("seq", "kind", "at", "prev")}
        content |= {"book": stated["book"], "actor": commitment(operation["actor"]), "facts": digests}
        if set(operation) != {*content, "hash"} - {"book"} or operation["seq"] != seq or operation["prev"] != head:
            return tell("LOGG", path, f"händelse {seq} följer inte på den före", f"operation {seq} does not follow")
        head = operation["hash"]
        if sha256("bidragsboken/operation/v1", canonical(content)) != head:
            return tell("LOGG", path, f"händelse {seq} är ändrad", f"operation {seq} is changed")
    if not seq == stated["seq"] == about["head"]["seq"] or not head == stated["hash"] == about["head"]["hash"]:
        tell("LOGG", path, f"slutar med händelse {seq}, inte {stated['seq']}", "ends with another operation")
    return f"{seq} händelser, den sista / operations, the last {head}\nTill / to: {LEVELS[level]}"


def check_sums(files):
    def table(kind, name):
        return list(csv.DictReader(io.StringIO(files[f"data/ledger/{kind}-{name}.csv"]().decode(), newline="")))

    def added(rows, column, *by):
        sums = defaultdict(Decimal)
        for row in rows:
            sums[tuple(key(row) for key in by)] += Decimal(row[column])
        return {key: amount for key, amount in sums.items() if amount}

    def same(file, what, found, expected):
        if found != expected:
            tell("SUMMOR", file, f"{what}: {found} men ska vara {expected}", "does not add up")
    for grant in json.loads(files["data/package.json"]())["grants"]:
        name = grant["name"]
        report = json.loads(files[f"data/report/report-{name}.json"]())
        costs, ledger, balance = (table(kind, name) for kind in ("costs", "ledger", "reconciliation"))
        at = f"data/ledger/costs-{name}.csv"
        for row in costs:
            same(at, row["cost"], Decimal(row["inside"]) + Decimal(row["outside"]), Decimal(row["amount"]))
        for column, figure in (("inside", "used"), ("outside", "outside")):
            same(at, column, sum((Decimal(row[column]) for row in costs), Decimal()), Decimal(report["figures"][figure]))
        kinds = {(part["kind"],): Decimal(part["amount"]) for part in report["used_by_kind"] if Decimal(part["amount"])}
        same(at, "kind", added(costs, "inside", lambda row: row["kind"]), kinds)
        at = f"data/ledger/reconciliation-{name}.csv"
        for row in balance:
            what = f"{row['account']} {row['month']}"
            same(at, what, Decimal(row["ledger"]) - Decimal(row["book"]), Decimal(row["difference"]))
        normal = [row for row in ledger if row["row_kind"] == "normal"]
        by_month = added(normal, "amount", lambda row: row["account"], lambda row: row["date"][:7])
        same(at, "book", added(balance, "book", lambda row: row["account"], lambda row: row["month"]), by_month)


def main(place):
    try:
        files = files_of(place)
        check_files(files)
        head = check_log(files)
        check_sums(files)
    except (LookupError, TypeError, ValueError, ArithmeticError, AttributeError, OSError, RecursionError,
            zipfile.BadZipFile, NotImplementedError, RuntimeError, zlib.error, csv.Error, EOFError, MemoryError) as error:
        print(*wrong, sep="\n", end="\n" if wrong else "")
        print(f"GÅR INTE ATT LÄSA / UNREADABLE: {error!r}")
        return 2
    print(*wrong, sep="\n", end="\n" if wrong else "")
    print("RESULTAT: FEL / WRONG" if wrong else f"RESULTAT: OK\n{head}")
    print("Signaturen är inte prövad. / The signature was not checked: VERIFIERA.txt, 2.")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.stdout.reconfigure(errors="replace")
    if len(sys.argv) > 2 or sys.argv[1:2] == ["--help"]:
        sys.exit(__doc__)
    sys.exit(main(Path(sys.argv[1]) if len(sys.argv) == 2 else HERE))
