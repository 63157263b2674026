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
  "check agreement.agreement_notice",
  "check agreement.agreement_signed",
  "check agreement.agreement_stopped",
  "check agreement.agreement_succeeds_another",
  "check agreement.agreement_term",
  "check agreement_amendment.agreement_amendment_number",
  "check agreement_text.agreement_text_number",
  "check approval_step.approval_step_decided",
  "check approval_step.approval_step_has_reason",
  "check approval_step.approval_step_open_has_deadline",
  "check assessment_result.assessment_result_points",
  "check attendance_mark.attendance_mark_minutes",
  "check centre.centre_period",
  "check centre_staff.centre_staff_period",
  "check certificate.certificate_achievement_passed",
  "check certificate.certificate_hours",
  "check certificate.certificate_revoked_has_reason",
  "check check_in.check_in_decided",
  "check commitment.commitment_amount",
  "check competence_entry.competence_entry_parent",
  "check competence_list.competence_list_published",
  "check consent.consent_period",
  "check course.course_published_has_version",
  "check course_version.course_version_hours",
  "check course_version.course_version_rules",
  "check coverage_cell.coverage_cell_counts",
  "check delivery.delivery_amount",
  "check deputy.deputy_period",
  "check enrolment.enrolment_approvals_left",
  "check enrolment.enrolment_band",
  "check enrolment.enrolment_deferral",
  "check enrolment.enrolment_offer",
  "check enrolment.enrolment_queue_number",
  "check enrolment.enrolment_rejected_has_reason",
  "check enrolment.enrolment_strike",
  "check external_training.external_training_dates",
  "check external_training.external_training_hours",
  "check feedback_answer.feedback_answer_scale",
  "check follow_up.follow_up_period",
  "check guide_receipt.guide_receipt_responsible",
  "check import_batch.import_batch_failed_has_problem",
  "check interest.interest_ended_once",
  "check invitation.invitation_scope",
  "check job_day.job_day_answered",
  "check job_day.job_day_hours",
  "check joint_project.joint_project_over_has_result",
  "check joint_project.joint_project_term",
  "check mailing.mailing_sent",
  "check matched_pair.matched_pair_two",
  "check mobility.mobility_guest_unnamed",
  "check mobility.mobility_report",
  "check mobility.mobility_stay",
  "check need_campaign.need_campaign_cancelled",
  "check need_campaign.need_campaign_opened",
  "check need_campaign.need_campaign_term",
  "check need_rating.need_rating_scale",
  "check network.network_is_one",
  "check nomination.nomination_of_one",
  "check pairing.pairing_ended_early",
  "check pairing.pairing_term",
  "check pairing_activity.pairing_activity_numbers",
  "check pairing_activity.pairing_activity_session_asked",
  "check pairing_material.pairing_material_one",
  "check pairing_member.pairing_member_period",
  "check pairing_registration.pairing_registration_dates",
  "check pairing_side.pairing_side_review",
  "check partner.partner_merged_elsewhere",
  "check partner.partner_tax_number",
  "check partnership.partnership_ended",
  "check partnership.partnership_next_step",
  "check passport_share.passport_share_period",
  "check person.person_anonymised_is_bare",
  "check person.person_email_folded",
  "check person.person_merged_is_closed",
  "check person_field.person_field_period",
  "check planned_action.planned_action_done",
  "check profile_check.profile_check_index",
  "check profile_topic.profile_topic_levels",
  "check programme.programme_dates",
  "check programme.programme_numbers",
  "check province.province_coordinates",
  "check register_reopening.register_reopening_has_reason",
  "check role_assignment.role_assignment_period",
  "check role_assignment.role_assignment_scope",
  "check school.school_coordinates",
  "check school.school_merged_is_closed",
  "check school_membership.school_membership_period",
  "check school_profile.school_profile_numbers",
  "check session.session_allocation_told",
  "check session.session_capacity",
  "check session.session_dates",
  "check session.session_host_agreement",
  "check session.session_seats",
  "check session.session_stopped_has_reason",
  "check session.session_within_host_capacity",
  "check session_slot.session_slot_times",
  "check statistics_run.statistics_run_is_one",
  "check survey_answer.survey_answer_scores",
  "check training.training_dates",
  "check training.training_hours",
  "check training_participant.training_participant_named",
  "exclude agreement.agreement_no_overlap",
  "exclude centre_staff.centre_staff_no_overlap",
  "exclude deputy.deputy_no_overlap",
  "exclude person_field.person_field_no_overlap",
  "exclude role_assignment.role_assignment_no_overlap",
  "exclude school_membership.school_membership_no_overlap",
  "exclude session_slot.session_slot_no_overlap",
  "generated centre.search",
  "generated course_version.search",
  "generated field.search",
  "generated joint_project.search",
  "generated mobility.search",
  "generated partner.search",
  "generated person.search",
  "generated province.search",
  "generated school.search",
  "generated training.search",
  "trigger agreement_text.agreement_text_only_grows",
  "trigger allocation_row.allocation_row_kept",
  "trigger audit_event.audit_event_not_emptied",
  "trigger audit_event.audit_event_only_grows",
  "trigger certificate.certificate_keeps_facts",
  "trigger competence_entry.competence_entry_keeps",
  "trigger competence_list.competence_list_keeps",
  "trigger enrolment.enrolment_counts_seats",
  "trigger enrolment_change.enrolment_change_only_grows",
  "trigger matched_pair.matched_pair_takes_schools",
  "trigger pairing.pairing_settles_sides",
  "unique agreement.agreement_id_partner_key",
  "unique joint_project.joint_project_id_centre_key",
  "unique pairing.pairing_id_programme_key",
  "unique partnership.partnership_id_centre_key",
  "unique partnership.partnership_parties_key",
  "unique session.session_id_course_key",
  "unique where approval_step.approval_step_one_open",
  "unique where assessment_result.assessment_result_one_current",
  "unique where attendance_mark.attendance_mark_one_current",
  "unique where centre_field.centre_field_one_lead",
  "unique where certificate.certificate_one_in_force",
  "unique where competence_list.competence_list_one_draft",
  "unique where consent.consent_one_live",
  "unique where course_version.course_version_one_open",
  "unique where enrolment.enrolment_one_live_per_course",
  "unique where erasure_request.erasure_request_one_asked",
  "unique where external_training.external_training_once",
  "unique where import_batch.import_batch_one_open",
  "unique where interest.interest_one_live",
  "unique where matching_run.matching_run_one_published",
  "unique where need_campaign.need_campaign_one_live",
  "unique where nomination.nomination_once",
  "unique where pairing_side.pairing_side_one_live",
  "unique where partner.partner_tax_number_live",
  "unique where partnership.partnership_one_live",
  "unique where person.person_email_live",
  "unique where planned_action.planned_action_once_centre",
  "unique where planned_action.planned_action_once_partnership",
  "unique where register_reopening.register_reopening_one_open",
  "unique where school_membership.school_membership_one_claim",
  "unique where session.session_one_of_activity",
  "unique where signing_key.signing_key_one_in_use",
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
