import { readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "..");
const folder = (locale: string) => join(root, `../../assets/locales/${locale}`);
const catalogue = (locale: string) =>
  readdirSync(folder(locale))
    .filter((name) => name.endsWith(".ftl"))
    .map((name) => readFileSync(join(folder(locale), name), "utf8"))
    .join("\n");

function files(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return files(path);
    return /\.(svelte|ts)$/.test(name) && !/\.test\.ts$|generated\.ts$/.test(name) ? [path] : [];
  });
}

function keys(text: string): Map<string, string[]> {
  const found = [...text.matchAll(/^ui-([a-z0-9-]+) = (.*)$/gm)];
  return new Map(
    found.map(([, key, said]) => [
      key ?? "",
      [...(said ?? "").matchAll(/\$(\w+)/g)].map((m) => m[1] ?? "").sort(),
    ]),
  );
}

const sources = files(root).map((path) => ({ path, text: readFileSync(path, "utf8") }));
const all = sources.map((source) => source.text).join("\n");
const swedish = keys(catalogue("sv"));
const english = keys(catalogue("en"));

describe("the words of the window", () => {
  it("are the same in both languages, with the same fields", () => {
    expect([...english.keys()].sort()).toEqual([...swedish.keys()].sort());
    for (const [key, fields] of swedish) expect(english.get(key), key).toEqual(fields);
  });

  it("exist for every key that is asked for", () => {
    const asked = [...all.matchAll(/\bt\(\s*"([a-z0-9-]+)"/g)].map((match) => match[1] ?? "");
    expect(asked.filter((key) => !swedish.has(key))).toEqual([]);
  });

  it("are all used", () => {
    const literal = new Set([...all.matchAll(/["'`]([a-z0-9-]+)["'`]/g)].map((match) => match[1] ?? ""));
    const stems = [...all.matchAll(/\bt\(\s*`([a-z-]+)\$\{[^}]*\}([a-z-]*)`/g)].map((m) => [
      m[1] ?? "",
      m[2] ?? "",
    ]);
    const unused = [...swedish.keys()].filter(
      (key) =>
        !literal.has(key) &&
        !stems.some(([start, end]) => key.startsWith(start ?? "") && key.endsWith(end ?? "")),
    );
    expect(unused).toEqual([]);
  });

  it("never stand in a component", () => {
    const said: string[] = [];
    for (const { path, text } of sources.filter((source) => source.path.endsWith(".svelte"))) {
      const markup = text.replace(/<script[\s\S]*?<\/script>|<style[\s\S]*?<\/style>|<!--[\s\S]*?-->/g, "");
      if (/[åäöÅÄÖ]/.test(markup.replace(/placeholder="ÅÅÅÅ-MM-DD"/g, ""))) said.push(path);
    }
    expect(said).toEqual([]);
  });
});
