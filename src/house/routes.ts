import { download, page } from "#platform/http/routes.ts";
import { drawHouse } from "./actions/draw-house.ts";
import { lookAtBlock } from "./actions/look-at-block.ts";
import { lookAtHouse } from "./actions/look-at-house.ts";
import { BlockPage } from "./pages/block.tsx";
import { HousePage } from "./pages/house.tsx";
import { pngDownload, svgDownload } from "./picture.ts";

export const routes = [
  page("/", lookAtHouse, HousePage),
  download("/huis/huis.svg", drawHouse, svgDownload),
  download("/huis/huis.png", drawHouse, pngDownload),
  page("/huis/:block", lookAtBlock, BlockPage),
];
