import { notFoundMetadata } from "@/components/layout/not-found-metadata";
import { NotFoundPanel } from "@/components/layout/frame";

export const generateMetadata = notFoundMetadata;

export default function NotFound() {
  return <NotFoundPanel />;
}
