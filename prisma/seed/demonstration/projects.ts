import sharp from "sharp";
import { storage } from "@/lib/platform/files/storage";
import type { JointProjectStatus, MobilityKind, Prisma } from "@/lib/platform/db/generated/client";
import { slugOf } from "@/lib/platform/slug";
import { stableId } from "@/prisma/seed/stable-id";
import type { Demonstration, Facts, SeededCentre } from "./demonstration";
import { MOBILITIES, PICTURE_WORDS, PROJECTS, REPORT, RESULTS, SUMMARY } from "./project-facts";

/** Rows of joint projects and of stays with partners abroad. */
export type Undertakings = {
  projects: Prisma.JointProjectCreateManyInput[];
  projectPartnerships: Prisma.JointProjectPartnershipCreateManyInput[];
  mobilities: Prisma.MobilityCreateManyInput[];
};

export const noUndertakings = (): Undertakings => ({ projects: [], projectPartnerships: [], mobilities: [] });

const STATUSES: Record<string, JointProjectStatus> = {
  P: "PLANNED",
  R: "RUNNING",
  F: "FINISHED",
  S: "STOPPED",
};

/** The one picture and the one report file of the demonstration. */
export const PICTURE_ID = stableId("project-picture");
export const REPORT_FILE_ID = stableId("mobility-report-file");

const rowsOf = (text: string) => text.split("\n").map((line) => line.split(" | "));

function centreOf(facts: Facts, number: string): SeededCentre {
  const centre = facts.centres.find((one) => one.number === Number(number));
  if (!centre) throw new Error(`No centre ${number}.`);
  return centre;
}

/** Joint projects of several centres' partnerships, and mobility with partners abroad both ways. */
export function addProjects(data: Demonstration, facts: Facts): void {
  for (const [index, row] of rowsOf(PROJECTS).entries()) addProject(data, facts, index, row);
  for (const [index, row] of rowsOf(MOBILITIES).entries()) addMobility(data, facts, index, row);
}

function addProject(data: Demonstration, facts: Facts, index: number, row: string[]): void {
  const [number = "", letter = "", published, begun, length, title = "", count] = row;
  const { id: centreId } = centreOf(facts, number);
  const status = STATUSES[letter];
  if (!status) throw new Error(`No state "${letter}".`);
  const id = stableId("joint-project", index);
  const startsAgo = Number(begun);
  data.undertakings.projects.push({
    id,
    slug: slugOf(title, "project"),
    centreId,
    title,
    summary: SUMMARY,
    result: letter === "F" ? RESULTS.F : letter === "S" ? RESULTS.S : null,
    status,
    startsOn: data.dayAgo(startsAgo),
    endsOn: data.dayAgo(startsAgo - Number(length)),
    isPublic: published === "+",
    pictureId: index === 0 ? PICTURE_ID : null,
    isDemonstration: true,
  });
  const partnerships = data.seededPartnerships
    .filter((one) => one.centreId === centreId && one.status === "ACTIVE")
    .slice(0, Number(count));
  for (const { id: partnershipId } of partnerships)
    data.undertakings.projectPartnerships.push({ projectId: id, partnershipId, centreId });
  data.events.push({
    type: "project.opened",
    at: data.daysAgo(Math.max(startsAgo, 1), 600),
    actorId: data.coordinators.get(centreId),
    subjectType: "project",
    subjectId: id,
    centreId,
  });
}

function addMobility(data: Demonstration, facts: Facts, index: number, row: string[]): void {
  const [number = "", way, kind = "", partnerName = "", who = "", begun, length, days, reported, topic = ""] =
    row;
  const { id: centreId } = centreOf(facts, number);
  const partner = data.partners.find(({ name }) => name.startsWith(partnerName));
  if (!partner?.id) throw new Error(`No partner "${partnerName}".`);
  const personId = who.startsWith("=") ? data.persona(who.slice(1)) : null;
  const startsAgo = Number(begun);
  const endsAgo = startsAgo - Number(length) + 1;
  const isReported = reported === "+";
  const id = stableId("mobility", index);
  data.undertakings.mobilities.push({
    id,
    centreId,
    partnerId: partner.id,
    kind: kind as MobilityKind,
    isOutgoing: way === "out",
    personId,
    people: personId === null ? Number(who) : 1,
    topic,
    startsOn: data.dayAgo(startsAgo),
    endsOn: data.dayAgo(endsAgo),
    days: Number(days),
    report: isReported ? REPORT : null,
    reportedAt: isReported ? data.daysAgo(endsAgo - 6, 900) : null,
    fileId: isReported && index % 2 === 1 ? REPORT_FILE_ID : null,
    isDemonstration: true,
  });
  data.events.push({
    type: "mobility.recorded",
    at: data.daysAgo(Math.max(startsAgo, 1), 620),
    actorId: data.coordinators.get(centreId),
    subjectType: "mobility",
    subjectId: id,
    centreId,
  });
}

const MOST_BYTES = 1_000_000;

const DRAWING = `<svg xmlns="http://www.w3.org/2000/svg" width="960" height="480" viewBox="0 0 960 480">
<rect width="960" height="480" fill="#d8efe9"/>
<g fill="none" stroke="#0f5c63" stroke-width="26">
<circle cx="360" cy="250" r="120"/><circle cx="480" cy="180" r="120"/><circle cx="600" cy="250" r="120"/>
</g></svg>`;

/** The picture that stands for every project's of the demonstration, kept like an uploaded one. */
export async function keepProjectPicture() {
  const { data, info } = await sharp(Buffer.from(DRAWING)).webp().toBuffer({ resolveWithObject: true });
  const kept = await storage.put(asChunks(data), MOST_BYTES);
  if (kept === null) throw new Error("The demonstration's picture is too large.");
  const { width, height } = info;
  return { ...kept, name: "proje.webp", contentType: "image/webp", width, height, altText: PICTURE_WORDS };
}

async function* asChunks(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes;
}
