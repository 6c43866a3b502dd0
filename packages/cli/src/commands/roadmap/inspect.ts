import { Command } from 'commander';
import { Roadmap } from '@waymark/plugin-waymark-common';
import {
  readRoadmaps,
  RoadmapOptions,
  takeRoadmaps,
} from '../../documents/readRoadmaps';
import { renderRoadmap } from '../../roadmaps/renderRoadmap';
import { createTerminalStyle } from '../../terminal/terminalStyle';

interface InspectOptions extends RoadmapOptions {
  json?: boolean;
}

interface InspectedDocument {
  file: string;
  roadmap: Roadmap;
}

/** `waymark roadmap inspect FILE…`: what the parser reads in documents. */
export function createInspectCommand(): Command {
  return takeRoadmaps(new Command('inspect'))
    .description('Show the phases, progress and warnings of roadmaps')
    .option('--json', 'print one JSON value: [{ file, roadmap }]')
    .action(inspect);
}

async function inspect(
  files: readonly string[],
  options: InspectOptions,
): Promise<void> {
  const documents = await readRoadmaps(files, options);
  process.stdout.write(options.json ? toJson(documents) : toText(documents));
}

function toJson(documents: readonly InspectedDocument[]): string {
  return `${JSON.stringify(documents, undefined, 2)}\n`;
}

function toText(documents: readonly InspectedDocument[]): string {
  const style = createTerminalStyle(process.stdout, process.env);
  return documents
    .map(({ file, roadmap }) => renderRoadmap(file, roadmap, style))
    .join('\n');
}
