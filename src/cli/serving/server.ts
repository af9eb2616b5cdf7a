import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { readFile, stat } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { contentTypeOf } from './content-types.ts';
import { policyOf } from './page-policy.ts';
import { requestedFile } from './requested-file.ts';

/** Only this machine can reach it. */
const loopback = '127.0.0.1';

/** Asked for a port that another program has. */
export class PortTaken extends Error {}

export interface Serving {
  /** For example http://localhost:3000, without a slash at the end. */
  readonly address: string;
  stop(): Promise<void>;
}

/**
 * Serves the files below `folder` on this machine only. `start` is where a request for / is sent. Port 0 takes any
 * free port. Throws PortTaken where another program has the port.
 */
export async function serve(folder: string, port: number, start = '/'): Promise<Serving> {
  const server = createServer((request, response) => {
    void answer(folder, start, request, response);
  });
  await listen(server, port);
  // Listening on a port, so the address is not a pipe's name.
  const { port: taken } = server.address() as AddressInfo;
  return {
    address: `http://localhost:${taken}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? new PortTaken(`port ${port} is in use`) : error);
    });
    server.listen(port, loopback, resolve);
  });
}

const commonHeaders = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  // What was just built is what is seen.
  'Cache-Control': 'no-store',
};

function refuse(
  response: ServerResponse,
  status: number,
  message: string,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { ...commonHeaders, 'Content-Type': 'text/plain; charset=utf-8', ...headers });
  response.end(`${message}\n`);
}

async function answer(
  folder: string,
  start: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const requested = request.url ?? '/';
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    refuse(response, 405, 'Files can only be read.', { Allow: 'GET, HEAD' });
    return;
  }
  if (requested === '/' && start !== '/') {
    refuse(response, 302, start, { Location: start });
    return;
  }
  const file = requestedFile(folder, requested);
  if (file === undefined) {
    refuse(response, 400, 'This address cannot be read.');
    return;
  }
  try {
    if ((await stat(file)).isDirectory()) {
      refuse(response, 302, `${requested}/`, { Location: `${requested}/` });
      return;
    }
    send(request, response, file, await readFile(file));
  } catch {
    refuse(response, 404, 'There is no such file.');
  }
}

function send(request: IncomingMessage, response: ServerResponse, file: string, content: Buffer): void {
  const type = contentTypeOf(file);
  const policy = type.startsWith('text/html') ? policyOf(content.toString('utf8')) : undefined;
  response.writeHead(200, {
    ...commonHeaders,
    'Content-Type': type,
    'Content-Length': content.length,
    ...(policy === undefined ? {} : { 'Content-Security-Policy': policy }),
  });
  response.end(request.method === 'HEAD' ? undefined : content);
}
