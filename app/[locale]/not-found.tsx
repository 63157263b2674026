import { NotFoundPanel } from "@/components/layout/not-found-panel";

/** Behind the groups' own, without the frame. */
export default function NotFound() {
  return (
    <main className="page py-12">
      <NotFoundPanel />
    </main>
  );
}
