export const NAME_MOST = 200;
export const ENTRIES_MOST = 200;
/** Groups, groups in groups, and what is rated. */
export const DEEPEST = 3;

export type CompetenceRefusal =
  | "competence_list_published"
  | "competence_list_changed_meanwhile"
  | "competence_list_empty"
  | "competence_draft_there"
  | "competence_parent_wrong"
  | "competence_too_deep"
  | "competence_too_many"
  | "competence_has_parts";

export type TreeEntry = { competenceId: string; parentId: string | null; position: number };
export type Node<Entry> = Entry & { depth: number; isLeaf: boolean };

/** The entries as they are read: each under its parent, siblings by position; what hangs in the air comes at the top. */
export function inTree<Entry extends TreeEntry>(entries: readonly Entry[]): Node<Entry>[] {
  const known = new Set(entries.map(({ competenceId }) => competenceId));
  const children = new Map<string | null, Entry[]>();
  for (const entry of entries) {
    const parent = entry.parentId !== null && known.has(entry.parentId) ? entry.parentId : null;
    children.set(parent, [...(children.get(parent) ?? []), entry]);
  }
  const placed: Node<Entry>[] = [];
  const place = (parent: string | null, depth: number): void => {
    const siblings = [...(children.get(parent) ?? [])].sort(
      (a, b) => a.position - b.position || (a.competenceId < b.competenceId ? -1 : 1),
    );
    for (const entry of siblings) {
      placed.push({ ...entry, depth, isLeaf: !children.has(entry.competenceId) });
      place(entry.competenceId, depth + 1);
    }
  };
  place(null, 0);
  return placed;
}

/** What is rated and closed by courses: the entries with nothing under them. */
export function leavesOf<Entry extends TreeEntry>(entries: readonly Entry[]): Node<Entry>[] {
  return inTree(entries).filter(({ isLeaf }) => isLeaf);
}

/** Whether an entry may hang under a parent: in the same list, not under itself or what hangs under it, and not too deep. */
export function parentRefusal(
  entries: readonly TreeEntry[],
  competenceId: string | null,
  parentId: string | null,
): "competence_parent_wrong" | "competence_too_deep" | null {
  if (parentId === null) return null;
  const byId = new Map(entries.map((entry) => [entry.competenceId, entry]));
  if (!byId.has(parentId)) return "competence_parent_wrong";
  let above = 0;
  for (let at: string | null = parentId; at !== null; at = byId.get(at)?.parentId ?? null) {
    if (at === competenceId || above > entries.length) return "competence_parent_wrong";
    above += 1;
  }
  return above + heightOf(entries, competenceId) > DEEPEST ? "competence_too_deep" : null;
}

/** How many levels an entry takes, itself and what hangs under it. */
function heightOf(entries: readonly TreeEntry[], competenceId: string | null): number {
  if (competenceId === null) return 1;
  const below = entries.filter(({ parentId }) => parentId === competenceId);
  return 1 + Math.max(0, ...below.map((entry) => heightOf(entries, entry.competenceId)));
}

/** The position behind the last sibling. */
export function nextPosition(entries: readonly TreeEntry[], parentId: string | null): number {
  return (
    1 + Math.max(0, ...entries.filter((one) => one.parentId === parentId).map(({ position }) => position))
  );
}
