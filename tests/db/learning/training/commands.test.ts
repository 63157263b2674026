import sharp from "sharp";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { checkImport, confirmImport, discardImport } from "@/lib/learning/training/commands/import-trainings";
import {
  addNamedParticipant,
  addParticipant,
  removeParticipant,
} from "@/lib/learning/training/commands/change-participants";
import { editTraining, logTraining, removeTraining } from "@/lib/learning/training/commands/log-training";
import { findParticipants, getImport, getTraining, listTrainings } from "@/lib/learning/training/queries";
import type { CheckedRows } from "@/lib/learning/training/rules";
import { db } from "@/lib/platform/db";
import {
  actorOf,
  makeCentre,
  makeCoordinator,
  makeCountry,
  makeField,
  makeMinistryActor,
  makeNetwork,
  makePerson,
  makeTeacher,
  NOW,
} from "@/tests/support/make";

vi.hoisted(() => {
  process.env.USTA_FILES_DIR = `${process.env.TMPDIR ?? "/tmp"}/usta-files-${process.pid}`;
});

const query = { q: "", scope: null, field: null, centre: null, year: null, page: 1 };

async function makeLogger() {
  const centre = await makeCentre();
  const coordinator = await makeCoordinator(centre.id);
  const facts = {
    scope: "HOME" as const,
    countryCode: "TR",
    place: "Bursa",
    hostName: "Otomotiv fabrikası",
    topic: "Elektrikli araç güvenliği",
    mode: "FACE_TO_FACE" as const,
    startsOn: "2026-03-02",
    endsOn: "2026-03-03",
    hours: 12,
    fieldIds: [],
    report: "",
  };
  return {
    centre,
    coordinator,
    ctx: { actor: coordinator, now: NOW },
    facts: { ...facts, centreId: centre.id },
  };
}

async function makeLogged() {
  const made = await makeLogger();
  const result = await logTraining(made.ctx, made.facts);
  if (!result.ok) throw new Error(result.refusal);
  return { ...made, trainingId: result.value.trainingId };
}

beforeAll(async () => {
  await makeNetwork();
  await makeCountry("DE", "Almanya");
});

describe("logging by hand", () => {
  it("logs once, also when two log the same at once", async () => {
    const { ctx, facts, centre } = await makeLogger();
    const again = { ...facts, topic: "ELEKTRİKLİ ARAÇ GÜVENLİĞİ" };
    const results = await Promise.all([
      logTraining(ctx, facts),
      logTraining(ctx, again),
      logTraining(ctx, facts),
    ]);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(results.filter((result) => !result.ok)).toMatchObject([
      { refusal: "training_logged_already" },
      { refusal: "training_logged_already" },
    ]);
    expect(await db.training.count({ where: { centreId: centre.id } })).toBe(1);
    expect(await db.auditEvent.count({ where: { centreId: centre.id, type: "training.logged" } })).toBe(1);
  });

  it("refuses the neighbour, unknown countries and fields", async () => {
    const { facts, ctx } = await makeLogger();
    const neighbour = (await makeLogger()).coordinator;
    expect(await logTraining({ actor: neighbour, now: NOW }, facts)).toMatchObject({ refusal: "not_found" });
    expect(await logTraining({ actor: { kind: "anyone" }, now: NOW }, facts)).toMatchObject({
      refusal: "not_found",
    });
    expect(await logTraining(ctx, { ...facts, countryCode: "QQ" })).toMatchObject({
      refusal: "unknown_choice",
    });
    const foreign = { ...facts, fieldIds: ["00000000-0000-4000-8000-000000000000"] };
    expect(await logTraining(ctx, foreign)).toMatchObject({ refusal: "unknown_choice" });
  });

  it("tells a second editor, and nobody overwrites", async () => {
    const { trainingId, ctx, facts } = await makeLogged();
    const { centreId: _, ...edit } = facts;
    const results = await Promise.all(
      ["A", "B"].map((topic) => editTraining(ctx, { ...edit, trainingId, version: 1, topic })),
    );
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(results.find((result) => !result.ok)).toMatchObject({ refusal: "training_changed_meanwhile" });
  });

  it("removed, it is gone for everyone, and may be logged anew", async () => {
    const { trainingId, ctx, facts, coordinator } = await makeLogged();
    const neighbour = (await makeLogger()).coordinator;
    expect(await removeTraining({ actor: neighbour, now: NOW }, { trainingId })).toMatchObject({
      refusal: "not_found",
    });
    expect(await removeTraining(ctx, { trainingId })).toMatchObject({ ok: true });
    expect(await getTraining(coordinator, trainingId)).toBeNull();
    expect(await logTraining(ctx, facts)).toMatchObject({ ok: true });
  });
});

