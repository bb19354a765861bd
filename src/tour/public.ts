export { tourOf, whatThereIsToSee } from "./tour-of.ts";
