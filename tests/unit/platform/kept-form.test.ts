import { describe, expect, it, vi } from "vitest";

vi.mock("@/lib/platform/auth/current-actor", () => ({ currentActor: () => ({ kind: "anyone" }) }));

import { findKeptForm, forgetForm, keepForm } from "@/lib/platform/kept-form";
import { readFormHead } from "@/lib/platform/request/body";

const path = "/tr/centre/agreements/1";
const state = { status: "refused" as const, code: "file_unreadable", values: { summary: ["Uzatıldı."] } };

describe("what was typed into a refused upload", () => {
  it("is found by its own sign-in, form and page, in every language, until it is forgotten", () => {
    expect(keepForm("a", { form: "amend", path, state })).toBe(true);
    expect(findKeptForm("a", "amend", "/en/centre/agreements/1")).toEqual(state);
    expect(findKeptForm("b", "amend", path)).toBeNull();
    expect(findKeptForm("a", "sign", path)).toBeNull();
    expect(findKeptForm("a", "amend", "/tr/centre/agreements/2")).toBeNull();
    forgetForm("a");
    expect(findKeptForm("a", "amend", path)).toBeNull();
  });

  it("is over after a quarter of an hour, and never more than a page of text", () => {
    const clock = vi.spyOn(performance, "now").mockReturnValue(0);
    keepForm("a", { form: "amend", path, state });
    clock.mockReturnValue(15 * 60_000 - 1);
    expect(findKeptForm("a", "amend", path)).toEqual(state);
    clock.mockReturnValue(15 * 60_000);
    expect(findKeptForm("a", "amend", path)).toBeNull();
    clock.mockRestore();
    const long = { ...state, values: { summary: ["x".repeat(70_000)] } };
    expect(keepForm("a", { form: "amend", path, state: long })).toBe(false);
    expect(findKeptForm("a", "amend", path)).toBeNull();
  });

  it("of very many sign-ins the newest stay", () => {
    for (let n = 0; n < 400; n++) keepForm(`many-${n}`, { form: "amend", path, state });
    expect(findKeptForm("many-399", "amend", path)).toEqual(state);
    expect(findKeptForm("many-0", "amend", path)).toBeNull();
  });
});

describe("a form whose file is too large", () => {
  const send = async (parts: [string, string | File][]) => {
    const form = new FormData();
    for (const [name, value] of parts) form.append(name, value);
    const sent = new Response(form);
    const headers = { "content-type": sent.headers.get("content-type") ?? "" };
    return new Request("http://portal.invalid", { method: "POST", body: await sent.arrayBuffer(), headers });
  };
  const head = async (request: Request) => readFormHead(request, request.headers.get("content-type") ?? "");

  it("is read up to the file", async () => {
    const file = new File([new Uint8Array(3_000_000)], "buyuk.pdf");
    const form = await head(
      await send([
        ["summary", "Uzatıldı."],
        ["file", file],
      ]),
    );
    expect(form?.get("summary")).toBe("Uzatıldı.");
  });

  it("is nothing where it is no form, or was read already", async () => {
    const plain = new Request("http://portal.invalid", { method: "POST", body: "x" });
    expect(await head(plain)).toBeNull();
    const read = await send([["summary", "x"]]);
    await read.text();
    expect(await head(read)).toBeNull();
  });
});
