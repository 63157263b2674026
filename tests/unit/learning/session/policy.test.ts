import { describe, expect, it } from "vitest";
import {
  canBrowseSessions,
  canManageSession,
  canReadRoster,
  canReadSession,
  sessionsManagedBy,
  sessionsVisibleTo,
  trainingsAskedOf,
} from "@/lib/learning/session/policy";
import { ANYONE, SYSTEM, type Actor, type PersonActor } from "@/lib/platform/auth/actor";

const nobody: PersonActor = {
  kind: "person",
  personId: "me",
  signInId: "s",
  givenName: "A",
  familyName: "B",
  locale: "tr",
  schoolId: null,
  isMinistry: false,
  isTeacher: false,
  provinceIds: [],
  centreIds: [],
  trainerCentreIds: [],
  schoolIds: [],
  partnerIds: [],
  contactIds: [],
};
const actors: Record<string, Actor> = {
  anyone: ANYONE,
  system: SYSTEM,
  teacher: { ...nobody, isTeacher: true },
  principal: { ...nobody, schoolIds: ["x"] },
  "province officer": { ...nobody, provinceIds: ["x"] },
  coordinator: { ...nobody, centreIds: ["mine"] },
  neighbour: { ...nobody, centreIds: ["other"] },
  trainer: { ...nobody, trainerCentreIds: ["mine"] },
  "trainer elsewhere": { ...nobody, trainerCentreIds: ["other"] },
  ministry: { ...nobody, isMinistry: true },
};
const session = { centreId: "mine" };
const who = (may: (actor: Actor) => boolean) =>
  Object.entries(actors).flatMap(([name, actor]) => (may(actor) ? [name] : []));

describe("sessions", () => {
  it("are managed by their centre's coordinators alone", () => {
    expect(who((actor) => canManageSession(actor, session))).toEqual(["coordinator"]);
  });

  it("are read, drafts too, by their coordinators and the ministry", () => {
    expect(who((actor) => canReadSession(actor, session))).toEqual(["coordinator", "ministry"]);
  });

  it("show their roster also to their own trainers, not to a trainer of another session", () => {
    const own = { ...session, trainerIds: ["me"] };
    expect(who((actor) => canReadRoster(actor, own))).toEqual(["coordinator", "trainer", "ministry"]);
    const others = { ...session, trainerIds: ["you"] };
    expect(who((actor) => canReadRoster(actor, others))).toEqual(["coordinator", "ministry"]);
  });

  it("are browsed across centres by the ministry", () => {
    expect(who(canBrowseSessions)).toEqual(["ministry"]);
  });

  it("are seen by everyone once announced, and before that by who works on them", () => {
    expect(sessionsVisibleTo(ANYONE)).toEqual({ publishedAt: { not: null } });
    expect(sessionsVisibleTo(actors.ministry!)).toEqual({});
    expect(sessionsVisibleTo(actors.coordinator!).OR).toContainEqual({ centreId: { in: ["mine"] } });
    expect(sessionsManagedBy(ANYONE)).toEqual({ centreId: { in: [] } });
    expect(sessionsManagedBy(actors.neighbour!)).toEqual({ centreId: { in: ["other"] } });
  });
});

describe("a pair's joint training", () => {
  const reach = { centreId: "c", servesAllFields: false, provinceId: "p", fieldIds: ["f"] };

  it("is asked of centres of the schools' provinces and fields", () => {
    expect(trainingsAskedOf([reach])).toMatchObject({
      AND: [
        { sessionAskedAt: { not: null } },
        {
          pairing: {
            sides: {
              some: {
                school: {
                  OR: [{ provinceId: { in: ["p"] } }, { fields: { some: { fieldId: { in: ["f"] } } } }],
                },
              },
            },
          },
        },
      ],
    });
    expect(JSON.stringify(trainingsAskedOf([]))).toContain('"provinceId":{"in":[]}');
  });

  it("is asked of every centre that serves all fields", () => {
    expect(trainingsAskedOf([{ ...reach, servesAllFields: true }])).not.toHaveProperty("AND");
  });
});
