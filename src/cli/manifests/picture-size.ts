const pngSignature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const headerLength = 24;

/** Width and height in pixels that a PNG's header states; undefined where the bytes are no PNG. */
export function pictureSize(bytes: Uint8Array): { width: number; height: number } | undefined {
  if (bytes.length < headerLength) return undefined;
  if (!pngSignature.every((byte, at) => bytes[at] === byte)) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}
