import { expect, test } from "vitest";
import { inOrder, type Task, type TaskKind } from "@/lib/desk/inbox/rules";

const task = (id: string, kind: TaskKind, at: string | null = null): Task => ({
  id,
  kind,
  sentence: "",
  values: {},
  path: "/",
  at: at === null ? null : new Date(at),
  zone: null,
});

test("what runs out by itself comes first; within a kind the earliest, and what has no moment last", () => {
  const given = [
    task("profile", "profile"),
    task("choice late", "choice", "2026-03-20"),
    task("choice undated", "choice"),
    task("choice soon", "choice", "2026-03-11"),
    task("offer", "offer", "2026-04-01"),
  ];
  expect(inOrder(given).map(({ id }) => id)).toEqual([
    "offer",
    "choice soon",
    "choice late",
    "choice undated",
    "profile",
  ]);
  expect(given[0]!.id).toBe("profile");
});
