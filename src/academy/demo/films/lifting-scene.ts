/** Somebody who lifts a box, drawn at any moment of sixteen seconds: near it, through the knees, close to the body, and on with the feet. */
export const seconds = 16;

interface Point {
  readonly x: number;
  readonly y: number;
}

const floor = 308;
const thigh = 54;
const upperArm = 40;

/** The picture at `at` seconds, as SVG of 640 by 360. */
export function liftingScene(at: number): string {
  const bend = rise(at, 3, 5.5) - rise(at, 8, 11.5);
  const walked = 130 * rise(at, 0, 3) + 170 * rise(at, 12, 15);
  const x = 130 + walked;
  const hip = { x: x - 22 * bend, y: 206 + 50 * bend };
  const shoulder = { x: x + 30 * bend, y: hip.y - 74 + 6 * bend };
  const stride = Math.sin(walked / 9) * 16 * (isWalking(at) ? 1 : 0);
  const box = boxAt(at, x);
  const resting = { x: x + 16, y: shoulder.y + 70 };
  const grip = rise(at, 5, 6.5);
  const hand = { x: mix(resting.x, box.x + 8, grip), y: mix(resting.y, box.y + 26, grip) };
  return `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="360" viewBox="0 0 640 360">
    ${room}
    ${limb(hip, { x: x - 8 - stride, y: floor - Math.max(0, -stride) * 0.4 }, thigh, 1, "#2f3f63", 19)}
    ${boxPicture(box)}
    ${limb(hip, { x: x + 10 + stride, y: floor - Math.max(0, stride) * 0.4 }, thigh, 1, "#41506b", 19)}
    <path d="M${hip.x} ${hip.y}L${shoulder.x} ${shoulder.y}" stroke="#2f6b64" stroke-width="34" stroke-linecap="round"/>
    <circle cx="${shoulder.x + 10}" cy="${shoulder.y - 36}" r="20" fill="#d9a177"/>
    <path d="M${shoulder.x - 11} ${shoulder.y - 36}a21 21 0 0 1 40 -8q-20 -4 -26 8z" fill="#2a1a18"/>
    ${limb(shoulder, hand, upperArm, -1, "#3f8a80", 14)}
    <circle cx="${hand.x}" cy="${hand.y}" r="8" fill="#d9a177"/>
  </svg>`;
}

const isWalking = (at: number): boolean => at < 3 || (at > 12 && at < 15);

/** On the floor, drawn close, up along the body, and carried on. */
function boxAt(at: number, person: number): Point {
  const close = rise(at, 6.5, 8);
  const lifted = rise(at, 8, 11.5);
  return { x: at < 8 ? mix(318, 288, close) : person + 28, y: mix(floor - 52, 178, lifted) };
}

/** From 0 at `from` to 1 at `until`, without a jerk. */
function rise(at: number, from: number, until: number): number {
  const share = Math.min(1, Math.max(0, (at - from) / (until - from)));
  return share * share * (3 - 2 * share);
}

const mix = (from: number, to: number, share: number): number => from + (to - from) * share;

/** Two bones of the same length from `root` to `end`; the joint bends forward (1) or back (-1). */
function limb(root: Point, end: Point, bone: number, forward: 1 | -1, colour: string, width: number): string {
  const distance = Math.hypot(end.x - root.x, end.y - root.y);
  const out = Math.sqrt(Math.max(0, bone * bone - (distance / 2) ** 2));
  const across = { x: (end.y - root.y) / distance, y: -(end.x - root.x) / distance };
  const joint = {
    x: (root.x + end.x) / 2 + across.x * out * forward,
    y: (root.y + end.y) / 2 + across.y * out * forward,
  };
  const path = `M${root.x} ${root.y}L${joint.x} ${joint.y}L${end.x} ${end.y}`;
  return `<path d="${path}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`;
}

const boxPicture = ({ x, y }: Point): string =>
  `<rect x="${x}" y="${y}" width="58" height="52" rx="3" fill="#c98a4b" stroke="#8a5a31" stroke-width="3"/>
   <path d="M${x + 29} ${y}v52" stroke="#e7c393" stroke-width="8"/>`;

const room = `<rect width="640" height="360" fill="#f3e6d3"/>
  <path d="M0 ${floor + 6}H640V360H0Z" fill="#d7b48c"/>
  <path d="M0 ${floor + 6}H640" stroke="#8a5a3a" stroke-width="4"/>
  <rect x="40" y="60" width="120" height="110" rx="4" fill="#9cc3cf" stroke="#5e4630" stroke-width="6"/>
  <path d="M100 60v110M40 115h120" stroke="#5e4630" stroke-width="4"/>
  <circle cx="130" cy="88" r="12" fill="#f6c453"/>
  <path d="M520 250h110M520 150h110" stroke="#8a5a3a" stroke-width="8"/>
  <path d="M530 110v204M622 110v204" stroke="#5e4630" stroke-width="8"/>
  <rect x="548" y="112" width="34" height="34" fill="#7d5a75"/>
  <rect x="588" y="122" width="26" height="24" fill="#4f8a5b"/>`;
