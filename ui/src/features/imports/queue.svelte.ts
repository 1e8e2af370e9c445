/** The files that are to be taken in, one after another: what is known of each, and what was said of it. */
import { ApiFailure, call, type Picked } from "../../lib/api/call";
import type { ImportChoices, ImportPreview, ImportResult } from "../../lib/api/generated";
import { session } from "../../lib/session.svelte";
import { NO_FOLLOW_UP, waitsForChoice } from "./standing";

/** `stopped` was cancelled while it was read, `left` was put aside by hand. */
export type FileState =
  | "waiting"
  | "reading"
  | "choices"
  | "blocked"
  | "ready"
  | "taken"
  | "unchanged"
  | "refused"
  | "stopped"
  | "left";

const NOTHING_SAID: ImportChoices = {
  mapping: null,
  grant: null,
  invoices: [],
  salaries: [],
  follow_up: null,
  recipient: null,
};

/** A file of the queue. */
export class QueuedFile {
  readonly picked: Picked;
  preview = $state.raw<ImportPreview | null>(null);
  result = $state.raw<ImportResult | null>(null);
  /** Why it cannot be read, or not with these choices. */
  failure = $state.raw<ApiFailure | null>(null);
  choices = $state.raw<ImportChoices>(NOTHING_SAID);
  acceptChanges = $state(false);
  reading = $state(false);
  putAside = $state(false);
  /** The columns are being looked at. */
  mapping = $state(false);
  #asked = 0;
  /** How many changes of the book the preview knows of. */
  #seen = -1;

  constructor(picked: Picked) {
    this.picked = picked;
  }

  get state(): FileState {
    if (this.putAside) return "left";
    if (this.result) return this.result.operation === null ? "unchanged" : "taken";
    if (this.failure && !this.preview) return this.failure.code === "cancelled" ? "stopped" : "refused";
    if (!this.preview) return this.reading ? "reading" : "waiting";
    if (waitsForChoice(this.preview) || this.failure) return "choices";
    return this.preview.can_import ? "ready" : "blocked";
  }

  /** Nothing more is to be done with it. */
  get isDone(): boolean {
    return ["taken", "unchanged", "refused", "left"].includes(this.state);
  }

  isFresh(changes: number): boolean {
    return this.preview !== null && this.#seen === changes;
  }

  /** Asks what the file would do. What is shown stays until the answer comes; an answer that was overtaken is dropped. */
  async read(changes: number): Promise<void> {
    const mine = ++this.#asked;
    const hadTable = this.preview?.table != null;
    this.reading = true;
    const request = { file: this.picked.file, choices: this.hasChoices ? this.choices : null };
    const [preview, failure] = await answered(() => call("preview_import", request));
    if (mine !== this.#asked) return;
    this.reading = false;
    this.failure = failure;
    if (!preview) return;
    this.preview = preview;
    this.#seen = changes;
    // What was read before is trusted; what the program makes out by itself is looked at first.
    if (!hadTable && preview.table)
      this.mapping = preview.table.source === "proposed" || this.state === "choices";
  }

  get hasChoices(): boolean {
    return this.choices !== NOTHING_SAID;
  }

  async confirm(): Promise<boolean> {
    const request = {
      file: this.picked.file,
      accept_changes: this.acceptChanges,
      choices: this.hasChoices ? this.choices : null,
    };
    this.result = (await session.run(() => call("confirm_import", request))) ?? null;
    return this.result !== null;
  }

  /** Begins anew: as if it had been picked now. */
  forget(): void {
    this.preview = null;
    this.result = null;
    this.failure = null;
    this.choices = NOTHING_SAID;
    this.acceptChanges = false;
    this.putAside = false;
    this.mapping = false;
  }
}

async function answered<T>(ask: () => Promise<T>): Promise<[T | null, ApiFailure | null]> {
  try {
    return [await session.wait(ask), null];
  } catch (error) {
    if (error instanceof ApiFailure) return [null, error];
    throw error;
  }
}

/** All of them, and which is being worked at. */
export class Queue {
  files = $state<QueuedFile[]>([]);
  current = $state<QueuedFile | null>(null);
  #changes = 0;
  #reading = false;
  #book = "";

