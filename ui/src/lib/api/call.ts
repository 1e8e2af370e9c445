/** The only file that knows the host: every question to the program goes through `call`. */
import { invoke, isTauri } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";
import type { Commands, Failure, FileHandle } from "./generated";

export type Name = keyof Commands;
export type Request<N extends Name> = Commands[N][0];
export type Reply<N extends Name> = Commands[N][1];

/** Something went wrong; nothing was done. `message` is ready to show. */
export class ApiFailure extends Error {
  readonly code: string;
  readonly fields: Failure["fields"];

  constructor(failure: Failure) {
    super(failure.message);
    this.code = failure.code;
    this.fields = failure.fields;
  }
}

export interface Picked {
  file: FileHandle;
  name: string;
}

export interface Progress {
  what: string;
  done: number;
  all: number;
}

export type Purpose =
  | "book-open"
  | "book-create"
  | "ledger"
  | "evidence"
  | "evidence-save"
  | "key"
  | "key-save"
  | "package-save"
  | "package-open"
  | "any-open"
  | "memo-save"
  | "review-save"
  | "overlap-open"
  | "keys-save"
  | "consolidate-open"
  | "consolidation-save"
  | "register-open"
  | "scheme-open"
  | "scheme-save"
  | "folder-open"
  | "watch-open";

type Host = (name: string, request: unknown) => Promise<unknown>;
let host: Host = (name, request) => invoke(name, { request });

/** Answers questions in place of the program: for tests. */
export function answerWith(other: Host): void {
  host = other;
}

function isFailure(error: unknown): error is Failure {
  return typeof error === "object" && error !== null && "code" in error && "message" in error;
}

async function ask(name: string, request: unknown): Promise<unknown> {
  try {
    return await host(name, request);
  } catch (error) {
    if (isFailure(error)) throw new ApiFailure(error);
    throw new ApiFailure({ code: "internal", fields: {}, message: String(error) });
  }
}

/** Asks the program; the promise is rejected with an `ApiFailure`. */
export async function call<N extends Name>(name: N, request: Request<N>): Promise<Reply<N>> {
  return (await ask(name, request)) as Reply<N>;
}

/** Lets the user choose a file; `null` when the dialog was closed. The page never sees a path. */
export async function pickFile(purpose: Purpose, suggested: string | null = null): Promise<Picked | null> {
  return (await ask("pick_file", { purpose, suggested })) as Picked | null;
}

/** Lets the user choose several files, or a folder that stands for those in it; none when the dialog was closed. */
export async function pickFiles(purpose: Purpose): Promise<Picked[]> {
  return (await ask("pick_files", { purpose, suggested: null })) as Picked[];
}

/** The package that the program was asked to open when it was started; `null` where there was none. */
export async function askedPackage(): Promise<Picked | null> {
  return isTauri() ? ((await ask("asked_package", {})) as Picked | null) : null;
}

/** Asks long work to stop; it leaves everything as it was. */
export async function cancelWork(): Promise<void> {
  await ask("cancel_work", {});
}

/** Listens to the program; returns a function that stops listening. */
export function onEvent<T>(
  name: "changed" | "progress" | "dragging" | "dropped" | "failed",
  tell: (payload: T) => void,
): () => void {
  if (!isTauri()) return () => {};
  const stopping = listen<T>(name, (event) => tell(event.payload));
  return () => void stopping.then((stop) => stop());
}
