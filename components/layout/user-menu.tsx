"use client";

import { useEffect, useState } from "react";
import { HINT_COOKIE } from "@/lib/platform/auth/rules";

interface Me {
  name: string;
  /** Things that wait for this person. */
  tasks: number;
}

interface UserMenuProps {
  /** Addresses with their language. */
  hrefs: { signIn: string; home: string };
  labels: { signIn: string; home: string };
  /** Whoever reads a page made for them; a page that is the same for everybody asks who they are. */
  name?: string;
}

/**
 * The one part of a static page that knows who looks at it. There, until the answer is there, and without scripts,
 * it is the way in; who is signed in already is led on from there.
 */
export function UserMenu({ hrefs, labels, name }: UserMenuProps) {
  const [me, setMe] = useState<Me | null>(name === undefined ? null : { name, tasks: 0 });

  useEffect(() => {
    if (!document.cookie.split("; ").some((cookie) => cookie.startsWith(`${HINT_COOKIE}=`))) return;
    const stop = new AbortController();
    fetch("/api/me", { signal: stop.signal, headers: { accept: "application/json" } })
      .then((answer) => (answer.ok ? answer.json() : null))
      .then((body: { name?: unknown; tasks?: unknown } | null) => {
        if (typeof body?.name !== "string") return;
        setMe({ name: body.name, tasks: typeof body.tasks === "number" ? body.tasks : 0 });
      })
      .catch(() => undefined);
    return () => stop.abort();
  }, []);

  return (
    <a
      href={me ? hrefs.home : hrefs.signIn}
      className="inline-flex min-h-10 max-w-72 items-center gap-2 rounded-sm font-[600] sm:px-2 no-underline hover:underline underline-offset-[0.4em]"
    >
      {me ? (
        <>
          <span className="hidden truncate sm:inline">{me.name}</span>
          <span className="sm:sr-only">{labels.home}</span>
        </>
      ) : (
        labels.signIn
      )}
      {me && me.tasks > 0 ? <span className="nav-count">{me.tasks}</span> : null}
    </a>
  );
}
