import { spawn } from 'node:child_process';
import {
  BuildFailed,
  buildPacks,
  bundle,
  clearSite,
  siteFolder,
  writeManifests,
  writePages,
} from './site/index.ts';
import { PortTaken, serve } from './serving/index.ts';

/**
 * Builds the panel and the simulator and serves them on this machine.
 *
 *   npm start            http://localhost:3000
 *   PORT=3001 npm start
 */
const usualPort = 3000;
const highestPort = 65535;

function wantedPort(): number {
  const written = process.env['PORT'];
  if (written === undefined || written === '') return usualPort;
  const port = Number(written);
  if (Number.isInteger(port) && port >= 0 && port <= highestPort) return port;
  throw new BuildFailed(
    `“${written}” is not a port. Give a number up to ${highestPort}, as in PORT=3001 npm start.`,
  );
}

const opener: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  darwin: ['open'],
  win32: ['cmd', '/c', 'start', ''],
  linux: ['xdg-open'],
};

/** Only where a person sits in front of it. */
function openInBrowser(address: string): void {
  const [program, ...args] = opener[process.platform] ?? [];
  if (program === undefined || !process.stdout.isTTY || process.env['CI'] !== undefined) return;
  const browser = spawn(program, [...args, address], { stdio: 'ignore', detached: true });
  // The address is printed anyway.
  browser.on('error', () => undefined);
  browser.unref();
}

async function start(): Promise<void> {
  const port = wantedPort();
  // Before the build, so that a taken port is told at once.
  const serving = await serve(siteFolder, port, '/simulator/');
  console.log('Building the panel and the simulator; this takes up to a minute.');
  try {
    await buildPacks();
    clearSite();
    await bundle(['taskpane', 'launchevent', 'simulator'], 'production');
    writePages();
    await writeManifests();
  } catch (error) {
    await serving.stop();
    throw error;
  }
  console.log(
    `\nPractice Prompts runs at ${serving.address}/ with a simulated Word and Outlook. Ctrl+C stops it.`,
  );
  openInBrowser(serving.address);
}

try {
  await start();
} catch (error) {
  if (error instanceof PortTaken) {
    const port = wantedPort();
    console.error(`Port ${port} is in use. Stop the other program or run PORT=${port + 1} npm start.`);
  } else if (error instanceof BuildFailed) {
    console.error(error.message);
  } else {
    throw error;
  }
  process.exitCode = 1;
}
