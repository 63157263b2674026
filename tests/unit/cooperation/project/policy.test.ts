import { expect, it } from "vitest";
import { canWorkOnProjects, projectsVisibleTo, PUBLIC_PROJECTS } from "@/lib/cooperation/project/policy";
import { ANYONE } from "@/lib/platform/auth/actor";
import { cast } from "@/tests/support/cast";

it("a centre's projects are its coordinator's; the ministry reads them", () => {
  expect(canWorkOnProjects(cast.coordinator, cast.centreId)).toBe(true);
  expect(canWorkOnProjects(cast.neighbour, cast.centreId)).toBe(false);
  expect(canWorkOnProjects(cast.ministry, cast.centreId)).toBe(false);
  expect(projectsVisibleTo(cast.ministry)).toEqual({});
  expect(projectsVisibleTo(cast.coordinator)).toEqual({ centreId: { in: [cast.centreId] } });
  expect(projectsVisibleTo(cast.teacher)).toEqual({ centreId: { in: [] } });
  expect(projectsVisibleTo(ANYONE)).toEqual({ id: { in: [] } });
  expect(PUBLIC_PROJECTS).toEqual({ isPublic: true });
});
