/** Every task of the worker with what its jobs carry: ids and codes, never names. The list of deeds is lib/run/tasks.ts. */
export type TaskPayloads = {
  send_mail: { mailId: string };
  /** At an offer's deadline. */
  settle_session: { sessionId: string };
  /** Each night: what must hold of all sessions is proved. */
  audit_sessions: Record<string, never>;
  /** Each minute: whatever time alone decided about offers and waiting lists. */
  settle_sessions: Record<string, never>;
  /** Each minute: approvals to call to mind, and those whose deadline passed. */
  settle_approvals: Record<string, never>;
  /** A register's file: staged and checked, or applied, from where it stands. */
  process_register: { batchId: string };
  /** Each minute, from the network's evening on: mentors of hosts whose word the day's entries wait for. */
  ask_mentors: Record<string, never>;
  /** Each minute: registers' files whose worker died. */
  resume_registers: Record<string, never>;
  /** Each minute: sessions whose use is asked about from now on, and the letters of sessions that are due. */
  send_mailings: Record<string, never>;
  /** Each minute, from the network's morning on: agreements whose end comes nearer. */
  remind_agreements: Record<string, never>;
  /** Every five minutes: letters that were being sent when their worker died. */
  find_cut_off_mails: Record<string, never>;
  /** Every few minutes: the figures counted anew. */
  refresh_statistics: Record<string, never>;
  /** A matching of all schools of a programme. */
  make_matching: { runId: string };
  /** Each minute, so that a term ends with its last day: pairings whose term is over and reviewed. */
  settle_pairings: Record<string, never>;
  /** Static pages that a job's own deed made stale, as paths without their language. */
  revalidate: { paths: string[] };
};

export type TaskName = keyof TaskPayloads;
