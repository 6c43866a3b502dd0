import { Finding } from '@waymark/plugin-waymark-common';
import { ScorecardLocation } from './ScorecardLocation';

/** One document of a file, without what it is compiled to. */
export interface DefinitionDocument {
  /** Of the scorecard, where it can be told. */
  name?: string;
  /** On which the name stands. */
  line: number;
  /** As JSON, with its hash; absent where the document cannot be used. */
  usable?: { definition: string; version: string };
  /** Why it cannot be used. */
  error?: Finding;
}

/** A file of a location, as it was read. */
export interface DefinitionFile {
  /** In the folder that is the location. */
  name?: string;
  /** Why none of it can be used. */
  error?: Finding;
  documents: DefinitionDocument[];
  /** What is wrong or doubtful about it. */
  findings: Finding[];
}

/** A location, as it was read. */
export interface LocationContent {
  location: ScorecardLocation;
  /** Why it could not be read. */
  error?: Finding;
  files: DefinitionFile[];
}
