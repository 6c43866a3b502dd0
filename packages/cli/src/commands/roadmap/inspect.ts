import { Command } from 'commander';
import { Roadmap } from '@waymark/plugin-waymark-common';
import { parseRoadmap } from '@waymark/roadmap-markdown';
import { readDocument } from '../../documents/readDocument';
import { renderRoadmap } from '../../roadmaps/renderRoadmap';
import { createTerminalStyle } from '../../terminal/terminalStyle';

interface InspectOptions {
  json?: boolean;
}

interface InspectedDocument {
  file: string;
  roadmap: Roadmap;
}

/** `waymark roadmap inspect FILE…`: what the parser reads in documents. */
export function createInspectCommand(): Command {
  return new Command('inspect')
    .description('Show the phases, progress and warnings of roadmaps')
    .argument('<file...>', 'Markdown documents; - for standard input')
    .option('--json', 'print one JSON value: [{ file, roadmap }]')
    .action(inspect);
}

async function inspect(
  files: readonly string[],
  options: InspectOptions,
): Promise<void> {
  const documents: InspectedDocument[] = [];
  for (const file of files) {
    documents.push({ file, roadmap: parseRoadmap(await readDocument(file)) });
  }
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
