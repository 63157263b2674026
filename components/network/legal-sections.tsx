import { Prose } from "./prose";

export type LegalSection = { id: string; title: string; text: string };

/** A notice in its sections; each has an anchor, so that one can be pointed at. */
export function LegalSections({ sections }: { sections: LegalSection[] }) {
  return (
    <div className="grid gap-8">
      {sections.map(({ id, title, text }) => (
        <section key={id} id={id} aria-labelledby={`${id}-title`}>
          <h2 id={`${id}-title`} className="mb-2 text-lg">
            {title}
          </h2>
          <Prose text={text} />
        </section>
      ))}
    </div>
  );
}
