/** Reads the QR code in a picture of the camera: by the browser where it can, else by the decoder in this page. */
import { decodeQR } from 'qr/decode.js';

/** What of the Shape Detection API is used; not in every browser, and not in TypeScript's library. */
interface Detector {
  detect(picture: HTMLVideoElement): Promise<readonly { readonly rawValue: string }[]>;
}

declare global {
  interface Window {
    readonly BarcodeDetector?: {
      new (options: { readonly formats: readonly string[] }): Detector;
      getSupportedFormats(): Promise<readonly string[]>;
    };
  }
}

/** undefined: there is none in it. */
export type QrReader = (video: HTMLVideoElement) => Promise<string | undefined>;

/** A link of a hundred characters is read well, and a slow machine keeps up. */
const longestSidePx = 800;

export async function openQrReader(): Promise<QrReader> {
  const { BarcodeDetector } = window;
  const formats = (await BarcodeDetector?.getSupportedFormats().catch(() => [])) ?? [];
  if (!BarcodeDetector || !formats.includes('qr_code')) return decoder();
  const detector = new BarcodeDetector({ formats: ['qr_code'] });
  const decode = decoder();
  return async (video) => {
    try {
      return (await detector.detect(video))[0]?.rawValue;
    } catch {
      // It is there and does not work, as where the system's own service is missing.
      return decode(video);
    }
  };
}

function decoder(): QrReader {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d', { willReadFrequently: true });
  return async (video) => {
    const { videoWidth, videoHeight } = video;
    if (!context || videoWidth === 0) return undefined;
    const scale = Math.min(1, longestSidePx / Math.max(videoWidth, videoHeight));
    const width = (canvas.width = Math.round(videoWidth * scale));
    const height = (canvas.height = Math.round(videoHeight * scale));
    context.drawImage(video, 0, 0, width, height);
    try {
      return decodeQR({ width, height, data: context.getImageData(0, 0, width, height).data });
    } catch {
      return undefined;
    }
  };
}
