"use client";

import { useEffect, useState } from "react";
import { tagClass, type TagTone } from "@/components/ui/status-tag";
import type { SessionPhase } from "@/lib/learning/session/rules";

export type Seats = { seatsLeft: number; phase: SessionPhase };

/** Sentences in the reader's language; `{count}` stands for the seats. */
export type SeatsWords = {
  left: string;
  one: string;
  none: string;
  phase: Partial<Record<SessionPhase, string>>;
};

type Waiting = { ids: Set<string>; answer: Promise<Map<string, Seats>> };
let waiting: Waiting | null = null;

/** All islands of a page ask together, in one request. */
function seatsOf(id: string): Promise<Seats | undefined> {
  waiting ??= gather();
  waiting.ids.add(id);
  return waiting.answer.then((seats) => seats.get(id));
}

function gather(): Waiting {
  const ids = new Set<string>();
  const answer = new Promise<void>((resolve) => setTimeout(resolve, 0)).then(async () => {
    waiting = null;
    const query = [...ids].map((id) => `id=${encodeURIComponent(id)}`).join("&");
    const response = await fetch(`/api/sessions/seats?${query}`);
    if (!response.ok) return new Map<string, Seats>();
    const { sessions } = (await response.json()) as { sessions: ({ id: string } & Seats)[] };
    return new Map(sessions.map(({ id, ...seats }) => [id, seats]));
  });
  return { ids, answer };
}

interface SessionSeatsProps {
  sessionId: string;
  /** What the page was made with: shown until the answer comes, and without scripts. */
  known: Seats;
  words: SeatsWords;
}

/** Seats left this moment, on a page that is the same for everyone. */
export function SessionSeats({ sessionId, known, words }: SessionSeatsProps) {
  const [{ seatsLeft, phase }, setSeats] = useState(known);
  useEffect(() => {
    let isHere = true;
    seatsOf(sessionId).then(
      (seats) => isHere && seats && setSeats(seats),
      () => undefined,
    );
    return () => {
      isHere = false;
    };
  }, [sessionId]);
  return <span className={tagClass(toneOf(phase, seatsLeft))}>{sentence(words, phase, seatsLeft)}</span>;
}

function sentence(words: SeatsWords, phase: SessionPhase, seatsLeft: number): string {
  if (phase !== "enrolment_open") return words.phase[phase] ?? "";
  if (seatsLeft <= 0) return words.none;
  return (seatsLeft === 1 ? words.one : words.left).replace("{count}", String(seatsLeft));
}

function toneOf(phase: SessionPhase, seatsLeft: number): TagTone {
  if (phase === "cancelled") return "red";
  if (phase === "postponed") return "amber";
  if (phase === "enrolment_open") return seatsLeft > 0 ? "green" : "amber";
  return phase === "running" ? "accent" : "neutral";
}
