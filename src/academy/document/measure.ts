interface Limits {
  /** Of the JSON text, in UTF-8. */
  readonly bytes: number;
  /** Objects inside each other. */
  readonly depth: number;
  /** Objects in all. */
  readonly nodes: number;
}

/**
 * Whether a value from JSON stays within the limits. Walks with a stack of its own and stops at the first limit passed, so
 * that a hostile document costs no more than an honest one.
 */
export function measure(value: unknown, limits: Limits): "fits" | "too large" | "too deep" {
  let bytes = 0;
  let nodes = 0;
  const waiting: { readonly value: unknown; readonly depth: number }[] = [{ value, depth: 0 }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    bytes += typeof next.value === "string" ? Buffer.byteLength(next.value) + 2 : 4;
    if (typeof next.value === "object" && next.value !== null) {
      nodes += Array.isArray(next.value) ? 0 : 1;
      if (next.depth > limits.depth * 2) return "too deep";
      for (const [key, child] of Object.entries(next.value)) {
        bytes += Array.isArray(next.value) ? 1 : key.length + 4;
        waiting.push({ value: child, depth: next.depth + 1 });
      }
    }
    if (bytes > limits.bytes || nodes > limits.nodes) return "too large";
  }
  return "fits";
}
