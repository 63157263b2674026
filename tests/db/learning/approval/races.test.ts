import { beforeAll, describe, expect, test } from "vitest";
import { decideApprovals } from "@/lib/learning/approval/commands/decide-approvals";
import { db } from "@/lib/platform/db";
import { apply, enrolmentOf, makeChain, openStep } from "@/tests/support/approvals";
import { actorOf, giveRole, makeNetwork, makePerson, NOW } from "@/tests/support/make";

beforeAll(makeNetwork);

const DECIDERS = 8;

async function rush() {
  const chain = await makeChain({ chain: ["PRINCIPAL", "MINISTRY"] });
  const people = await Promise.all(Array.from({ length: DECIDERS }, () => makePerson()));
  for (const { id } of people) await giveRole(id, "PRINCIPAL", { schoolId: chain.school.id });
  const enrolmentId = await apply(chain.teacher, chain.session);
  const step = await openStep(enrolmentId);
  return { deciders: people.map((one) => actorOf(one, { schoolIds: [chain.school.id] })), enrolmentId, step };
}

describe("eight deciders at once", () => {
  test("some approve, some refuse: one word counts, and the others are told that it was too late", async () => {
    const { deciders, enrolmentId, step } = await rush();
    const results = await Promise.all(
      deciders.map((actor, index) =>
        decideApprovals(
          { actor, now: NOW },
          {
            stepIds: [step.id],
            decision: index % 2 === 0 ? "approve" : "refuse",
            reason: index % 2 === 0 ? null : "other",
            note: null,
          },
        ),
      ),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.filter((one) => !one.ok && one.refusal === "approval_decided_already")).toHaveLength(
      DECIDERS - 1,
    );
    const events = await db.auditEvent.count({
      where: { subjectId: enrolmentId, type: { in: ["approval.approved", "approval.refused"] } },
    });
    expect(events).toBe(1);
    const { status, approvalsLeft } = await enrolmentOf(enrolmentId);
    expect([`SUBMITTED 1`, `REJECTED ${approvalsLeft}`]).toContain(`${status} ${approvalsLeft}`);
  });

  test("the same deed without the locks: several believe that theirs was the word", async () => {
    const { deciders, step } = await rush();
    const outcomes = await Promise.all(
      deciders.map((actor) =>
        db.$transaction(async (tx) => {
          const { status } = await tx.approvalStep.findUniqueOrThrow({ where: { id: step.id } });
          await new Promise((later) => setTimeout(later, 40));
          if (status !== "PENDING") return "too late";
          await tx.approvalStep.update({
            where: { id: step.id },
            data: { status: "APPROVED", decidedAt: NOW, decidedById: actor.personId },
          });
          return "decided";
        }),
      ),
    );
    expect(outcomes.filter((outcome) => outcome === "decided").length).toBeGreaterThan(1);
  });
});
