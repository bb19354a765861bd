/** The nodes from which following `next` comes back to themselves. */
export function inLoop<Key>(next: ReadonlyMap<Key, Key | null>): ReadonlySet<Key> {
  const looping = new Set<Key>();
  const done = new Set<Key>();
  for (const start of next.keys()) {
    const path: Key[] = [];
    const onPath = new Set<Key>();
    let at: Key | null | undefined = start;
    while (at !== null && at !== undefined && !done.has(at) && !onPath.has(at)) {
      path.push(at);
      onPath.add(at);
      at = next.get(at);
    }
    if (at !== null && at !== undefined && onPath.has(at))
      for (const key of path.slice(path.indexOf(at))) looping.add(key);
    for (const key of path) done.add(key);
  }
  return looping;
}
