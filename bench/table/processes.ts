/** What Linux says about processes (proc(5)): the time that they used, and the memory that they hold. */
import { readdirSync, readFileSync } from "node:fs";

/** Times in milliseconds, in their own code and in the kernel for it. */
export interface ProcessTimes {
  readonly pid: number;
  readonly parent: number;
  readonly cpu: number;
  /** Of its children that ended, with their own that ended before them. */
  readonly cpuOfEnded: number;
}

/** Linux counts in hundredths of a second for who asks, whatever its own clock does. */
const millisecondsPerTick = 10;

/** Reads /proc/PID/stat. The name of a process stands in brackets, and may hold spaces and brackets itself. */
export function readTimes(stat: string): ProcessTimes {
  const [, parent, ...rest] = stat
    .slice(stat.lastIndexOf(")") + 2)
    .split(" ")
    .map(Number);
  const [user = 0, system = 0, userOfEnded = 0, systemOfEnded = 0] = rest.slice(9);
  return {
    pid: Number.parseInt(stat, 10),
    parent: parent ?? 0,
    cpu: (user + system) * millisecondsPerTick,
    cpuOfEnded: (userOfEnded + systemOfEnded) * millisecondsPerTick,
  };
}

/** Milliseconds that this process and those that it started used together, the ended ones too. */
export function familyCpu(processes: readonly ProcessTimes[], pid: number): number {
  const itself = processes.find((each) => each.pid === pid);
  const children = processes.filter(({ parent }) => parent === pid);
  return (
    (itself ? itself.cpu + itself.cpuOfEnded : 0) +
    children.reduce((sum, child) => sum + familyCpu(processes, child.pid), 0)
  );
}

/** Bytes of /proc/PID/smaps_rollup, what it shares with others counted for its share (PSS). */
export const readMemory = (rollup: string): number => Number(/^Pss:\s+(\d+) kB/m.exec(rollup)?.[1] ?? 0) * 1024;

/** Every process of the machine, now. One that ends while they are read would be missing beside its parent: then they are read anew. */
export function allProcesses(): ProcessTimes[] {
  const before = processIds();
  const times = before.flatMap((pid) => {
    const stat = textOf(`/proc/${pid}/stat`);
    return stat === null ? [] : [readTimes(stat)];
  });
  const after = new Set(processIds());
  return before.every((pid) => after.has(pid)) ? times : allProcesses();
}

const processIds = (): string[] => readdirSync("/proc").filter((name) => /^\d+$/.test(name));

export const memoryOf = (pid: number): number => readMemory(textOf(`/proc/${pid}/smaps_rollup`) ?? "");

/** Bytes that this process and those that it started hold together. */
export const familyMemory = (pid: number): number =>
  [
    pid,
    ...allProcesses()
      .filter(({ parent }) => parent === pid)
      .map((child) => child.pid),
  ].reduce((sum, each) => sum + memoryOf(each), 0);

/** Null when the process has ended. */
function textOf(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return null;
  }
}
