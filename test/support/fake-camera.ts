/** A camera for a browser under test: it sees whatever QR code is held in front of it. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encode } from 'uqr';

const width = 640;
const height = 480;
const white = 235;
const black = 16;

export interface FakeCamera extends AsyncDisposable {
  /** For the browser; whether a page may use it is said by the test. */
  readonly args: readonly string[];
  /** From the next time it is opened; undefined: a white wall. */
  show(text: string | undefined): Promise<void>;
}

export async function openFakeCamera(): Promise<FakeCamera> {
  const folder = await mkdtemp(join(tmpdir(), 'boai-camera-'));
  const file = join(folder, 'picture.y4m');
  const show = (text: string | undefined): Promise<void> => writeFile(file, pictureOf(text));
  await show(undefined);
  return {
    args: ['--use-fake-device-for-media-stream', `--use-file-for-fake-video-capture=${file}`],
    show,
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true }),
  };
}

/** One frame, which the browser repeats: brightness of each pixel, then a quarter as many of each colour. */
function pictureOf(text: string | undefined): Buffer {
  const brightness = Buffer.alloc(width * height, white);
  if (text !== undefined) draw(brightness, text);
  const colors = Buffer.alloc((width * height) / 2, 128);
  const head = `YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420jpeg\nFRAME\n`;
  return Buffer.concat([Buffer.from(head), brightness, colors]);
}

function draw(brightness: Buffer, text: string): void {
  const { data, size } = encode(text, { ecc: 'M', border: 0 });
  const module = Math.floor(400 / size);
  const left = Math.floor((width - size * module) / 2);
  const top = Math.floor((height - size * module) / 2);
  for (const [row, modules] of data.entries()) {
    for (const [column, isDark] of modules.entries()) {
      if (!isDark) continue;
      for (let y = 0; y < module; y += 1) {
        const from = (top + row * module + y) * width + left + column * module;
        brightness.fill(black, from, from + module);
      }
    }
  }
}
