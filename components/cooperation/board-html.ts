import { escapeHtml } from "@/components/ui/plain-html";

export type BoardWords = {
  /** In front of a partnership's id, and where a move is posted to. */
  page: string;
  noneHere: string;
  moveTo: string;
  move: string;
  stages: Record<string, string>;
};

/** `more` leads to the rest of a stage in the list. */
export type BoardColumn = { stage: string; count: number; more: { href: string; text: string } | null };

/** What a card says; what it has nothing of is empty. */
export type Card = {
  stage: string;
  id: string;
  version: number;
  partner: string;
  step: string;
  who: string;
  late: string;
  owner: string;
  health: string;
  /** The stages it may go to by a button. */
  moves: readonly string[];
};

const HIDDEN = '<input type="hidden" name=';

/** What is the same in every card of one stage: a button for each stage it may move to. */
function moveEnd(moves: readonly string[], words: BoardWords): string {
  const buttons = moves
    .map(
      (stage) =>
        `<button class="board-button" name="to" value="${stage}">${escapeHtml(words.stages[stage] ?? stage)}</button>`,
    )
    .join("");
  return `${buttons}</form></details>`;
}

function moveHtml({ id, version, partner }: Card, words: BoardWords, end: string): string {
  const label = escapeHtml(words.moveTo.replace("{partner}", partner));
  return `<details class="board-move"><summary aria-label="${label}">${escapeHtml(words.move)}</summary><form method="post" action="/api/partnerships/move">${HIDDEN}"partnershipId" value="${id}">${HIDDEN}"version" value="${version}">${end}`;
}

function cardHtml(card: Card, words: BoardWords, end: string | null): string {
  const { id, partner, step, who, late, owner, health } = card;
  const href = `${words.page}${id}`;
  const due =
    late === ""
      ? escapeHtml(who)
      : `${escapeHtml(who)} <span class="tag tag-amber">${escapeHtml(late)}</span>`;
  const state = health === "" ? "" : ` · <a class="link" href="${href}#health">${escapeHtml(health)}</a>`;
  return `<li class="board-card" id="p-${id}"><h3><a class="quiet-link" href="${href}">${escapeHtml(partner)}</a></h3><p>${escapeHtml(step)}</p>${who === "" ? "" : `<p class="board-note">${due}</p>`}<p class="board-note">${escapeHtml(owner)}${state}</p>${end === null ? "" : moveHtml(card, words, end)}</li>`;
}

/** The whole board as one text: four hundred cards with a form each are plain markup, no element apiece. */
export function boardHtml(
  columns: readonly BoardColumn[],
  cards: readonly Card[],
  words: BoardWords,
): string {
  return columns
    .map(({ stage, count, more }) => {
      const own = cards.filter((card) => card.stage === stage);
      const moves = own[0]?.moves ?? [];
      const end = moves.length === 0 ? null : moveEnd(moves, words);
      const list =
        own.length === 0
          ? `<p class="board-note">${escapeHtml(words.noneHere)}</p>`
          : `<ul>${own.map((card) => cardHtml(card, words, end)).join("")}</ul>`;
      const rest = more
        ? `<p><a class="link" href="${escapeHtml(more.href)}">${escapeHtml(more.text)}</a></p>`
        : "";
      return `<section class="board-column" data-stage="${stage}" aria-labelledby="stage-${stage}"><h2 id="stage-${stage}">${escapeHtml(words.stages[stage] ?? stage)} <span class="tab-count">${count}</span></h2>${list}${rest}</section>`;
    })
    .join("");
}