describe("people", () => {
  it("are added by person or by name, once, and taken off", async () => {
    const { trainingId, ctx, coordinator } = await makeLogged();
    const teacher = await makeTeacher({ givenName: "Şükrü", familyName: "Çağlayan" });
    expect(await findParticipants(coordinator, trainingId, "sukru cag")).toMatchObject([{ id: teacher.id }]);
    expect(await addParticipant(ctx, { trainingId, personId: teacher.id })).toMatchObject({ ok: true });
    expect(await addParticipant(ctx, { trainingId, personId: teacher.id })).toMatchObject({
      refusal: "participant_there_already",
    });
    expect(await findParticipants(coordinator, trainingId, "sukru cag")).toEqual([]);
    const named = { trainingId, givenName: "Hans", familyName: "Müller", school: null };
    expect(await addNamedParticipant(ctx, named)).toMatchObject({ ok: true });
    expect(await addNamedParticipant(ctx, named)).toMatchObject({ refusal: "participant_there_already" });
    const training = await getTraining(coordinator, trainingId);
    expect(training?.participants).toHaveLength(2);
    const own = await getTraining(actorOf(teacher), trainingId);
    expect(own).toMatchObject({ seesAll: false, participants: [] });
    await removeParticipant(ctx, { trainingId, participantId: training?.participants[0]?.id ?? "" });
    expect(await db.trainingParticipant.count({ where: { trainingId } })).toBe(1);
  });

  it("are nobody else's to find or to add", async () => {
    const { trainingId } = await makeLogged();
    const neighbour = (await makeLogger()).coordinator;
    const person = await makePerson({ givenName: "Zeynep" });
    expect(await findParticipants(neighbour, trainingId, "zeynep")).toEqual([]);
    expect(
      await addParticipant({ actor: neighbour, now: NOW }, { trainingId, personId: person.id }),
    ).toMatchObject({
      refusal: "not_found",
    });
  });
});

describe("files", () => {
  it("are kept when they are what they say, pictures with words", async () => {
    const { attachFile, detachFile } = await import("@/lib/learning/training/commands/change-files");
    const { trainingId, ctx, coordinator } = await makeLogged();
    const picture = await sharp({ create: { width: 40, height: 30, channels: 3, background: "#08c" } })
      .png()
      .toBuffer();
    const attach = (name: string, bytes: Uint8Array, altText: string | null = null) =>
      attachFile(ctx, { trainingId, file: new File([new Uint8Array(bytes)], name), altText, credit: null });
    expect(await attach("foto.png", picture)).toMatchObject({ refusal: "alt_text_missing" });
    expect(await attach("foto.png", picture, "Atölyede öğretmenler")).toMatchObject({ ok: true });
    expect(await attach("rapor.pdf", picture)).toMatchObject({ refusal: "file_not_what_it_says" });
    expect(await attach("x.exe", picture)).toMatchObject({ refusal: "file_kind_not_allowed" });
    expect(await attach("bos.pdf", new Uint8Array())).toMatchObject({ refusal: "file_empty" });
    const training = await getTraining(coordinator, trainingId);
    expect(training?.files).toMatchObject([{ name: "foto.png", contentType: "image/png" }]);
    const neighbour = (await makeLogger()).coordinator;
    const file = new File([new Uint8Array(picture)], "a.png");
    expect(
      await attachFile({ actor: neighbour, now: NOW }, { trainingId, file, altText: "x", credit: null }),
    ).toMatchObject({ refusal: "not_found" });
    await detachFile(ctx, { trainingId, fileId: training?.files[0]?.id ?? "" });
    expect((await getTraining(coordinator, trainingId))?.files).toEqual([]);
  });
});

