/**
 * The network that a caller is in, as it is written down: the first three parts of an IPv4 address ("192.0.2.0/24"), the first 48
 * bits of an IPv6 one ("2001:db8:7::/48"). Enough to tell home from elsewhere, too little for one household. `caller` is as
 * `callerOf` names it; null for what is no address.
 */
export function networkOf(caller: string): string | null {
  const [, three] = /^(\d{1,3}\.\d{1,3}\.\d{1,3})\.\d{1,3}$/.exec(caller) ?? [];
  if (three) return `${three}.0/24`;
  const [, groups] = /^([0-9a-f]{1,4}:[0-9a-f]{1,4}:[0-9a-f]{1,4}):[0-9a-f]{1,4}::\/64$/.exec(caller) ?? [];
  return groups ? `${groups}::/48` : null;
}
