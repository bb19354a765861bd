export { frameOf, frameOfSession, type PersonFrame } from "./frame.ts";
