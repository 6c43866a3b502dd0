import { Command } from 'commander';
import { fetchGate } from '../../gates/fetchGate';
import { renderGate } from '../../gates/renderGate';
import { createTerminalStyle } from '../../terminal/terminalStyle';

/** The gate fails or is unknown. */
const NOT_PASSED = 1;

interface GateOptions {
  entity: string;
  gate: string;
  url: string;
  token?: string;
  json?: boolean;
}

/** `waymark gate`: whether an entity may pass a gate, as its portal knows it. */
export function createGateCommand(): Command {
  return new Command('gate')
    .description('Ask a portal whether an entity may pass a gate')
    .requiredOption(
      '--entity <ref>',
      'entity reference, such as component:default/shop',
    )
    .requiredOption(
      '--gate <name>',
      'such as production-readiness:beta or roadmap:phase-2',
    )
    .requiredOption('--url <address>', "base address of the portal's backend")
    .option(
      '--token <token>',
      'for the portal; in its place WAYMARK_TOKEN of the environment, which other processes cannot see',
    )
    .option('--json', 'print one JSON value: the gate')
    .action(askGate);
}

async function askGate(options: GateOptions): Promise<void> {
  const { json, token = process.env.WAYMARK_TOKEN, ...question } = options;
  const gate = await fetchGate({ ...question, token });
  process.stdout.write(
    json
      ? `${JSON.stringify(gate, undefined, 2)}\n`
      : renderGate(gate, createTerminalStyle(process.stdout, process.env)),
  );
  if (gate.verdict !== 'pass') {
    process.exitCode = NOT_PASSED;
  }
}
