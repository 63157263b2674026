"use client";

import { useEffect, useState } from "react";

interface OwnGapsProps {
  courseId: string;
  locale: string;
  /** `{names}` stands for the gaps that the course closes. */
  words: { why: string; more: string };
}

/** Which of the reader's own gaps the course closes, on a page that is the same for everyone; nothing for who has none. */
export function OwnGaps({ courseId, locale, words }: OwnGapsProps) {
  const [names, setNames] = useState<string[]>([]);
  useEffect(() => {
    let isHere = true;
    fetch(`/api/me/courses/${courseId}?locale=${locale}`)
      .then((response) => (response.status === 200 ? response.json() : { names: [] }))
      .then(
        (answer: { names: string[] }) => isHere && setNames(answer.names),
        () => undefined,
      );
    return () => {
      isHere = false;
    };
  }, [courseId, locale]);
  if (names.length === 0) return null;
  return (
    <div className="notice notice-green mt-4" role="status">
      <p>{words.why.replace("{names}", names.join(", "))}</p>
      <p>
        <a className="link" href={`/${locale}/learning/courses/${courseId}`}>
          {words.more}
        </a>
      </p>
    </div>
  );
}
