import { readScorecards } from '@waymark/scorecards';
import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { DefinitionDocument, DefinitionFile } from './LocationContent';

type ParsedFile = Pick<DefinitionFile, 'error' | 'documents' | 'findings'>;

const VERSION_LENGTH = 12;

/** Parses files of definitions, each text once for as long as it is used. */
export class DefinitionParser {
  #parsed = new Map<string, ParsedFile>();
  #used = new Map<string, ParsedFile>();

  static create() {
    return new DefinitionParser();
  }

  /** What a file holds, each document with its version. */
  async parse(text: string): Promise<ParsedFile> {
    const key = hashOf(text);
    let file = this.#used.get(key) ?? this.#parsed.get(key);
    if (!file) {
      // A large file takes a part of a second: requests are answered between two.
      await setImmediate();
      file = parse(text);
    }
    this.#used.set(key, file);
    return file;
  }

  /** Forgets every text that was not asked for since the last call. */
  forgetUnused() {
    this.#parsed = this.#used;
    this.#used = new Map();
  }
}

function parse(text: string): ParsedFile {
  const { documents, findings } = readScorecards(text);
  return {
    ...(!documents.length && { error: findings[0] }),
    documents: documents.map((document): DefinitionDocument => {
      const { name, line, definition } = document;
      return {
        ...(name !== undefined && { name }),
        line,
        ...(definition === undefined
          ? { error: document.findings.find(it => it.level === 'error') }
          : {
              usable: {
                definition,
                version: hashOf(definition).slice(0, VERSION_LENGTH),
              },
            }),
      };
    }),
    findings,
  };
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
