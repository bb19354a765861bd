import * as m from "#messages/privacy";
import type { RequestKind } from "../queries/requests.ts";

export const requestKind = (kind: RequestKind): string => (kind === "correction" ? m.correction() : m.erasure());
