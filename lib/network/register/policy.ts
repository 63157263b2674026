import { type Actor, isMinistry } from "@/lib/platform/auth/actor";

/** The registers are the ministry's. */
export const canImportRegisters = (actor: Actor): boolean => isMinistry(actor);
