/** The types that the package lacks. */
declare module "edmonds-blossom-fixed" {
  /** Edges as [vertex, vertex, weight]; answers each vertex's partner, -1 for none. */
  export default function blossom(
    edges: readonly (readonly [number, number, number])[],
    maxCardinality?: boolean,
  ): number[];
}
