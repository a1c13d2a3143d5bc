/** Two pictures of a page, compared point by point by the browser itself. */
import type { Page } from 'puppeteer-core';

/** In CSS pixels of the whole page. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Which share of the points outside the boxes differs; pictures of different sizes differ altogether. */
export async function differenceOf(
  blank: Page,
  [one, other]: readonly [Uint8Array, Uint8Array],
  boxes: readonly Box[],
): Promise<number> {
  return blank.evaluate(
    async (one, other, boxes) => {
      const read = async (base64: string): Promise<ImageData> => {
        const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${base64}`)).blob());
        const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!;
        context.drawImage(bitmap, 0, 0);
        for (const { x, y, width, height } of boxes)
          context.fillRect(Math.floor(x) - 1, Math.floor(y) - 1, Math.ceil(width) + 3, Math.ceil(height) + 3);
        return context.getImageData(0, 0, bitmap.width, bitmap.height);
      };
      const [a, b] = await Promise.all([read(one), read(other)]);
      if (a.width !== b.width || a.height !== b.height) return 1;
      const [pointsA, pointsB] = [new Uint32Array(a.data.buffer), new Uint32Array(b.data.buffer)];
      const outside = pointsA.length - boxes.reduce((sum, { width, height }) => sum + width * height, 0);
      return pointsA.filter((point, index) => point !== pointsB[index]).length / outside;
    },
    Buffer.from(one).toString('base64'),
    Buffer.from(other).toString('base64'),
    boxes,
  );
}