describe("import", () => {
  const HEAD = "kapsam;ülke;yer;düzenleyen;konu;biçim;başlangıç;bitiş;saat;alanlar;sicil no;ad;soyad;okul";
  const csv = (...lines: string[]) => new File([`${[HEAD, ...lines].join("\r\n")}`], "egitimler.csv");
  const LINE = "yurt dışı;Almanya;Stuttgart;Festo;Dijital ikiz;yüz yüze;02.02.2026;06.02.2026;30;;";

  async function check(made: Awaited<ReturnType<typeof makeLogger>>, file: File) {
    const result = await checkImport(made.ctx, { centreId: made.centre.id, file });
    if (!result.ok) throw new Error(result.refusal);
    return result.value.importId;
  }

  it("saves nothing until confirmed, then all; the same file again adds nothing", async () => {
    const made = await makeLogger();
    const known = await makePerson({ staffNumber: "1234567" });
    const file = () => csv(`${LINE}1234567;;;`, `${LINE};Ayşe;Örnek;Okul`, `${LINE};Ayşe;Örnek;Okul`);
    const importId = await check(made, file());
    expect(await db.training.count({ where: { centreId: made.centre.id } })).toBe(0);
    const results = await Promise.all([1, 2].map(() => confirmImport(made.ctx, { importId })));
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(results.find((result) => !result.ok)).toMatchObject({ refusal: "import_not_open" });
    const [training] = await db.training.findMany({
      where: { centreId: made.centre.id },
      include: { participants: true },
    });
    expect(training).toMatchObject({ scope: "ABROAD", countryCode: "DE", hours: 30 });
    expect(training?.participants.map((one) => one.personId ?? one.familyName).sort()).toEqual(
      [known.id, "Örnek"].sort(),
    );
    expect(await checkImport(made.ctx, { centreId: made.centre.id, file: file() })).toMatchObject({
      refusal: "import_confirmed_already",
    });
    const reordered = await check(made, csv(`${LINE};Ayşe;Örnek;Okul`, `${LINE}1234567;;;`));
    expect(await confirmImport(made.ctx, { importId: reordered })).toMatchObject({
      ok: true,
      value: { added: 0 },
    });
    expect(await db.trainingParticipant.count({ where: { trainingId: training?.id } })).toBe(2);
  });

  it("two checks of one file confirmed at once log it once", async () => {
    const made = await makeLogger();
    const file = () => csv(`${LINE};Ayşe;Örnek;`);
    const ids = [await check(made, file()), await check(made, file())];
    const results = await Promise.all(ids.map((importId) => confirmImport(made.ctx, { importId })));
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(await db.training.count({ where: { centreId: made.centre.id } })).toBe(1);
  });

  it("names every bad line with its column, and confirms the good ones", async () => {
    const made = await makeLogger();
    const bad = LINE.replace("30;;", "otuz;;");
    const importId = await check(
      made,
      csv(`${LINE};Ayşe;Örnek;`, `${bad};Ali;Yanlış;`, `${LINE.replace("Almanya", "Atlantis")};X;Y;`),
    );
    const found = await getImport(made.coordinator, importId);
    const rows = found?.rows as unknown as CheckedRows;
    expect(rows.problems).toMatchObject([
      { line: 3, column: "hours", code: "wrongNumber", who: "Ali Yanlış" },
      { line: 4, column: "country", code: "wrongChoice" },
    ]);
    expect(found).toMatchObject({ goodRows: 1, badRows: 2 });
    expect(await confirmImport(made.ctx, { importId })).toMatchObject({ ok: true, value: { added: 1 } });
  });

  it.each([
    ["empty", new File([""], "a.csv"), "empty"],
    ["no text", new File([new Uint8Array([0, 1, 2, 0, 255])], "a.csv"), "notText"],
    ["no such column", new File(["a;b\r\n1;2"], "a.csv"), "missingColumn"],
    ["broken quotes", new File([`${HEAD}\r\n"yurt dışı;x`], "a.csv"), "brokenQuotes"],
  ])("a file that is %s is refused with a code", async (_, file, refusal) => {
    const made = await makeLogger();
    expect(await checkImport(made.ctx, { centreId: made.centre.id, file })).toMatchObject({ refusal });
  });

  it("is its centre's alone, and may be put aside", async () => {
    const made = await makeLogger();
    const neighbour = (await makeLogger()).coordinator;
    const importId = await check(made, csv(`${LINE};Ayşe;Örnek;`));
    const other = { actor: neighbour, now: NOW };
    expect(await getImport(neighbour, importId)).toBeNull();
    expect(await confirmImport(other, { importId })).toMatchObject({ refusal: "not_found" });
    expect(await discardImport(other, { importId })).toMatchObject({ refusal: "not_found" });
    expect(await discardImport(made.ctx, { importId })).toMatchObject({ ok: true });
    expect(await confirmImport(made.ctx, { importId })).toMatchObject({ refusal: "import_not_open" });
  });
});

it("lists what the actor may see, found whatever the case of its letters", async () => {
  const { coordinator, centre } = await makeLogged();
  const field = await makeField();
  expect((await listTrainings(coordinator, { ...query, q: "ELEKTRIKLI arac" })).total).toBe(1);
  expect((await listTrainings(coordinator, { ...query, q: "%" })).total).toBe(0);
  expect((await listTrainings(coordinator, { ...query, field: field.id })).total).toBe(0);
  expect((await listTrainings(coordinator, { ...query, year: 2025 })).total).toBe(0);
  expect((await listTrainings(await makeMinistryActor(), { ...query, centre: centre.id })).total).toBe(1);
  expect((await listTrainings({ kind: "anyone" }, query)).total).toBe(0);
  expect((await listTrainings(coordinator, { ...query, page: 100_000 })).page).toBe(1);
});
