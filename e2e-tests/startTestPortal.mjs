import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Portal } from '../scripts/processes/Portal.mjs';
import { pushSampleFacts } from '../scripts/processes/pushSampleFacts.mjs';
import { SampleGithub } from '../scripts/processes/SampleGithub.mjs';
import { findFreePort } from '../scripts/processes/ports.mjs';
import { ROOT } from '../scripts/setup/paths.mjs';

/**
 * Starts the demo portal on free ports, over a copy of the examples that a test may change.
 *
 * @returns its addresses, the folder of the copy, and how to end it
 */
export async function startTestPortal() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'waymark-portal-'));
  const examples = path.join(folder, 'examples');
  fs.cpSync(path.join(ROOT, 'examples'), examples, { recursive: true });
  const appUrl = `http://localhost:${await findFreePort()}`;
  const backendUrl = `http://localhost:${await findFreePort()}`;
  const configFile = path.join(folder, 'app-config.test.yaml');
  fs.writeFileSync(configFile, configuration({ appUrl, backendUrl, examples }));
  const logFile = path.join(folder, 'portal.log');
  const log = fs.openSync(logFile, 'w');
  const github = new SampleGithub({
    node: process.execPath,
    environment: process.env,
    backendUrl,
  });
  const portal = new Portal({
    node: process.execPath,
    environment: { ...process.env, ...(await github.ready()) },
    configFiles: [path.join(ROOT, 'app-config.yaml'), configFile],
    stdio: ['ignore', log, log],
  });
  const stop = async () => {
    await portal.stop();
    await github.stop();
    fs.closeSync(log);
    fs.rmSync(folder, { recursive: true, force: true });
  };
  try {
    await portal.ready({ appUrl, backendUrl });
    await pushSampleFacts({ backendUrl });
  } catch (error) {
    const text = fs.readFileSync(logFile, 'utf8');
    await stop();
    throw new Error(`${error.message}\n${text}`);
  }
  return { appUrl, backendUrl, examples, stop };
}

// JSON is YAML.
function configuration({ appUrl, backendUrl, examples }) {
  return JSON.stringify({
    app: { baseUrl: appUrl },
    backend: {
      baseUrl: backendUrl,
      listen: { host: '127.0.0.1', port: Number(new URL(backendUrl).port) },
      cors: { origin: appUrl },
    },
    catalog: {
      locations: [
        { type: 'file', target: path.join(examples, 'catalog.yaml') },
      ],
    },
    waymark: {
      scorecards: {
        locations: [
          { type: 'file', target: path.join(examples, 'scorecards') },
        ],
      },
    },
  });
}
