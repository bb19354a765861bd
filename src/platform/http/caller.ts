import { isIPv6 } from "node:net";

/**
 * By which name a caller is counted. Who has IPv6 has a network of 2^64 addresses at home, and would be somebody else with each of
 * them: the network is counted. An IPv4 address in IPv6's clothes is that address.
 */
export function callerOf(address: string): string {
  const [plain = ""] = address.split("%");
  if (!isIPv6(plain)) return address;
  const embedded = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(plain)?.[1];
  if (embedded) return embedded;
  const [before = "", after] = plain.toLowerCase().split("::");
  const groups = before.split(":").filter(Boolean);
  const behind = after?.split(":").filter(Boolean) ?? [];
  const all =
    after === undefined
      ? groups
      : [...groups, ...Array.from({ length: 8 - groups.length - behind.length }, () => "0"), ...behind];
  return `${all
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ""))
    .join(":")}::/64`;
}
