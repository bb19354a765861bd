/** What rooms below may ask of the office. */
export { actionWords } from "./action-words.ts";
