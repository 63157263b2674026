import type { Translator } from "@/lib/platform/i18n/translator";

type Paired = {
  programme: string;
  partner: string;
  province: string;
  startsOn: string;
  score: number;
  /** What the reader's school needs and the partner offers, and the other way round. */
  receives: string[];
  gives: string[];
  resourceIndex: { own: number; other: number };
  link: string;
};

/** To a principal: the school was paired, with whom, and why with them. */
export function pairedLetter(t: Translator, paired: Paired) {
  const { programme, partner, province, startsOn, score, receives, gives, resourceIndex, link } = paired;
  const list = (topics: string[]) =>
    topics.length === 0 ? t("matching.mail.paired.nothing") : topics.map((topic) => `- ${topic}`).join("\n");
  return {
    kind: "pairing.proposed",
    subject: t("matching.mail.paired.subject", { programme }),
    body: t("matching.mail.paired.body", {
      programme,
      partner,
      province,
      startsOn,
      score,
      receives: list(receives),
      gives: list(gives),
      own: resourceIndex.own,
      other: resourceIndex.other,
      link,
    }),
  };
}

/** To a principal: the matching found no partner for the school, and what comes of it. */
export function leftOverLetter(t: Translator, { programme, link }: { programme: string; link: string }) {
  return {
    kind: "matching.left_over",
    subject: t("matching.mail.leftOver.subject", { programme }),
    body: t("matching.mail.leftOver.body", { programme, link }),
  };
}
