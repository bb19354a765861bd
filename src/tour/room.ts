import { routes } from "./routes.ts";

export const room = { routes };