  /** Files that are there already are not put in twice; one that was finished begins anew. */
  async add(picked: Picked[]): Promise<void> {
    for (const file of picked) {
      const there = this.files.find((other) => other.picked.file === file.file);
      if (there?.isDone) there.forget();
      if (!there) this.files = [...this.files, new QueuedFile(file)];
    }
    this.current ??= this.next();
    if (this.current?.isDone) this.current = this.next() ?? this.current;
    await this.#readAll();
  }

  /** Puts files in and goes to the first of them. One that is there with an older preview is read as it lies now. */
  async review(picked: Picked[]): Promise<void> {
    const isPicked = (file: QueuedFile) => picked.some((one) => one.file === file.picked.file);
    const older = this.files.filter((file) => isPicked(file) && !file.isDone && file.preview !== null);
    const adding = this.add(picked);
    this.current = this.files.find(isPicked) ?? this.current;
    for (const file of older) await this.readAgain(file);
    await adding;
  }

  /** The first that is still to be taken in. */
  next(): QueuedFile | null {
    return this.files.find((file) => !file.isDone && file.state !== "stopped") ?? null;
  }

  /** Goes to a file; what it would do is asked anew where the book has changed since. */
  async show(file: QueuedFile): Promise<void> {
    this.current = file;
    const isOld = file.preview !== null && !file.isFresh(this.#changes) && !file.isDone;
    if (isOld || file.state === "stopped") await file.read(this.#changes);
  }

  async choose(file: QueuedFile, choices: Partial<ImportChoices>): Promise<void> {
    file.choices = { ...file.choices, ...choices };
    await file.read(this.#changes);
  }

  /** A table is no extract of a ledger: its columns have nothing to be chosen of. */
  async readAsFollowUp(file: QueuedFile): Promise<void> {
    file.mapping = false;
    await this.choose(file, { mapping: null, follow_up: { ...NO_FOLLOW_UP, read: true } });
  }

  async readAgain(file: QueuedFile): Promise<void> {
    await file.read(this.#changes);
  }

  async confirm(file: QueuedFile): Promise<boolean> {
    const isTaken = await file.confirm();
    if (isTaken) this.#changes += 1;
    return isTaken;
  }

  /** Goes on with the next file, or stays where the last one is told of. */
  async goOn(): Promise<void> {
    const next = this.next();
    if (next) await this.show(next);
  }

  leave(file: QueuedFile): void {
    file.putAside = true;
  }

  /** The import of the file was taken back: what it would do is asked anew. */
  async wasUndone(file: QueuedFile): Promise<void> {
    this.#changes += 1;
    file.result = null;
    await file.read(this.#changes);
  }

  /** The book was changed elsewhere. */
  async bookChanged(): Promise<void> {
    this.#changes += 1;
    if (this.current) await this.show(this.current);
  }

  /** Comes back to the files where they were left, unless all are finished or another book is open. */
  async resume(book: { file: string; orgnr: string } | null): Promise<void> {
    const name = book ? `${book.orgnr} ${book.file}` : "";
    const isOver = this.files.every((file) => file.isDone);
    if (isOver || name !== this.#book) this.clear();
    this.#book = name;
    await this.bookChanged();
  }

  clear(): void {
    this.files = [];
    this.current = null;
  }

  /** Reads what has not been read, in order. One that is refused stops nothing; cancelling stops the rest as well. */
  async #readAll(): Promise<void> {
    if (this.#reading) return;
    this.#reading = true;
    try {
      for (;;) {
        const waiting = this.files.find((file) => file.state === "waiting");
        if (!waiting) break;
        await waiting.read(this.#changes);
        if (waiting.state === "stopped") this.#stopWaiting(waiting.failure);
        // Whoever looks at another file meanwhile is left there.
        if (this.current === waiting && waiting.isDone) this.current = this.next() ?? waiting;
      }
    } finally {
      this.#reading = false;
    }
  }

  #stopWaiting(failure: ApiFailure | null): void {
    for (const file of this.files) if (file.state === "waiting") file.failure = failure;
  }
}

/** One for the window: whoever leaves the screen to look something up finds the files where they were. */
export const queue = new Queue();
