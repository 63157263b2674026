/** Every task of the worker with what its jobs carry: ids and codes, never names. The list of deeds is lib/run/tasks.ts. */
export type TaskPayloads = {
  send_mail: { mailId: string };
  /** Static pages that a job's own deed made stale, as paths without their language. */
  revalidate: { paths: string[] };
};

export type TaskName = keyof TaskPayloads;
