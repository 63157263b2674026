import { notFoundMetadata } from "@/components/layout/not-found-metadata";
import { NotFoundPanel } from "@/components/layout/frame";

export const generateMetadata = notFoundMetadata;

/** Behind the groups' own, without the frame. */
export default function NotFound() {
  return (
    <main className="page py-12">
      <NotFoundPanel />
    </main>
  );
}
