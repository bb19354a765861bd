import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { callerOf } from "../http/caller.ts";
import { networkOf } from "./network.ts";

describe("a network", () => {
  it.each([
    ["192.0.2.77", "192.0.2.0/24"],
    ["::ffff:192.0.2.77", "192.0.2.0/24"],
    ["2001:db8:7:9:1:2:3:4", "2001:db8:7::/48"],
    ["2001:db8::1", "2001:db8:0::/48"],
    ["unknown", null],
    ["<script>", null],
  ])("is a part of an address: %s", (address, network) => {
    expect(networkOf(callerOf(address))).toBe(network);
  });

  it("is shared by all of a street, so that it tells of no single house", () => {
    fc.assert(
      fc.property(fc.ipV4(), fc.nat(255), (address, other) => {
        const neighbour = address.replace(/\d+$/, String(other));
        expect(networkOf(neighbour)).toBe(networkOf(address));
      }),
    );
  });
});
