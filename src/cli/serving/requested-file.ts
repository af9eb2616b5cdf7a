import path from 'node:path';

/**
 * The file below `folder` that an address asks for; undefined where the address leads out of the folder or cannot be
 * read. `requested` is the path of the request with its query; a path that ends in a slash means its index.html.
 */
export function requestedFile(folder: string, requested: string): string | undefined {
  const encoded = requested.replace(/[?#].*$/, '');
  let decoded: string;
  try {
    decoded = decodeURIComponent(encoded);
  } catch {
    return undefined;
  }
  if (decoded.includes('\0') || decoded.includes('\\')) return undefined;
  const root = path.resolve(folder);
  const file = path.join(root, decoded.endsWith('/') ? `${decoded}index.html` : decoded);
  return file.startsWith(root + path.sep) ? file : undefined;
}
