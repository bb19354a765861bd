export { frameOf, type PersonFrame } from "./frame.ts";
