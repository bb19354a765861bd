import { contentDisposition } from "#platform/files/disposition.ts";
import type { SignedInVisit } from "#platform/http/routes.ts";
import { inLocale } from "#platform/i18n/locale.ts";
import type { HousePicture } from "./actions/draw-house.ts";
import { houseAsPng, houseAsSvg } from "./drawing/file/house-file.tsx";

/** Sharp on a wide screen and in print. */
const pngWidth = 2560;

/** The house as a drawing whose text can be copied. */
export const svgDownload = ({ house, theme, name }: HousePicture, { reader }: SignedInVisit): Response =>
  file(
    inLocale(reader, () => houseAsSvg(house, theme)),
    "image/svg+xml",
    `${name}.svg`,
  );

/** The house as a picture for a presentation. */
export const pngDownload = async ({ house, theme, name }: HousePicture, { reader }: SignedInVisit): Promise<Response> =>
  file(new Uint8Array(await houseAsPng(house, pngWidth, theme, reader)), "image/png", `${name}.png`);

const file = (body: string | Uint8Array<ArrayBuffer>, type: string, name: string): Response =>
  new Response(body, {
    headers: {
      "content-type": type,
      "content-disposition": contentDisposition("attachment", name),
      "cache-control": "private, no-store",
    },
  });
