import { expect, it } from "vitest";
import { createProjectInput, listProjectsQuery, moveProjectInput } from "@/lib/cooperation/project/schema";

const id = "0d2b6a3e-5f7a-4b7e-9a51-3f0f6e0d0001";
const form = {
  centreId: id,
  title: "Ortak saha",
  summary: "Birlikte çalışılır.",
  startsOn: "2026-03-02",
  endsOn: "2026-03-06",
  partnershipIds: [id],
};

it("a project belongs to one partnership at least", () => {
  expect(createProjectInput.safeParse(form).success).toBe(true);
  expect(createProjectInput.safeParse({ ...form, partnershipIds: [] }).success).toBe(false);
  expect(createProjectInput.safeParse({ ...form, partnershipIds: ["x"] }).success).toBe(false);
});

it("a move names a state that there is; a result left empty is none", () => {
  const move = { projectId: id, version: "1", to: "FINISHED", result: " " };
  expect(moveProjectInput.parse(move)).toMatchObject({ to: "FINISHED", result: null });
  expect(moveProjectInput.safeParse({ ...move, to: "DONE" }).success).toBe(false);
});

it("a filter that does not fit is as good as absent", () => {
  expect(listProjectsQuery.parse({ status: "DONE", centre: "1", page: "-2" })).toEqual({
    q: "",
    status: null,
    centre: null,
    page: 1,
  });
});
