import { type Actor, coordinates, isMinistry, isPerson } from "@/lib/platform/auth/actor";
import { RULES, type Rule, waivedBy } from "./rules";

type At = { centreId: string };

/** Whoever the kind of rule names: the centre whose session it is, or the ministry. */
export function canWaive(actor: Actor, { rule, centreId }: At & { rule: Rule }): boolean {
  const by = waivedBy(rule);
  if (by === null) return false;
  return by === "centre" ? coordinates(actor, centreId) : isMinistry(actor);
}

export const rulesWaivableBy = (actor: Actor, { centreId }: At): Rule[] =>
  RULES.filter((rule) => canWaive(actor, { rule, centreId }));

/** Nobody sets a rule aside for themselves (rule 10). */
export const canWaiveForPerson = (actor: Actor, { personId }: { personId: string }): boolean =>
  isPerson(actor) && actor.personId !== personId;
