import { existsSync } from "node:fs";
import { statfs } from "node:fs/promises";
import { dirname } from "node:path";
import * as m from "#messages/platform";
import type { Finding } from "../finding.ts";
import { judgeRoom } from "../judge.ts";

const gigabyte = 1e9;

/** Is there room on the disk of this folder, or of where it will be made? */
export async function checkRoom(check: string, folder: string): Promise<Finding> {
  const { bavail, blocks, bsize } = await statfs(nearestExisting(folder));
  const [free, total] = [bavail * bsize, blocks * bsize];
  const words = { folder, free: round(free), total: round(total) };
  const verdict = judgeRoom(free, total);
  return { check, verdict, says: () => (verdict === "ok" ? m.doctorRoom(words) : m.doctorRoomLittle(words)) };
}

const round = (bytes: number): number => Math.round((bytes / gigabyte) * 10) / 10;

const nearestExisting = (path: string): string => (existsSync(path) ? path : nearestExisting(dirname(path)));
