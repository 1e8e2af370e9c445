import { describe, expect, it } from "vitest";
import { commands, isTyping, shown } from "./commands";

describe("commands", () => {
  it("have a name of their own and keys that no other has", () => {
    const ids = commands.map((command) => command.id);
    expect(new Set(ids).size).toBe(ids.length);
    const keys = commands.flatMap((command) => command.keys);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it("leave the keys alone that browsers and Swedish keyboards need", () => {
    const keys = commands.flatMap((command) => command.keys);
    expect(keys.filter((key) => /\$mod\+[wrt]$|AltGraph/.test(key))).toEqual([]);
  });

  it("are shown as people read keys", () => {
    expect(shown("$mod+k")).toBe("Ctrl+K");
    expect(shown("g o")).toBe("G O");
    expect(shown("Shift+?")).toBe("?");
  });

  it("do not take letters from a field", () => {
    const input = document.createElement("input");
    expect(isTyping(input)).toBe(true);
    expect(isTyping(document.createElement("button"))).toBe(false);
  });
});
