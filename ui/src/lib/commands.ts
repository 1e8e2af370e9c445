/**
 * Everything that can be done by a key or from the palette, declared once: the bindings, the hints beside buttons and
 * the help sheet are all made from this list. Single letters work outside fields only and can be switched off.
 */
import { tinykeys } from "tinykeys";
import { call } from "./api/call";
import { opening } from "./review.svelte";
import { preferences } from "./preferences.svelte";
import { go } from "./router.svelte";
import { session } from "./session.svelte";
import { t } from "./words.svelte";

export interface Command {
  id: string;
  /** As tinykeys writes it; several with a space are pressed one after the other. */
  keys: string[];
  /** A letter that works outside fields only. */
  letter: boolean;
  needsBook: boolean;
  /** It is also there, or only there, while a package is reviewed. */
  review?: "too" | "only";
  run: () => void;
}

export const windowActions = { palette: () => {}, help: () => {} };

function navigate(id: string, keys: string[], letter: boolean, ...to: string[]): Command {
  return { id, keys, letter, needsBook: true, run: () => go(...to) };
}

export async function undo(): Promise<void> {
  const undone = await session.run(() => call("undo", {}));
  if (undone) session.say(t("undone", { what: undone.target.title }));
}

export async function redo(): Promise<void> {
  const redone = await session.run(() => call("redo", {}));
  if (redone) session.say(t("redone", { what: redone.target.title }));
}

export const commands: Command[] = [
  { id: "palette", keys: ["$mod+k"], letter: false, needsBook: false, run: () => windowActions.palette() },
  { id: "help", keys: ["Shift+?", "F1"], letter: false, needsBook: false, run: () => windowActions.help() },
  { id: "open", keys: ["$mod+o"], letter: false, needsBook: false, run: () => void opening.ask() },
  { ...navigate("review", ["g g", "Alt+8"], true, "review"), review: "only" },
  { ...navigate("contents", ["g c", "Alt+9"], true, "contents"), review: "only" },
  navigate("overview", ["g o", "Alt+1"], true, "overview"),
  { ...navigate("grants", ["g b", "Alt+2"], true, "grants"), review: "too" },
  navigate("import", ["$mod+i", "i", "Alt+3"], true, "import"),
  { ...navigate("checks", ["k", "g k", "Alt+4"], true, "checks"), review: "too" },
  { ...navigate("reconcile", ["g a", "Alt+5"], true, "reconcile"), review: "too" },
  navigate("year-end", ["g l"], true, "year-end"),
  navigate("package", ["e", "g p", "Alt+6"], true, "package"),
  { id: "verify", keys: ["g v", "Alt+7"], letter: true, needsBook: false, run: () => go("verify") },
  { id: "compare", keys: ["g j"], letter: true, needsBook: false, run: () => go("compare") },
  { id: "consolidate", keys: ["g m"], letter: true, needsBook: false, run: () => go("consolidate") },
  navigate("schemes", ["g r"], true, "schemes"),
  navigate("privacy", ["g d"], true, "privacy"),
  { ...navigate("history", ["g h"], true, "history"), review: "too" },
  { id: "settings", keys: ["g s"], letter: true, needsBook: false, run: () => go("settings") },
  navigate("new-grant", ["$mod+n"], false, "grants", "new"),
  { id: "undo", keys: ["$mod+z"], letter: false, needsBook: true, run: () => void undo() },
  { id: "redo", keys: ["$mod+y", "$mod+Shift+z"], letter: false, needsBook: true, run: () => void redo() },
];

/** A field has its own meaning for letters and its own undo. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.closest("input, textarea, select, [contenteditable]") !== null
  );
}

function isLetter(keys: string): boolean {
  return !/\$mod|Alt|^F\d|Shift/.test(keys);
}

/** Tells whether a command is to be had with what is open. */
export function isThere(command: Command): boolean {
  if (session.status?.review) return command.review !== undefined || !command.needsBook;
  if (command.review === "only") return false;
  return !command.needsBook || Boolean(session.status?.book);
}

function runs(command: Command, keys: string, event: KeyboardEvent): boolean {
  if (!isThere(command)) return false;
  if (document.querySelector("dialog[open]") && command.id !== "palette") return false;
  const typing = isTyping(event.target);
  if (typing && (isLetter(keys) || command.id === "undo" || command.id === "redo" || keys === "Shift+?"))
    return false;
  return preferences.letters || !isLetter(keys);
}

/** Binds every key to the window; returns a function that lets go. */
export function bind(target: Window): () => void {
  const bindings: Record<string, (event: KeyboardEvent) => void> = {};
  for (const command of commands) {
    for (const keys of command.keys) {
      bindings[keys] = (event) => {
        if (!runs(command, keys, event)) return;
        event.preventDefault();
        command.run();
      };
    }
  }
  return tinykeys(target, bindings);
}

/** `$mod+k` → `Ctrl+K`, as people read keys. */
export function shown(keys: string): string {
  return keys
    .split(" ")
    .map((press) =>
      press
        .replace("$mod", "Ctrl")
        .replace("Shift+?", "?")
        .replace(/(^|\+)([a-z])$/, (_, plus, letter) => plus + letter.toUpperCase()),
    )
    .join(" ");
}
