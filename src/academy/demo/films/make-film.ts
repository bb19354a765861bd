/**
 * Makes `lifting.mp4` and `lifting.png` anew from the drawing in `lifting-scene.ts`: `node src/academy/demo/films/make-film.ts`.
 * It needs ffmpeg; Leerhuis itself does not, for what comes out stands beside this file.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import sharp from "sharp";
import { liftingScene, seconds } from "./lifting-scene.ts";

const perSecond = 12;
/** The moment of the picture that stands there before the film plays. */
const posterAt = 9;

const here = import.meta.dirname;
const picture = (at: number): Promise<Buffer> =>
  sharp(Buffer.from(liftingScene(at)))
    .png()
    .toBuffer();

const encode = `-y -loglevel error -f image2pipe -framerate ${perSecond} -i - -c:v libx264 -preset veryslow -crf 27 -pix_fmt yuv420p -movflags +faststart`;
const film = spawn("ffmpeg", [...encode.split(" "), join(here, "lifting.mp4")], {
  stdio: ["pipe", "inherit", "inherit"],
});
for (let frame = 0; frame < seconds * perSecond; frame += 1) {
  if (!film.stdin.write(await picture(frame / perSecond))) await once(film.stdin, "drain");
}
film.stdin.end();
const [code] = (await once(film, "close")) as [number | null];
await sharp(await picture(posterAt))
  .png({ palette: true })
  .toFile(join(here, "lifting.png"));
process.exitCode = code ?? 1;
