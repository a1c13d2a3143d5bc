/** Pictures are taken in one font that Debian has, and so only where it is: in others lines break elsewhere. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { installOnDebian, isDebianAsRoot } from '../support/debian.ts';

/** Environment of a browser that writes in no other. */
export const oneFont = { FONTCONFIG_FILE: join(import.meta.dirname, 'fonts.conf') };

const files = ['opentype/noto/NotoSansCJK-Regular.ttc', 'truetype/dejavu/DejaVuSans.ttf'];
const packages = ['fonts-noto-cjk', 'fonts-dejavu-core'];

const isThere = (): boolean => files.every((file) => existsSync(join('/usr/share/fonts', file)));

/** Before the browser starts, which reads the fonts once. CI requires it, by `BOAI_REQUIRE_PICTURES`. */
export function hasPictureFont(): boolean {
  if (!isThere() && isDebianAsRoot()) installOnDebian(packages);
  if (isThere()) return true;
  const line = `Pictures of stories are not compared: they need Debian's ${packages.join(' and ')}.`;
  if (process.env['BOAI_REQUIRE_PICTURES']) throw new Error(line);
  console.log(line);
  return false;
}
