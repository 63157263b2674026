import { withDatabase } from "./command-line";

/** `npm run auditor` proves what must hold of all sessions, prints what it found and the counts last, and exits 1 on a finding. */
await withDatabase(async (url) => {
  const { applyMigrations } = await import("@/prisma/migrate");
  await applyMigrations(url);
  const { auditSessions } = await import("@/lib/desk/auditor/commands");
  const { countsOf } = await import("@/lib/desk/auditor/rules");
  const { now } = await import("@/lib/platform/clock");
  const { sessions, enrolments, findings } = await auditSessions({ now: now() });
  for (const { check, sessionId, enrolmentId, facts } of findings) {
    const about = Object.entries(facts).map(([name, value]) => `${name} ${value}`);
    console.log(
      [check, `session ${sessionId}`, enrolmentId && `enrolment ${enrolmentId}`, ...about]
        .filter(Boolean)
        .join(", "),
    );
  }
  console.log(`${sessions} sessions, ${enrolments} enrolments`);
  console.log(
    countsOf(findings)
      .map(({ check, count }) => `${check} ${count}`)
      .join(", "),
  );
  console.log(`${findings.length} findings`);
  if (findings.length > 0) process.exitCode = 1;
});
