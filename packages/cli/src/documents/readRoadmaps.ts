import { Command } from 'commander';
import { Roadmap } from '@waymark/plugin-waymark-common';
import { parseRoadmap } from '@waymark/roadmap-markdown';
import { readAnchors } from './readAnchors';
import { readDocument } from './readDocument';
import { readExplicitDocument } from './readExplicitDocument';

/** What a call says about how its documents are to be read. */
export interface RoadmapOptions {
  anchors?: string;
  form?: string;
}

/** Lets a command take documents, and say how they are to be read. */
export function takeRoadmaps(command: Command): Command {
  return command
    .argument('<file...>', 'Markdown documents; - for standard input')
    .option(
      '--anchors <days>',
      'days that relative times hang on, such as GA=2026-12-01,start=2026-01-05',
    )
    .option(
      '--form <file>',
      'what is said explicitly of the documents; else the roadmap.yaml that names them',
    );
}

/** Reads documents as roadmaps, in the order of the call, each with what is said explicitly of it. */
export async function readRoadmaps(
  files: readonly string[],
  options: RoadmapOptions,
): Promise<{ file: string; roadmap: Roadmap }[]> {
  const anchors = readAnchors(options.anchors);
  const documents: { file: string; roadmap: Roadmap }[] = [];
  for (const file of files) {
    const text = await readDocument(file);
    const explicit = await readExplicitDocument(file, options.form);
    documents.push({
      file,
      roadmap: parseRoadmap(text, { explicit, anchors }),
    });
  }
  return documents;
}
