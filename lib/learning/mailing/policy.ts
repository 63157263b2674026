import { type Actor, coordinates, isMinistry } from "@/lib/platform/auth/actor";

type At = { centreId: string };

/** What goes out to whom and when is the centre's; the ministry reads it. */
export const canPlanMailings = (actor: Actor, { centreId }: At): boolean => coordinates(actor, centreId);

export const canReadMailings = (actor: Actor, at: At): boolean =>
  canPlanMailings(actor, at) || isMinistry(actor);
