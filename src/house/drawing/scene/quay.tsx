import { plan } from "../plan.ts";

/** The quay wall that carries the house. */
export function Quay({ height }: { height: number }) {
  const { ground, width } = plan;
  const bottom = ground + height;
  return (
    <>
      <path d={`M0 ${ground}H${width}V${bottom}H0Z`} fill="var(--house-quay)" />
      <path
        d={`M0 ${ground + 30}H${width}M0 ${ground + 48}H${width}M60 ${ground + 12}v18M180 ${ground + 12}v18M300 ${ground + 12}v18M980 ${ground + 12}v18M1100 ${ground + 12}v18M1220 ${ground + 12}v18M120 ${ground + 30}v18M240 ${ground + 30}v18M350 ${ground + 30}v18M930 ${ground + 30}v18M1040 ${ground + 30}v18M1160 ${ground + 30}v18`}
        stroke="var(--house-quay-joint)"
        opacity=".55"
      />
      <path d={`M0 ${ground}H${width}v12H0Z`} fill="var(--house-quay-top)" />
      <path d={`M0 ${ground + 12}H${width}v4H0Z`} fill="var(--house-shade)" opacity=".22" />
    </>
  );
}
