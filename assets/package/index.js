"use strict";
/* Checks the package that the reader points at: files and log. No library, no network; the words stand in the page. */
(() => {
  const ENTRIES_MAX = 10000, BYTES_MAX = 2 ** 31, LOG_BYTES_MAX = 2 ** 28;
  const LOG = "data/history/operations.jsonl", SIGNATURE = "tagmanifest-sha256.txt.sig";
  const encoder = new TextEncoder(), utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

  class Trouble extends Error {
    constructor(code, file = "") {
      super(code);
      this.code = code;
      this.file = file;
    }
  }

  /* SHA-256 (FIPS 180-4), in pieces, so that nothing large is held at once. */
  const primes = [];
  for (let n = 2; primes.length < 64; n++) if (primes.every((p) => n % p)) primes.push(n);
  const fraction = (x) => ((x - Math.floor(x)) * 2 ** 32) | 0;
  const K = primes.map((p) => fraction(Math.cbrt(p)));
  const H = primes.slice(0, 8).map((p) => fraction(Math.sqrt(p)));

  class Sha256 {
    state = Int32Array.from(H);
    rest = new Uint8Array(64);
    filled = 0;
    bytes = 0;
    words = new Int32Array(64);

    block(data, at) {
      const w = this.words;
      const turn = (x, n) => (x >>> n) | (x << (32 - n));
      for (let i = 0, j = at; i < 16; i++, j += 4)
        w[i] = (data[j] << 24) | (data[j + 1] << 16) | (data[j + 2] << 8) | data[j + 3];
      for (let i = 16; i < 64; i++) {
        const a = w[i - 15], b = w[i - 2];
        w[i] = (w[i - 16] + w[i - 7] + (turn(a, 7) ^ turn(a, 18) ^ (a >>> 3)) + (turn(b, 17) ^ turn(b, 19) ^ (b >>> 10))) | 0;
      }
      let [a, b, c, d, e, f, g, h] = this.state;
      for (let i = 0; i < 64; i++) {
        const one = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + K[i] + w[i]) | 0;
        const two = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
        [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0];
      }
      [a, b, c, d, e, f, g, h].forEach((x, i) => (this.state[i] += x));
    }

    add(data) {
      this.bytes += data.length;
      let at = 0;
      if (this.filled) {
        const taken = Math.min(64 - this.filled, data.length);
        this.rest.set(data.subarray(0, taken), this.filled);
        this.filled += taken;
        at = taken;
        if (this.filled < 64) return this;
        this.block(this.rest, 0);
        this.filled = 0;
      }
      for (; at + 64 <= data.length; at += 64) this.block(data, at);
      this.rest.set(data.subarray(at));
      this.filled = data.length - at;
      return this;
    }

    hex() {
      const bits = BigInt(this.bytes) * 8n;
      const end = new Uint8Array((this.filled < 56 ? 64 : 128) - this.filled);
      end[0] = 0x80;
      new DataView(end.buffer).setBigUint64(end.length - 8, bits);
      this.add(end);
      return [...this.state].map((x) => (x >>> 0).toString(16).padStart(8, "0")).join("");
    }
  }

  const sum = (label, ...parts) => {
    const hash = new Sha256().add(encoder.encode(label)).add(new Uint8Array(1));
    parts.forEach((part) => hash.add(part));
    return hash.hex();
  };

  /* Where the files lie: a map from the path in the bag to a function that gives the stream of its bytes. */
  const base = (names) => {
    const folders = new Set(names.map((name) => name.split("/")[0]));
    if (folders.size !== 1 || names.some((name) => !name.includes("/"))) throw new Trouble("notOneFolder");
    const isOurs = (part) => /^[a-z0-9_][a-z0-9._-]{0,79}$/.test(part) || part === "VERIFIERA.txt";
    if (!names.every((name) => name.split("/").slice(1).every(isOurs)) || new Set(names).size !== names.length)
      throw new Trouble("names");
    if (names.length > ENTRIES_MAX) throw new Trouble("tooLarge");
    return `${[...folders][0]}/`;
  };

  function fromFolder(list) {
    const files = [...list], start = base(files.map((file) => file.webkitRelativePath));
    return new Map(files.map((file) => [file.webkitRelativePath.slice(start.length), () => file.stream()]));
  }

  async function bytesOf(blob) {
    return new Uint8Array(await blob.arrayBuffer());
  }

  async function fromZip(zip) {
    const tail = await bytesOf(zip.slice(Math.max(0, zip.size - 65557)));
    const at = (bytes) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    let end = tail.length - 22;
    while (end >= 0 && (at(tail).getUint32(end, true) !== 0x06054b50 || end + 22 + at(tail).getUint16(end + 20, true) !== tail.length)) end--;
    if (end < 0) throw new Trouble("notAZip");
    const count = at(tail).getUint16(end + 10, true), size = at(tail).getUint32(end + 12, true), start = at(tail).getUint32(end + 16, true);
    if (count > ENTRIES_MAX || start + size + 22 > zip.size) throw new Trouble("notAZip");
    const directory = await bytesOf(zip.slice(start, start + size)), view = at(directory), entries = [];
    let place = 0, all = 0;
    for (let n = 0; n < count; n++) {
      if (place + 46 > size || view.getUint32(place, true) !== 0x02014b50) throw new Trouble("notAZip");
      const [flags, method] = [view.getUint16(place + 8, true), view.getUint16(place + 10, true)];
      const [packed, unpacked] = [view.getUint32(place + 20, true), view.getUint32(place + 24, true)];
      const lengths = [28, 30, 32].map((offset) => view.getUint16(place + offset, true));
      const header = view.getUint32(place + 42, true);
      const name = utf8.decode(directory.subarray(place + 46, place + 46 + lengths[0]));
      if (flags & 1 || ![0, 8].includes(view.getUint16(place + 40, true) >>> 12) || ![0, 8].includes(method) || (method === 0 && packed !== unpacked)) throw new Trouble("notAZip", name);
      all += unpacked;
      entries.push({ name, method, packed, unpacked, header });
      place += 46 + lengths[0] + lengths[1] + lengths[2];
    }
    if (all > BYTES_MAX) throw new Trouble("tooLarge");
    const folder = base(entries.map((entry) => entry.name));
    if (!/^[a-z0-9_][a-z0-9._-]{0,79}\/$/.test(folder)) throw new Trouble("names");
    const stream = async ({ name, method, packed, header }) => {
      const local = await bytesOf(zip.slice(header, header + 30)), shown = at(local);
      if (local.length < 30 || shown.getUint32(0, true) !== 0x04034b50) throw new Trouble("notAZip", name);
      const first = header + 30 + shown.getUint16(26, true) + shown.getUint16(28, true);
      const content = zip.slice(first, first + packed).stream();
      return method === 8 ? content.pipeThrough(new DecompressionStream("deflate-raw")) : content;
    };
    const limited = (entry) => async () => {
      let left = entry.unpacked;
      const count = new TransformStream({
        transform(piece, out) {
          left -= piece.length;
          if (left < 0) throw new Trouble("notAZip", entry.name);
          out.enqueue(piece);
        },
      });
      return (await stream(entry)).pipeThrough(count);
    };
    return new Map(entries.map((entry) => [entry.name.slice(folder.length), limited(entry)]));
  }

  async function each(files, path, take) {
    if (!files.has(path)) throw new Trouble("missing", path);
    try {
      const reader = (await files.get(path)()).getReader();
      for (let step = await reader.read(); !step.done; step = await reader.read()) take(step.value);
    } catch (error) {
      throw error instanceof Trouble ? error : new Trouble("unreadable", path);
    }
  }

  async function text(files, path) {
    const pieces = [];
    let length = 0;
    await each(files, path, (piece) => {
      length += piece.length;
      if (length > LOG_BYTES_MAX) throw new Trouble("tooLarge", path);
      pieces.push(piece);
    });
    const whole = new Uint8Array(length);
    let at = 0;
    for (const piece of pieces) whole.set(piece, at), (at += piece.length);
    try {
      return utf8.decode(whole);
    } catch {
      throw new Trouble("unreadable", path);
    }
  }

  async function lines(files, path) {
    const lines = (await text(files, path)).split("\n");
    if (lines.pop() !== "" || !lines.length) throw new Trouble("unreadable", path);
    return lines;
  }

  async function checkFiles(files, found) {
    let checked = 0;
    for (const manifest of ["manifest-sha256.txt", "tagmanifest-sha256.txt"]) {
      const listed = new Map();
      for (const line of await lines(files, manifest)) {
        const parts = /^([0-9a-f]{64}) {2}([^ ].*)$/.exec(line);
        if (!parts || listed.has(parts[2])) found.push({ code: "line", file: manifest });
        else listed.set(parts[2], parts[1]);
      }
      for (const [path, wanted] of listed) {
        const hash = new Sha256();
        try {
          await each(files, path, (piece) => hash.add(piece));
          if (hash.hex() !== wanted) found.push({ code: "changed", file: path });
          checked++;
        } catch (error) {
          if (!(error instanceof Trouble)) throw error;
          found.push({ code: error.code, file: path });
        }
      }
      const isOfIt = (path) =>
        manifest.startsWith("tag")
          ? !path.startsWith("data/") && !path.startsWith("tagmanifest-")
          : path.startsWith("data/");
      for (const path of files.keys()) if (isOfIt(path) && !listed.has(path)) found.push({ code: "added", file: path });
    }
    for (const path of files.keys())
      if (path.startsWith("tagmanifest-") && !["tagmanifest-sha256.txt", SIGNATURE].includes(path)) found.push({ code: "added", file: path });
    return checked;
  }

  /* The chain, as docs/hash-chain.md has it. */
  const members = (value) => Object.keys(value).sort();
  const isJust = (value, ...names) => members(value).join() === names.join();
  const written = (value) => {
    if (Array.isArray(value)) return `[${value.map(written).join()}]`;
    if (value === null || typeof value !== "object") return JSON.stringify(value);
    return `{${members(value).map((name) => `${JSON.stringify(name)}:${written(value[name])}`).join()}}`;
  };
  const length = (number) => {
    const bytes = new Uint8Array(8);
    new DataView(bytes.buffer).setBigInt64(0, BigInt(number));
    return bytes;
  };
  const commitment = (value) => {
    if (isJust(value, "commitment")) return value.commitment;
    if (!isJust(value, "salt", "value") || !/^[0-9a-f]{32}$/.test(value.salt)) throw new Trouble("unreadable", LOG);
    const salt = Uint8Array.from(value.salt.match(/../g), (pair) => Number.parseInt(pair, 16));
    return sum("bidragsboken/text/v1", salt, encoder.encode(value.value));
  };
  const put = (out, value) => {
    const tag = (letter) => out.push(encoder.encode(letter));
    if (value === null) tag("n");
    else if (typeof value === "boolean") tag(value ? "t" : "f");
    else if (Number.isSafeInteger(value)) tag("i"), out.push(length(value));
    else if (typeof value === "string") {
      const bytes = encoder.encode(value);
      tag("s"), out.push(length(bytes.length), bytes);
    } else if (Array.isArray(value)) tag("a"), out.push(length(value.length)), value.forEach((item) => put(out, item));
    else if (typeof value !== "object") throw new Trouble("unreadable", LOG);
    else if (isJust(value, "commitment") || isJust(value, "salt", "value")) put(out, commitment(value));
    else {
      const names = members(value).filter((name) => value[name] !== null);
      tag("o"), out.push(length(names.length));
      for (const name of names) put(out, name), put(out, value[name]);
    }
  };
  const digest = (label, value) => {
    const out = [];
    put(out, value);
    return sum(label, ...out);
  };

  async function checkLog(files, found) {
    const head = JSON.parse(await text(files, "data/history/head.json"));
    const about = JSON.parse(await text(files, "data/package.json"));
    let seq = 0, prev = "0".repeat(64);
    for (const line of await lines(files, LOG)) {
      const operation = JSON.parse(line);
      seq++;
      if (written(operation) !== line || !isJust(operation, "actor", "at", "facts", "hash", "kind", "prev", "seq")) throw new Trouble("unreadable", LOG);
      const facts = operation.facts.map((fact) =>
        isJust(fact, "withheld") ? fact.withheld : { kind: fact.kind, scope: fact.scope, digest: digest("bidragsboken/fact/v1", fact) },
      );
      const content = { ...operation, book: head.book, actor: commitment(operation.actor), facts };
      delete content.hash;
      const isFirst = seq > 1 || operation.facts[0].book === head.book;
      if (operation.seq !== seq || operation.prev !== prev || !isFirst || digest("bidragsboken/operation/v1", content) !== operation.hash) {
        found.push({ code: "broken", file: LOG, number: seq });
        return { seq, hash: prev };
      }
      prev = operation.hash;
      if (seq % 200 === 0) await new Promise((go) => setTimeout(go));
    }
    const isHead = (stated) => stated.seq === seq && stated.hash === prev;
    if (!isHead(head) || !isHead(about.head)) found.push({ code: "head", file: "data/history/head.json" });
    return { seq, hash: prev };
  }

  /* Everything that can be checked here: what is wrong, and how much was looked at. */
  async function check(open, zip) {
    const found = [];
    let files = new Map(), checked = 0, head = null;
    try {
      files = await open();
      if (zip) {
        const hash = new Sha256();
        await each(new Map([["", () => zip.slice(0, -64).stream()]]), "", (piece) => hash.add(piece));
        if (hash.hex() !== (await zip.slice(-64).text())) found.push({ code: "seal", file: zip.name });
      }
      checked = await checkFiles(files, found);
      head = await checkLog(files, found);
    } catch (error) {
      found.push(error instanceof Trouble ? { code: error.code, file: error.file } : { code: "unreadable", file: LOG });
    }
    return { found, files: checked, head, signed: files.has(SIGNATURE) };
  }

  if (!globalThis.document) {
    globalThis.packageCheck = { check, fromFolder, fromZip };
    return;
  }

  const box = document.getElementById("provning"), answer = document.getElementById("provning-svar");
  if (!box || !globalThis.DecompressionStream || !Blob.prototype.stream) return;
  const word = (code) => box.dataset[code] ?? code;
  const paragraph = (text, name) => {
    const p = document.createElement("p");
    p.textContent = text;
    p.className = name;
    answer.append(p);
  };
  const show = (result) => {
    answer.replaceChildren();
    paragraph(word(result.found.length ? "bad" : "good"), result.found.length ? "prov bad" : "prov good");
    for (const { code, file, number } of result.found.slice(0, 100)) paragraph([file, word(code), number].filter(Boolean).join(" – "), "prov");
    if (result.found.length > 100) paragraph(`… ${result.found.length}`, "prov");
    paragraph(`${word("files")} ${result.files}`, "prov");
    if (result.head) paragraph(`${word("log")} ${result.head.seq}, ${result.head.hash}`, "prov");
    paragraph(word(result.signed ? "signed" : "unsigned"), "prov");
    paragraph(word("rest"), "prov");
  };
  const run = async (open, zip) => {
    answer.replaceChildren();
    paragraph(word("busy"), "prov");
    show(await check(open, zip));
  };
  document.getElementById("provning-zip").addEventListener("change", ({ target }) => {
    const [zip] = target.files;
    if (zip) run(() => fromZip(zip), zip);
  });
  document.getElementById("provning-mapp").addEventListener("change", ({ target }) => {
    if (target.files.length) run(async () => fromFolder(target.files), null);
  });
  box.hidden = false;
})();
