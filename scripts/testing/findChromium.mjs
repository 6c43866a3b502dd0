import fs from 'node:fs';

const CANDIDATES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** The path of a Chromium on this machine, `WAYMARK_CHROMIUM` first; nothing where there is none. */
export function findChromium() {
  const configured = process.env.WAYMARK_CHROMIUM;
  const candidates = configured ? [configured] : CANDIDATES;
  return candidates.find(file => fs.existsSync(file));
}

/** The command that installs Chromium on this system. */
export function chromiumInstallCommand() {
  return process.platform === 'darwin'
    ? 'brew install --cask chromium'
    : 'sudo apt-get install chromium';
}
