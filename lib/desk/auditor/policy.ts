import { type Actor, isMinistry } from "@/lib/platform/auth/actor";

/** What the auditor found in all sessions is the ministry's to read. */
export const canReadAuditor = (actor: Actor): boolean => isMinistry(actor);
