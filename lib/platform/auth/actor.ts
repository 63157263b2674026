import "server-only";

/** Who asks: a signed-in person, anyone, or the portal itself (jobs). */
export type Actor = { kind: "anyone" } | { kind: "system" } | { kind: "person"; personId: string };

/** What each command is handed beside its input. */
export type Ctx = { actor: Actor; now: Date };

export const ANYONE: Actor = { kind: "anyone" };

export async function currentActor(): Promise<Actor> {
  return ANYONE;
}
