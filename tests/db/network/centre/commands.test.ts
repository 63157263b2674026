import { beforeAll, describe, expect, it } from "vitest";
import { addCentreStaff, confirmCentre, editCentre, endCentreStaff } from "@/lib/network/centre/commands";
import { getCentreForEdit } from "@/lib/network/centre/queries";
import { ANYONE, type Actor } from "@/lib/platform/auth/actor";
import { db } from "@/lib/platform/db";
import {
  actorOf,
  makeCentre,
  makeCoordinator,
  makeMinistryActor,
  makeNetwork,
  makePerson,
  makeTeacher,
  NOW,
} from "@/tests/support/make";

beforeAll(async () => {
  await makeNetwork();
});

const text = {
  description: { tr: "Yenilenebilir enerji merkezi.", en: "Renewable energy.", az: "" },
  address: "Tunahan Mah. No 12",
  phone: "+903122831061",
  email: null,
  website: "https://cezeri.example/",
  socialUrl: null,
};
const by = (actor: Actor) => ({ actor, now: NOW });
const events = (id: string) =>
  db.auditEvent.findMany({ where: { subjectType: "centre", subjectId: id }, orderBy: { id: "asc" } });

describe("editCentre", () => {
  it("saves the page, makes its pages stale and leaves a trace without its words", async () => {
    const centre = await makeCentre();
    const coordinator = await makeCoordinator(centre.id);
    const result = await editCentre(by(coordinator), { centreId: centre.id, version: 1, ...text });
    expect(result).toEqual({ ok: true, value: undefined, stale: [`/centres/${centre.slug}`, "/centres"] });
    const saved = await getCentreForEdit(coordinator, centre.id);
    expect(saved).toMatchObject({
      description: text.description.tr,
      descriptions: { en: text.description.en },
      phone: text.phone,
      version: 2,
    });
    const [event] = await events(centre.id);
    expect(event).toMatchObject({ type: "centre.edited", actorId: coordinator.personId });
    expect(event?.facts).toEqual({
      version: 2,
      changed: ["description", "description.en", "address", "phone", "website"],
    });
  });

  it("tells the second editor, shows what is stored now, and overwrites nothing", async () => {
    const centre = await makeCentre();
    const [first, second] = [await makeCoordinator(centre.id), await makeCoordinator(centre.id)];
    await editCentre(by(first), { centreId: centre.id, version: 1, ...text });
    const late = await editCentre(by(second), {
      centreId: centre.id,
      version: 1,
      ...text,
      description: { ...text.description, tr: "Başka bir metin." },
    });
    expect(late).toMatchObject({ ok: false, refusal: "centre_changed_meanwhile" });
    expect(await getCentreForEdit(first, centre.id)).toMatchObject({ description: text.description.tr });
  });

  it("lets one of many at once through, and none of their texts is mixed", async () => {
    const centre = await makeCentre();
    const coordinator = await makeCoordinator(centre.id);
    const results = await Promise.all(
      Array.from({ length: 8 }, (_, n) =>
        editCentre(by(coordinator), {
          centreId: centre.id,
          version: 1,
          ...text,
          description: { tr: `Metin ${n}`, en: `Text ${n}`, az: "" },
        }),
      ),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    const saved = await getCentreForEdit(coordinator, centre.id);
    const n = saved?.description.slice("Metin ".length);
    expect(saved).toMatchObject({ version: 2, descriptions: { en: `Text ${n}` } });
    expect(await events(centre.id)).toHaveLength(1);
  });

  it("overwrites without the lock and the version: the control", async () => {
    const centre = await makeCentre();
    const write = async (description: string) => {
      const read = await db.centre.findUniqueOrThrow({ where: { id: centre.id } });
      await new Promise((resolve) => setTimeout(resolve, 20));
      await db.centre.update({
        where: { id: centre.id },
        data: { description, version: read.version + 1 },
      });
    };
    await Promise.all([write("bir"), write("iki")]);
    const saved = await db.centre.findUniqueOrThrow({ where: { id: centre.id } });
    expect(saved.version).toBe(2);
  });

  it("changes nothing when nothing differs", async () => {
    const centre = await makeCentre();
    const coordinator = await makeCoordinator(centre.id);
    const twice = async (version: number) =>
      editCentre(by(coordinator), { centreId: centre.id, version, ...text });
    await twice(1);
    expect(await twice(2)).toEqual({ ok: true, value: undefined, stale: [] });
    expect(await events(centre.id)).toHaveLength(1);
  });

  it("is absent for the neighbour, and for anyone a matter of signing in", async () => {
    const [centre, other] = [await makeCentre(), await makeCentre()];
    const neighbour = await makeCoordinator(other.id);
    const input = { centreId: centre.id, version: 1, ...text };
    expect(await editCentre(by(neighbour), input)).toMatchObject({ ok: false, refusal: "not_found" });
    expect(await editCentre(by(ANYONE), input)).toMatchObject({ ok: false, refusal: "sign_in_needed" });
    expect(await editCentre(by(await makeMinistryActor()), input)).toMatchObject({ ok: true });
  });

  it("is refused once the centre is closed", async () => {
    const centre = await makeCentre({ closedOn: new Date("2026-03-10") });
    const coordinator = await makeCoordinator(centre.id);
    const result = await editCentre(by(coordinator), { centreId: centre.id, version: 1, ...text });
    expect(result).toMatchObject({ ok: false, refusal: "centre_closed" });
  });
});

describe("confirmCentre", () => {
  it("puts today's date on the version that was read, once a day", async () => {
    const centre = await makeCentre();
    const coordinator = await makeCoordinator(centre.id);
    const confirm = (version: number) => confirmCentre(by(coordinator), { centreId: centre.id, version });
    expect(await confirm(2)).toMatchObject({ ok: false, refusal: "centre_changed_meanwhile" });
    expect(await confirm(1)).toMatchObject({ ok: true });
    expect(await confirm(1)).toMatchObject({ ok: true, stale: [] });
    const row = await db.centre.findUniqueOrThrow({ where: { id: centre.id } });
    expect(row).toMatchObject({ confirmedOn: new Date("2026-03-10"), confirmedById: coordinator.personId });
    expect((await events(centre.id)).map(({ type }) => type)).toEqual(["centre.confirmed"]);
  });
});

describe("the centre's staff", () => {
  it("takes a colleague of the host school from a day on, and lets them go", async () => {
    const centre = await makeCentre();
    const coordinator = await makeCoordinator(centre.id);
    const colleague = await makeTeacher({ schoolId: centre.hostSchoolId });
    const input = {
      centreId: centre.id,
      personId: colleague.id,
      position: "TRAINER" as const,
      startsOn: "2026-01-05",
    };
    expect(await addCentreStaff(by(coordinator), input)).toMatchObject({ ok: true });
    expect(await addCentreStaff(by(coordinator), input)).toMatchObject({ refusal: "staff_already_there" });
    const row = await db.centreStaff.findFirstOrThrow({ where: { centreId: centre.id } });
    const end = () => endCentreStaff(by(coordinator), { centreId: centre.id, staffId: row.id });
    expect(await end()).toMatchObject({ ok: true });
    expect(await end()).toMatchObject({ ok: true, stale: [] });
    expect(await db.centreStaff.findUnique({ where: { id: row.id } })).toMatchObject({
      endsOn: new Date("2026-03-10"),
    });
  });

  it("takes nobody from elsewhere, nobody in the future, and nothing from a neighbour", async () => {
    const [centre, other] = [await makeCentre(), await makeCentre()];
    const coordinator = await makeCoordinator(centre.id);
    const neighbour = await makeCoordinator(other.id);
    const colleague = await makeTeacher({ schoolId: centre.hostSchoolId });
    const stranger = await makePerson();
    const input = { centreId: centre.id, position: "TRAINER" as const, startsOn: "2026-03-10" };
    const add = (actor: Actor, more: { personId: string; startsOn?: string }) =>
      addCentreStaff(by(actor), { ...input, ...more });
    expect(await add(coordinator, { personId: stranger.id })).toMatchObject({
      refusal: "staff_not_of_centre",
    });
    expect(await add(coordinator, { personId: colleague.id, startsOn: "2026-03-11" })).toMatchObject({
      refusal: "staff_in_future",
    });
    expect(await add(neighbour, { personId: colleague.id })).toMatchObject({ refusal: "not_found" });
    expect(await add(actorOf(colleague), { personId: colleague.id })).toMatchObject({ refusal: "not_found" });
    await add(coordinator, { personId: colleague.id });
    const row = await db.centreStaff.findFirstOrThrow({ where: { centreId: centre.id } });
    expect(await endCentreStaff(by(neighbour), { centreId: other.id, staffId: row.id })).toMatchObject({
      refusal: "not_found",
    });
    await endCentreStaff(by(coordinator), { centreId: centre.id, staffId: row.id });
    expect(await db.centreStaff.count({ where: { centreId: centre.id } })).toBe(0);
  });
});
