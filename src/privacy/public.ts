/** Where the house tells what its rooms store about people. */
export { registerPersonalData } from "./registry.ts";
