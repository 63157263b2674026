interface ProjectPictureProps {
  projectId: string;
  picture: {
    id: string;
    altText: string | null;
    credit: string | null;
    width: number | null;
    height: number | null;
  };
}

/** A project's picture with its words and who took it. */
export function ProjectPicture({ projectId, picture }: ProjectPictureProps) {
  const { id, altText, credit, width, height } = picture;
  return (
    <figure className="mt-6">
      <img
        src={`/api/projects/${projectId}/picture/${id}`}
        alt={altText ?? ""}
        width={width ?? undefined}
        height={height ?? undefined}
        className="h-auto max-h-120 w-auto max-w-full rounded-md"
      />
      {credit ? <figcaption className="mt-1 text-sm text-ink-soft">{credit}</figcaption> : null}
    </figure>
  );
}
