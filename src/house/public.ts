/** For what puts the house together: the demonstration, and what measures it. */
export { placePeople } from "./placing.ts";
