import { page } from "#platform/http/routes.ts";
import { lookAtHouse } from "./actions/look-at-house.ts";
import { HousePage } from "./pages/house.tsx";

export const routes = [page("/", lookAtHouse, HousePage)];
