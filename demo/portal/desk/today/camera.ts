/** The camera of this machine: whether there is one, and its picture, which ends when nobody looks any more. */

/** Only a page that was delivered safely gets to know of any. */
export async function hasCamera(): Promise<boolean> {
  // Undefined over plain http, whatever TypeScript says.
  const devices: MediaDevices | undefined = navigator.mediaDevices;
  const all = (await devices?.enumerateDevices().catch(() => [])) ?? [];
  return all.some(({ kind }) => kind === 'videoinput');
}

/** The one at the back of a phone or tablet, where there are two. */
export async function openCamera(): Promise<MediaStream> {
  return navigator.mediaDevices.getUserMedia({
    audio: false,
    video: { facingMode: 'environment', width: { ideal: 1280 }, height: { ideal: 720 } },
  });
}

export function closeCamera(stream: MediaStream | undefined): void {
  for (const track of stream?.getTracks() ?? []) track.stop();
}
