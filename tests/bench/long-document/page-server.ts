import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createSecureServer } from 'node:http2';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { contentTypeOf } from '../../../src/cli/serving/content-types.ts';
import { hostPage, library } from '../../browser/real-library/library-messages.ts';

/** Word on the web and the add-in are of different sites, so each has a process of its own: the panel's thread is the panel's alone. */
export const word = 'https://word-edit.officeapps.live.com';
const addIn = 'https://add-in.test';
/** The panel's page. */
export const panelAddress = `${addIn}/taskpane.html`;
/** Microsoft's library. */
export const officeScripts = 'https://appsforoffice.microsoft.com';
const scriptFolder = '/lib/1/hosted/';

/** A server on this machine for Word's page, the panel and Microsoft's library, under their own addresses; over HTTP/2, as sites are served. */
export interface PageServer {
  /** What tells Chromium that all addresses are here, and to believe it. */
  readonly arguments: readonly string[];
  close(): void;
}

/** @param site the folder that the panel was built into */
export async function servePages(site: string): Promise<PageServer> {
  const server = createSecureServer(throwawayCertificate(), (request, response) => {
    const origin = `https://${request.authority}`;
    const { pathname } = new URL(request.url, origin);
    const file = fileOf(site, origin, pathname);
    if (origin === word && pathname === '/')
      response.writeHead(200, { 'content-type': 'text/html' }).end(hostPage);
    else if (file === undefined || !existsSync(file)) response.writeHead(404).end();
    // Microsoft's servers let other sites fetch the library's parts.
    else
      response
        .writeHead(200, { 'content-type': contentTypeOf(file), 'access-control-allow-origin': '*' })
        .end(readFileSync(file));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    arguments: [`--host-resolver-rules=MAP * 127.0.0.1:${port}`, '--ignore-certificate-errors'],
    close: () => server.close(),
  };
}

function fileOf(site: string, origin: string, pathname: string): string | undefined {
  if (origin === addIn) return path.join(site, pathname);
  if (origin === officeScripts && pathname.startsWith(scriptFolder))
    return path.join(library, pathname.slice(scriptFolder.length));
  return undefined;
}

/** A key and a certificate for it that nobody vouches for, made for this run. */
function throwawayCertificate(): { key: Buffer; cert: Buffer } {
  const folder = mkdtempSync(path.join(tmpdir(), 'practice-prompts-'));
  const [key, cert] = [path.join(folder, 'key.pem'), path.join(folder, 'certificate.pem')];
  try {
    const made = [
      '-newkey',
      'rsa:2048',
      '-nodes',
      '-keyout',
      key,
      '-out',
      cert,
      '-subj',
      '/CN=bench',
      '-days',
      '1',
    ];
    execFileSync('openssl', ['req', '-x509', ...made], { stdio: 'ignore' });
    return { key: readFileSync(key), cert: readFileSync(cert) };
  } catch {
    throw new Error('The bench of the long document needs the program openssl: apt-get install openssl');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
