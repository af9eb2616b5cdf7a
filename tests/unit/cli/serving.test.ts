import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PortTaken, serve, type Serving } from '../../../src/cli/serving/index.ts';

let folder: string;
let serving: Serving;

interface Answer {
  readonly status: number;
  readonly headers: Record<string, unknown>;
  readonly body: string;
}

/** Asks for exactly this path: fetch and browsers would tidy it first. */
function ask(target: string, method = 'GET'): Promise<Answer> {
  const { port } = new URL(serving.address);
  return new Promise((resolve, reject) => {
    const asking = request({ host: '127.0.0.1', port, path: target, method }, (response) => {
      let body = '';
      response.on('data', (part: Buffer) => (body += part.toString()));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
      );
    });
    asking.on('error', reject);
    asking.end();
  });
}

beforeAll(async () => {
  const above = mkdtempSync(path.join(tmpdir(), 'serving-'));
  folder = path.join(above, 'site');
  mkdirSync(path.join(folder, 'simulator'), { recursive: true });
  writeFileSync(path.join(above, 'secret.txt'), 'secret');
  writeFileSync(path.join(above, 'site-secret.txt'), 'secret');
  writeFileSync(
    path.join(folder, 'panel.html'),
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; connect-src 'self'">`,
  );
  writeFileSync(path.join(folder, 'simulator', 'index.html'), '<p>simulator</p>');
  writeFileSync(path.join(folder, 'panel.js'), 'void 0;');
  serving = await serve(folder, 0, '/simulator/');
});

afterAll(async () => {
  await serving.stop();
  rmSync(path.dirname(folder), { recursive: true });
});

describe('the server of files', () => {
  it('serves a file with its type, never sniffed and never kept', async () => {
    const { status, headers, body } = await ask('/panel.js');
    expect([status, body]).toEqual([200, 'void 0;']);
    expect(headers).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
  });

  it('sends a page’s own content security policy as a header too', async () => {
    const { headers } = await ask('/panel.html');
    expect(headers['content-security-policy']).toBe("default-src 'none'; connect-src 'self'");
  });

  it('leads from the root to the start page', async () => {
    const { status, headers } = await ask('/');
    expect([status, headers['location']]).toEqual([302, '/simulator/']);
    expect((await ask('/simulator/')).body).toBe('<p>simulator</p>');
    expect((await ask('/simulator')).headers['location']).toBe('/simulator/');
  });

  it('passes a query over', async () => {
    expect((await ask('/panel.js?host=word')).status).toBe(200);
  });

  it.each([
    '/../secret.txt',
    '/simulator/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/..%5csecret.txt',
    '/../site-secret.txt',
    '/%00',
    '/%zz',
    '//secret.txt',
  ])('gives nothing outside its folder for %s', async (target) => {
    const { status, body } = await ask(target);
    expect([400, 404]).toContain(status);
    expect(body).not.toContain('secret');
  });

  it('says that a file is not there', async () => {
    expect(await ask('/nothing.js')).toMatchObject({ status: 404, body: 'There is no such file.\n' });
  });

  it('only reads', async () => {
    expect((await ask('/panel.js', 'POST')).status).toBe(405);
    expect(await ask('/panel.js', 'HEAD')).toMatchObject({ status: 200, body: '' });
  });

  it('says when a port is taken', async () => {
    const port = Number(new URL(serving.address).port);
    await expect(serve(folder, port)).rejects.toThrow(PortTaken);
  });
});
