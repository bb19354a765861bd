import { page } from "#platform/http/routes.ts";
import { lookAtBlock } from "./actions/look-at-block.ts";
import { lookAtHouse } from "./actions/look-at-house.ts";
import { BlockPage } from "./pages/block.tsx";
import { HousePage } from "./pages/house.tsx";

export const routes = [page("/", lookAtHouse, HousePage), page("/huis/:block", lookAtBlock, BlockPage)];
