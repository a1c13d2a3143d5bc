/**
 * What runs inside the page where pictures are compared. The function is sent there on its own, so it may not use anything
 * from outside itself but pixelmatch, which is there.
 */
import type pixelmatch from 'pixelmatch';

export interface Tolerance {
  /** How far two colors are apart that are not the same, 0 to 1. */
  readonly threshold: number;
  /** In points. Noise is spread over the picture, what somebody has changed is in one place. */
  readonly windowSize: number;
  /** How many points of one such window may differ. */
  readonly allowed: number;
}

export interface Developed {
  /** Of the one before, if there is one, and of this one, in points. */
  readonly sizes: readonly [before: string, after: string];
  /** How many points of a window differ, where most do. */
  readonly differing: number;
  /** When it is not the same: as it is kept, and with what differs in red; WebP without loss, base64. */
  readonly prints: { readonly actual: string; readonly difference: string } | undefined;
}

declare global {
  interface Window {
    pixelmatch: typeof pixelmatch;
  }
}

/** `expected`: WebP, empty when there is none; `actual`: PNG; both base64. */
export async function develop(expected: string, actual: string, tolerance: Tolerance): Promise<Developed> {
  const read = async (type: string, base64: string): Promise<ImageBitmap> =>
    createImageBitmap(await (await fetch(`data:image/${type};base64,${base64}`)).blob());
  const write = async (image: ImageData): Promise<string> => {
    const canvas = new OffscreenCanvas(image.width, image.height);
    canvas.getContext('2d')!.putImageData(image, 0, 0);
    const blob = await canvas.convertToBlob({ type: 'image/webp', quality: 1 });
    return new Uint8Array(await blob.arrayBuffer()).toBase64();
  };
  /** What lies outside is transparent. */
  const points = (bitmap: ImageBitmap, width: number, height: number): ImageData => {
    const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true })!;
    context.drawImage(bitmap, 0, 0);
    return context.getImageData(0, 0, width, height);
  };
  /** 17 steps of each color instead of 256: hardly anybody sees it, and the file is much smaller. */
  const coarsen = (image: ImageData): ImageData => {
    const { data } = image;
    for (let at = 0; at < data.length; at += 1) data[at] = ((data[at]! + 8) >> 4) << 4;
    return image;
  };

  const full = await read('png', actual);
  // Half as large: still read by people, and a third of the bytes.
  const taken = await createImageBitmap(full, {
    resizeWidth: full.width / 2,
    resizeHeight: full.height / 2,
    resizeQuality: 'low',
  });
  const kept = coarsen(points(taken, taken.width, taken.height));
  const before = expected ? await read('webp', expected) : undefined;
  const sizeOf = (one?: ImageBitmap): string => (one ? `${one.width} × ${one.height}` : 'no');
  const sizes = [sizeOf(before), sizeOf(taken)] as const;
  if (!before) return { sizes, differing: 0, prints: { actual: await write(kept), difference: '' } };

  const width = Math.max(before.width, taken.width);
  const height = Math.max(before.height, taken.height);
  const one = points(before, width, height).data;
  const other = coarsen(points(taken, width, height)).data;
  const { threshold, windowSize, allowed } = tolerance;
  const differing = window.pixelmatch(one, other, undefined, width, height, { threshold, windowSize });
  if (sizes[0] === sizes[1] && differing <= allowed) return { sizes, differing, prints: undefined };
  const drawn = new ImageData(width, height);
  window.pixelmatch(one, other, drawn.data, width, height, { threshold });
  return { sizes, differing, prints: { actual: await write(kept), difference: await write(drawn) } };
}
