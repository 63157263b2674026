import { db } from "@/lib/platform/db";
import { personaOf } from "@/prisma/seed/personas";
import type { Fields, Foreign } from "./foreign-forms";

/** A joint project of Hakan's centre, a stay of one of nobody among the strangers, and a group's stay that was reported on. */
export async function projectThings() {
  const centre = await db.centre.findFirstOrThrow({ where: { number: personaOf("coordinator").centre } });
  const project = await db.jointProject.findFirstOrThrow({
    where: { centreId: centre.id, status: "RUNNING", pictureId: { not: null } },
    include: { partnerships: true },
  });
  const mobility = await db.mobility.findFirstOrThrow({
    where: { centreId: centre.id, personId: null, isOutgoing: true, report: { not: null } },
  });
  const person = await db.person.findFirstOrThrow({
    where: { personaKey: null, roles: { some: { role: "TEACHER" } } },
  });
  return { centre, project, mobility, person };
}

type Things = Awaited<ReturnType<typeof projectThings>>;

/** A well-filled form for every action on joint projects and on stays abroad. */
export function projectForms(
  { centre, project, mobility, person }: Things,
  at: Date,
): Record<string, Foreign> {
  const ofCentre = (fields: Fields): Foreign => ({ fields, owner: "coordinator" });
  const day = (days: number) => new Date(at.getTime() + days * 86_400_000).toISOString().slice(0, 10);
  const known = { projectId: project.id, version: String(project.version) };
  const words = {
    title: "Başkasının projesi",
    summary: "Başkasının konusu.",
    startsOn: day(-10),
    endsOn: day(90),
    partnershipIds: project.partnerships.map(({ partnershipId }) => partnershipId),
  };
  const stay = {
    partnerId: mobility.partnerId,
    kind: "TEACHER",
    direction: "out",
    people: "3",
    topic: "Başkasının konusu",
    startsOn: day(-10),
    endsOn: day(-6),
    days: "4",
  };
  const mobilityId = mobility.id;
  const version = String(mobility.version);
  return {
    createProject: ofCentre({ centreId: centre.id, ...words }),
    editProject: ofCentre({ ...known, ...words }),
    moveProject: ofCentre({ ...known, to: "FINISHED", result: "Başkasının sonucu." }),
    publishProject: ofCentre({ ...known, isPublic: "false" }),
    setPicture: ofCentre({
      projectId: project.id,
      file: new File(["MZ"], "resim.png"),
      altText: "Başkasının resmi",
    }),
    removePicture: ofCentre({ projectId: project.id }),
    recordMobility: ofCentre({ centreId: centre.id, ...stay }),
    editMobility: ofCentre({ mobilityId, version, ...stay }),
    nameTraveller: ofCentre({ mobilityId, personId: person.id }),
    clearTraveller: ofCentre({ mobilityId }),
    reportMobility: ofCentre({ mobilityId, version, report: "Başkasının uzunca raporu." }),
    attachReport: ofCentre({ mobilityId, file: new File(["%PDF-1.4"], "rapor.pdf") }),
    removeMobility: ofCentre({ mobilityId }),
  };
}
