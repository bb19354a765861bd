/** Files that import each other in a circle: none of them can be understood, or moved, without the others. */

/** File → the files that it imports. */
export type Imports = ReadonlyMap<string, ReadonlySet<string>>;

/** One way round each circle, its first file again at the end; the shortest from where it was found. */
export function circlesIn(imports: Imports): string[][] {
  const circles: string[][] = [];
  const inCircle = new Set<string>();
  for (const file of imports.keys()) {
    if (inCircle.has(file)) continue;
    const circle = wayBackTo(file, imports);
    if (!circle) continue;
    circles.push(circle);
    for (const member of circle) inCircle.add(member);
  }
  return circles;
}

function wayBackTo(start: string, imports: Imports): string[] | null {
  const cameFrom = new Map<string, string>();
  const queue = [start];
  for (const file of queue) {
    for (const imported of imports.get(file) ?? []) {
      if (imported === start) return [...wayTo(file, start, cameFrom), start];
      if (cameFrom.has(imported)) continue;
      cameFrom.set(imported, file);
      queue.push(imported);
    }
  }
  return null;
}

function wayTo(file: string, start: string, cameFrom: ReadonlyMap<string, string>): string[] {
  const way = [file];
  for (let at = file; at !== start; way.unshift(at)) at = cameFrom.get(at) ?? start;
  return way;
}
