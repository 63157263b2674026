"use client";

import { useField } from "./form-context";

/**
 * The version a form was opened with. It stays what it was through every try that fails, also where the page was read
 * anew meanwhile; only once both texts have been shown does it become the newer one.
 */
export function SeenVersion({ name = "version", value }: { name?: string; value: string | number }) {
  const { typed, isConflict } = useField(name);
  return <input type="hidden" name={name} value={isConflict ? value : (typed ?? value)} />;
}
