import { spawnSync } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Runs the command with this port; both cases end before anything is built. */
function start(port: string): { code: number | null; told: string } {
  const { status, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'src/cli/start.ts'], {
    env: { ...process.env, PORT: port },
    encoding: 'utf8',
  });
  return { code: status, told: stderr.trim() };
}

describe('npm start', () => {
  let other: Server;

  beforeAll((done) => {
    other = createServer().listen(0, '127.0.0.1', done);
  });

  afterAll((done) => {
    other.close(done);
  });

  it('says at once which port is taken and what to do', () => {
    const { port } = other.address() as AddressInfo;
    expect(start(String(port))).toEqual({
      code: 1,
      told: `Port ${port} is in use. Stop the other program or run PORT=${port + 1} npm start.`,
    });
  });

  it.each(['abc', '-1', '65536', '3000.5'])('says that %s is not a port', (port) => {
    expect(start(port)).toEqual({
      code: 1,
      told: `“${port}” is not a port. Give a number up to 65535, as in PORT=3001 npm start.`,
    });
  });
});
