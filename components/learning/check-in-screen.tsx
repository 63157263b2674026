"use client";

import { useEffect, useState } from "react";

export interface ScreenState {
  refusal: string | null;
  code: string | null;
  qr: { size: number; path: string } | null;
  secondsLeft: number;
  checkedIn: number;
  people: number;
}

interface CheckInScreenProps {
  address: string;
  first: ScreenState;
  words: { qr: string; code: string; counted: string; lost: string; refusal: Record<string, string> };
}

/** Between two looks at the portal: the code is never shown longer than this after its time. */
const MOST_MS = 4000;

/** For the projector: the QR code and the short code of now, renewed without loading the page anew. */
export function CheckInScreen({ address, first, words }: CheckInScreenProps) {
  const [state, setState] = useState(first);
  const [isLost, setLost] = useState(false);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    let isHere = true;
    const look = async () => {
      let wait = MOST_MS;
      try {
        const answer = await fetch(address, { headers: { accept: "application/json" } });
        if (!answer.ok) throw new Error(String(answer.status));
        const next = (await answer.json()) as ScreenState;
        if (!isHere) return;
        setState(next);
        setLost(false);
        wait = Math.min(MOST_MS, next.secondsLeft * 1000 + 100);
      } catch {
        if (isHere) setLost(true);
      }
      if (isHere) timer = setTimeout(look, wait);
    };
    timer = setTimeout(look, Math.min(MOST_MS, first.secondsLeft * 1000));
    return () => {
      isHere = false;
      clearTimeout(timer);
    };
  }, [address, first.secondsLeft]);

  const counted = words.counted
    .replace("{in}", String(state.checkedIn))
    .replace("{people}", String(state.people));
  return (
    <div className="grid justify-items-center gap-4 text-center">
      {isLost ? (
        <p role="alert" className="notice notice-amber">
          {words.lost}
        </p>
      ) : null}
      {state.code && state.qr ? (
        <>
          <svg
            viewBox={`0 0 ${state.qr.size} ${state.qr.size}`}
            role="img"
            aria-label={words.qr}
            className="w-full max-w-[28rem] rounded-md border border-line"
            shapeRendering="crispEdges"
          >
            <rect width={state.qr.size} height={state.qr.size} fill="#fff" />
            <path d={state.qr.path} fill="#000" />
          </svg>
          <p>
            {words.code}
            <output className="block text-[4rem] leading-tight font-[650] tracking-wider tabular-nums">
              {state.code.slice(0, 3)} {state.code.slice(3)}
            </output>
          </p>
        </>
      ) : (
        <p className="notice">{words.refusal[state.refusal ?? ""] ?? words.lost}</p>
      )}
      <p role="status" className="text-lg">
        {counted}
      </p>
    </div>
  );
}
