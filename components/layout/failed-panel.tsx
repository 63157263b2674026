"use client";

import { usePathname } from "next/navigation";
import { DEFAULT_LOCALE, isLocale, type Locale } from "@/lib/platform/i18n/locales";

/** Written out here: when a page fails, its messages may be what failed. */
const words: Record<Locale, { title: string; text: string; again: string; home: string; reference: string }> =
  {
    tr: {
      title: "Bir sorun oluştu",
      text: "Sorun bizden kaynaklanıyor; yaptığınız son işlem kaydedilmemiş olabilir.",
      again: "Yeniden dene",
      home: "Ana sayfaya dön",
      reference: "Bize yazarsanız şu numarayı verin:",
    },
    en: {
      title: "Something went wrong",
      text: "The fault is on our side; what you did last may not have been saved.",
      again: "Try again",
      home: "Back to the home page",
      reference: "If you write to us, give this number:",
    },
    az: {
      title: "Nasazlıq baş verdi",
      text: "Səbəb bizdədir; son əməliyyatınız yadda saxlanmamış ola bilər.",
      again: "Yenidən cəhd et",
      home: "Ana səhifəyə qayıt",
      reference: "Bizə yazsanız, bu nömrəni bildirin:",
    },
  };

export function useFailedLocale(): Locale {
  const first = (usePathname() ?? "").split("/")[1];
  return isLocale(first) ? first : DEFAULT_LOCALE;
}

export function FailedPanel({ digest, again }: { digest?: string; again: () => void }) {
  const locale = useFailedLocale();
  const { title, text, again: againWord, home, reference } = words[locale];
  return (
    <div className="max-w-measure" role="alert">
      <title>{title}</title>
      <h1 className="text-2xl">{title}</h1>
      <p className="mt-4 text-lg text-ink-soft">{text}</p>
      {digest ? (
        <p className="mt-4">
          {reference} <code className="font-[600]">{digest}</code>
        </p>
      ) : null}
      <p className="mt-8 flex flex-wrap items-center gap-x-6 gap-y-3">
        <button
          type="button"
          onClick={again}
          className="min-h-11 rounded-md border border-accent bg-accent px-5 font-[580] text-on-accent hover:bg-accent-deep"
        >
          {againWord}
        </button>
        <a href={`/${locale}`} className="link">
          {home}
        </a>
      </p>
    </div>
  );
}
