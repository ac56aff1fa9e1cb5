// Reads a QR code out of the camera's picture: by the browser where it can, else by a library that is fetched the first
// time a camera is opened and kept for the days without a signal.
export type ReadFrame = (video: HTMLVideoElement) => Promise<string | null>;

interface NativeDetector {
  detect(source: HTMLVideoElement): Promise<readonly { readonly rawValue: string }[]>;
}
interface NativeDetectors {
  new (options: { readonly formats: readonly string[] }): NativeDetector;
  getSupportedFormats(): Promise<readonly string[]>;
}

/** Wider pictures only cost time: a code of 85 squares across half of it still has five dots a square. */
const WIDEST = 960;

export async function openReader(): Promise<ReadFrame> {
  const native = (globalThis as { readonly BarcodeDetector?: NativeDetectors }).BarcodeDetector;
  if (native !== undefined && (await native.getSupportedFormats()).includes('qr_code')) {
    const detector = new native({ formats: ['qr_code'] });
    return async (video) => (await detector.detect(video))[0]?.rawValue ?? null;
  }
  const { decodeQR } = await import('qr/decode.js');
  const canvas = document.createElement('canvas');
  return async (video) => {
    const scale = Math.min(1, WIDEST / video.videoWidth);
    canvas.width = Math.round(video.videoWidth * scale);
    canvas.height = Math.round(video.videoHeight * scale);
    const drawing = canvas.getContext('2d', { willReadFrequently: true });
    if (drawing === null || canvas.width === 0) return null;
    drawing.drawImage(video, 0, 0, canvas.width, canvas.height);
    const { width, height, data } = drawing.getImageData(0, 0, canvas.width, canvas.height);
    try {
      return decodeQR({ width, height, data }, { timeLimit: 150 });
    } catch {
      return null; // most frames hold no code
    }
  };
}
