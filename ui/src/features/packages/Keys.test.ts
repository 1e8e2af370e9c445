import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import axe from "axe-core";
import { afterEach, expect, it, vi } from "vitest";
import { answerWith } from "../../lib/api/call";
import type { KeyReply, SignedByRow } from "../../lib/api/generated";
import NewKey from "./NewKey.svelte";
import Signer from "./Signer.svelte";

const PHRASE = "korrekt häst batteri häftklammer";
const KEY: KeyReply = {
  file: "nyckel",
  comment: "Västerå 2026-11-21",
  fingerprint: "SHA256:AAAA",
  public_key: "ssh-ed25519 AAAA",
  locked: true,
  strength: null,
  letter: "FINGERAVTRYCK",
};

/** A program that makes keys; notes what was asked. */
function program(): [string, unknown][] {
  const asked: [string, unknown][] = [];
  answerWith(async (name, request) => {
    asked.push([name, request]);
    if (name === "pick_file") return { file: "f1", name: "nyckel" };
    if (name === "try_passphrase") {
      const { passphrase } = request as { passphrase: string };
      return { strength: passphrase.length < 12 ? "short" : "good", message: "Ett omdöme." };
    }
    if (name === "create_key") return KEY;
    if (name === "trust_signer") return { signers: [] };
    throw { code: "internal", fields: {}, message: name };
  });
  return asked;
}

async function violations(container: Element): Promise<unknown[]> {
  return (await axe.run(container, { rules: { "color-contrast": { enabled: false } } })).violations;
}

async function type(label: RegExp, value: string): Promise<void> {
  await fireEvent.input(screen.getByLabelText(label), { target: { value } });
}

afterEach(cleanup);

it("makes a key only with a place, and with a passphrase that is long enough and typed twice alike", async () => {
  const asked = program();
  const made = vi.fn();
  const { container } = render(NewKey, { made, close: () => {} });
  const create = screen.getByTestId<HTMLButtonElement>("key-create");
  await fireEvent.click(screen.getByLabelText(/Nyckelfil/));
  await type(/^Lösenfras$/, "kort");
  await type(/en gång till/, "kort");
  await screen.findByTestId("key-strength");
  expect(create.disabled).toBe(true);
  await type(/^Lösenfras$/, PHRASE);
  await waitFor(() => expect(screen.getByText("stark")).toBeTruthy());
  expect(screen.getByText("Lösenfraserna är inte lika.")).toBeTruthy();
  expect(create.disabled).toBe(true);
  await type(/en gång till/, PHRASE);
  await waitFor(() => expect(create.disabled).toBe(false));
  expect(await violations(container)).toEqual([]);
  await fireEvent.click(create);
  await waitFor(() => expect(made).toHaveBeenCalledWith({ file: "f1", name: "nyckel" }, KEY));
  expect(asked.find(([name]) => name === "create_key")?.[1]).toEqual({
    file: "f1",
    passphrase: PHRASE,
    comment: null,
  });
});

const signed = (state: string): SignedByRow => ({
  state,
  identity: "422000-0014",
  fingerprint: "SHA256:AAAA",
  since: null,
  how: null,
});
const summary = {
  organisation: "Västerå kommun EXEMPEL",
  orgnr: "422000-0014",
  grants: ["74502"],
  as_of: "2026-11-21",
  head_hash: "0".repeat(64),
  head_seq: 1,
  files: 1,
  level: "agency",
  level_name: "Myndigheten",
  reader: null,
};

it("confirms an unknown key after it was compared, with how", async () => {
  const asked = program();
  const trusted = vi.fn();
  const { container } = render(Signer, { signedBy: signed("unknown"), summary, trusted });
  const trust = screen.getByTestId<HTMLButtonElement>("signer-trust");
  expect(trust.disabled).toBe(true);
  await type(/^Hur$/, "per telefon");
  expect(trust.disabled).toBe(true);
  await fireEvent.click(screen.getByTestId("signer-compared"));
  await waitFor(() => expect(trust.disabled).toBe(false));
  expect(await violations(container)).toEqual([]);
  await fireEvent.click(trust);
  await waitFor(() => expect(trusted).toHaveBeenCalled());
  expect(asked).toContainEqual([
    "trust_signer",
    {
      orgnr: "422000-0014",
      organisation: summary.organisation,
      fingerprint: "SHA256:AAAA",
      how: "per telefon",
    },
  ]);
});

it("offers no confirmation of a known key, of a bad signature or of another organisation", () => {
  program();
  for (const [state, orgnr] of [
    ["known", "422000-0014"],
    ["bad", "422000-0014"],
    ["unknown", "212000-0142"],
  ] as const) {
    const { unmount } = render(Signer, {
      signedBy: signed(state),
      summary: { ...summary, orgnr },
      trusted: () => {},
    });
    expect(screen.queryByTestId("signer-trust")).toBeNull();
    unmount();
  }
});
