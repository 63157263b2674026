import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ensureDatabase, FORGETFUL } from "@/lib/run/embedded-postgres.mjs";
import { applyMigrations } from "@/prisma/migrate";
import { startTestServer } from "@/tests/support/test-server";
import { compare, readCatalogue } from "./catalogue";

/** Hand-written SQL that no tool would miss: a migration that adds or drops one is listed here in the same change. */
const EXPECTED = [
  "check activity_month.activity_month_first_day",
  "check activity_month.activity_month_key",
  "check attendance_mark.attendance_mark_minutes",
  "check centre.centre_period",
  "check centre_staff.centre_staff_period",
  "check certificate.certificate_hours",
  "check certificate.certificate_revoked_has_reason",
  "check consent.consent_period",
  "check course.course_published_has_version",
  "check course_version.course_version_hours",
  "check coverage_cell.coverage_cell_counts",
  "check enrolment.enrolment_offer",
  "check enrolment.enrolment_queue_number",
  "check enrolment.enrolment_rejected_has_reason",
  "check invitation.invitation_scope",
  "check network.network_is_one",
  "check person.person_anonymised_is_bare",
  "check person.person_email_folded",
  "check person.person_merged_is_closed",
  "check person_field.person_field_period",
  "check province.province_coordinates",
  "check role_assignment.role_assignment_period",
  "check role_assignment.role_assignment_scope",
  "check school.school_coordinates",
  "check school.school_merged_is_closed",
  "check school_membership.school_membership_period",
  "check session.session_capacity",
  "check session.session_dates",
  "check session.session_seats",
  "check session.session_stopped_has_reason",
  "check session_slot.session_slot_times",
  "check statistics_run.statistics_run_is_one",
  "check training.training_dates",
  "check training.training_hours",
  "check training_participant.training_participant_named",
  "exclude centre_staff.centre_staff_no_overlap",
  "exclude person_field.person_field_no_overlap",
  "exclude role_assignment.role_assignment_no_overlap",
  "exclude school_membership.school_membership_no_overlap",
  "exclude session_slot.session_slot_no_overlap",
  "generated centre.search",
  "generated course_version.search",
  "generated field.search",
  "generated person.search",
  "generated province.search",
  "generated school.search",
  "generated training.search",
  "trigger audit_event.audit_event_not_emptied",
  "trigger audit_event.audit_event_only_grows",
  "trigger certificate.certificate_keeps_facts",
  "trigger enrolment.enrolment_counts_seats",
  "trigger enrolment_change.enrolment_change_only_grows",
  "unique session.session_id_course_key",
  "unique where attendance_mark.attendance_mark_one_current",
  "unique where centre_field.centre_field_one_lead",
  "unique where certificate.certificate_one_in_force",
  "unique where consent.consent_one_live",
  "unique where course_version.course_version_one_open",
  "unique where enrolment.enrolment_one_live_per_course",
  "unique where erasure_request.erasure_request_one_asked",
  "unique where person.person_email_live",
  "unique where school_membership.school_membership_one_claim",
  "unique where training.training_once",
  "unique where training_import.training_import_once",
];

let client: Client;
let stop: () => Promise<void>;

beforeAll(async () => {
  const started = await startTestServer(FORGETFUL);
  stop = started.stop;
  await ensureDatabase(started.server, "catalogue");
  await applyMigrations(started.server.url("catalogue"));
  client = new Client({ connectionString: started.server.url("catalogue") });
  await client.connect();
}, 60_000);

afterAll(async () => {
  await client.end();
  await stop();
});

describe("what the database enforces", () => {
  it("is what is listed", async () => expect(compare(await readCatalogue(client), EXPECTED)).toEqual([]));

  it.each([
    ["a check that is gone", "ALTER TABLE session DROP CONSTRAINT session_seats"],
    [
      "a period that may overlap",
      "ALTER TABLE school_membership DROP CONSTRAINT school_membership_no_overlap",
    ],
    ["a second live enrolment", "DROP INDEX enrolment_one_live_per_course"],
    ["an audit log that can be changed", "DROP TRIGGER audit_event_only_grows ON audit_event"],
    ["a check that nobody listed", "ALTER TABLE field ADD CONSTRAINT strange CHECK (true)"],
  ])("fails on %s", async (_, sql) => {
    const before = await readCatalogue(client);
    await client.query("BEGIN");
    await client.query(sql);
    const said = compare(await readCatalogue(client), before);
    await client.query("ROLLBACK");
    expect(said).toHaveLength(1);
  });
});
