import { expect, it } from "vitest";
import { answerWith } from "../../lib/api/call";
import { Queue } from "./queue.svelte";
import { invoice, ledger, ofInvoices, ofShareList, ofTable, result } from "./replies.test-support";

const picked = (...names: string[]) => names.map((name) => ({ file: name, name }));
const refusal = { code: "file-not-readable", fields: {}, message: "Filen är ingen huvudbok." };
type Asked = { file: string; choices: unknown };

/** Answers a preview by the name of the file, and notes what was asked. */
function program(previews: Record<string, unknown>): [string, Asked][] {
  const asked: [string, Asked][] = [];
  answerWith(async (name, request) => {
    asked.push([name, request as Asked]);
    if (name === "confirm_import") return result;
    const answer = previews[(request as Asked).file];
    if (!answer) throw refusal;
    return answer;
  });
  return asked;
}

it("reads files in order, and one that is refused stops none of the others", async () => {
  program({ "b.se": ledger(), "c.csv": ofTable() });
  const queue = new Queue();
  await queue.add(picked("a.pdf", "b.se", "c.csv"));
  expect(queue.files.map((file) => file.state)).toEqual(["refused", "ready", "choices"]);
  expect(queue.files[0]?.failure?.message).toBe("Filen är ingen huvudbok.");
  expect(queue.current?.picked.name).toBe("b.se");
});

it("says of a list that lacks an answer that it waits for one, not that it is wrong", async () => {
  program({ "lista.csv": ofShareList({ status: "open" }) });
  const queue = new Queue();
  await queue.add(picked("lista.csv"));
  expect(queue.files[0]?.state).toBe("choices");
});

it("stops reading the rest when it is cancelled, and reads again what is shown", async () => {
  let isCancelled = true;
  answerWith(async () => {
    if (isCancelled) throw { code: "cancelled", fields: {}, message: "Avbrutet." };
    return ledger();
  });
  const queue = new Queue();
  await queue.add(picked("a.se", "b.se"));
  expect(queue.files.map((file) => file.state)).toEqual(["stopped", "stopped"]);
  isCancelled = false;
  await queue.show(queue.files[1]!);
  expect(queue.files[1]?.state).toBe("ready");
});

it("asks anew what a file would do once another was taken in", async () => {
  const asked = program({ "a.se": ledger(), "b.se": ledger() });
  const queue = new Queue();
  await queue.add(picked("a.se", "b.se"));
  await queue.confirm(queue.files[0]!);
  await queue.goOn();
  expect(queue.current?.picked.name).toBe("b.se");
  expect(
    asked.filter(([name, request]) => name === "preview_import" && request.file === "b.se"),
  ).toHaveLength(2);
});

it("sends what was chosen, and keeps what is shown when the choices cannot be read", async () => {
  const previews: Record<string, unknown> = { "f.xml": ofInvoices([invoice(1)]) };
  const asked = program(previews);
  const queue = new Queue();
  await queue.add(picked("f.xml"));
  const file = queue.files[0]!;
  expect(asked[0]?.[1].choices).toBeNull();
  delete previews["f.xml"];
  await queue.choose(file, { grant: "31210" });
  expect(asked[1]?.[1].choices).toEqual({
    mapping: null,
    grant: "31210",
    invoices: [],
    salaries: [],
    follow_up: null,
    recipient: null,
  });
  expect(file.state).toBe("choices");
  expect(file.preview?.invoices).toHaveLength(1);
});

it("takes no answer that was overtaken", async () => {
  const answers: ((reply: unknown) => void)[] = [];
  program({ "f.xml": ofInvoices([invoice(1)]) });
  const queue = new Queue();
  await queue.add(picked("f.xml"));
  const file = queue.files[0]!;
  answerWith(() => new Promise((resolve) => answers.push(resolve)));
  const both = [queue.choose(file, { grant: "1" }), queue.choose(file, { grant: "2" })];
  answers[1]?.(ofInvoices([invoice(1), invoice(2)]));
  answers[0]?.(ofInvoices([]));
  await Promise.all(both);
  expect(file.preview?.invoices).toHaveLength(2);
});

it("looks at a proposed table first and goes straight on with a saved one", async () => {
  program({ "new.csv": ofTable(), "known.csv": ofTable({ source: "saved", choices: [] }) });
  const queue = new Queue();
  await queue.add(picked("new.csv", "known.csv"));
  expect(queue.files.map((file) => file.mapping)).toEqual([true, false]);
});

it("takes the same file once, and begins anew with one that was finished", async () => {
  program({ "a.se": ledger() });
  const queue = new Queue();
  await queue.add(picked("a.se", "a.se"));
  expect(queue.files).toHaveLength(1);
  await queue.confirm(queue.files[0]!);
  expect(queue.files[0]?.state).toBe("taken");
  await queue.add(picked("a.se"));
  expect(queue.files.map((file) => file.state)).toEqual(["ready"]);
});
