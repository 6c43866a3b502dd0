import { Finding } from '@waymark/plugin-waymark-common';
import { posix } from 'node:path';
import { quote } from './quote';

const MAX_TARGETS = 20;

/** Characters of a path or URL that names a document. */
export const MAX_TARGET_LENGTH = 500;

/** What the annotation `waymark/roadmap` names: the good entries, and a finding for each other. */
export interface RoadmapTargets {
  /** Relative paths and `http` or `https` URLs, each as written, none twice. */
  targets: string[];
  findings: Finding[];
}

/** Reads the value of the annotation `waymark/roadmap`. */
export function parseRoadmapTargets(value: string): RoadmapTargets {
  const entries = value.split(',').map(entry => entry.trim());
  const targets = new Set<string>();
  const findings: Finding[] = [];
  for (const [index, entry] of entries.slice(0, MAX_TARGETS).entries()) {
    const finding = checkTarget(entry, index + 1);
    if (finding) {
      findings.push(finding);
    } else {
      targets.add(entry);
    }
  }
  if (entries.length > MAX_TARGETS) {
    findings.push(
      invalid(
        `waymark/roadmap names ${entries.length} documents; only the first ${MAX_TARGETS} are read`,
        `Name at most ${MAX_TARGETS} documents.`,
      ),
    );
  }
  return { targets: [...targets], findings };
}

/** Whether a target is a URL; otherwise it is a path. */
export function isUrlTarget(target: string): boolean {
  return /^https?:\/\//i.test(target);
}

/** Whether a target holds a character that belongs in no path: a null byte, a line break, a tab and their like. */
export function hasControlCharacter(target: string): boolean {
  return /\p{Cc}/u.test(target);
}

function checkTarget(target: string, number: number): Finding | undefined {
  if (!target) {
    return invalid(
      `Entry ${number} of waymark/roadmap is empty`,
      'Remove the superfluous comma, or name a document.',
    );
  }
  if (target.length > MAX_TARGET_LENGTH) {
    return invalid(
      `Entry ${number} of waymark/roadmap has ${target.length} characters: ${quote(target)}`,
      `Use a path or URL of at most ${MAX_TARGET_LENGTH} characters.`,
    );
  }
  if (hasControlCharacter(target)) {
    return invalid(
      `Entry ${number} of waymark/roadmap holds a control character: ${quote(target)}`,
      'Remove it.',
    );
  }
  return isUrlTarget(target) ? checkUrl(target) : checkPath(target);
}

function checkUrl(target: string): Finding | undefined {
  if (!URL.canParse(target)) {
    return invalid(
      `waymark/roadmap names ${quote(target)}, which is no valid URL`,
      'Correct the URL.',
    );
  }
  const { username, password } = new URL(target);
  if (username || password) {
    return invalid(
      'waymark/roadmap names a URL with a user name or password in it',
      'Remove them, and configure an integration for the host instead.',
    );
  }
  return undefined;
}

function checkPath(target: string): Finding | undefined {
  if (/^[a-z][a-z0-9+.-]*:/i.test(target)) {
    return invalid(
      `waymark/roadmap names ${quote(target)}, which is neither a relative path nor an http(s) URL`,
      'Use a path relative to the source location of the entity, or an http(s) URL.',
    );
  }
  if (/^[/\\]/.test(target)) {
    return invalid(
      `waymark/roadmap names the absolute path ${quote(target)}`,
      'Use a path relative to the source location of the entity.',
    );
  }
  if (leavesFolder(target)) {
    return {
      kind: 'outside-folder',
      message: `waymark/roadmap names ${quote(target)}, which lies outside the folder of the entity`,
      remedy:
        'Name a document inside the folder of the source location, or give its full URL.',
    };
  }
  return undefined;
}

// Readers of some source hosts decode a path again, and more than once.
function leavesFolder(target: string): boolean {
  for (let path = target, previous = ''; path !== previous;) {
    const normalized = posix.normalize(path.replaceAll('\\', '/'));
    if (normalized === '..' || normalized.startsWith('../')) {
      return true;
    }
    previous = path;
    path = decode(path);
  }
  return false;
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function invalid(message: string, remedy: string): Finding {
  return { kind: 'invalid-annotation', message, remedy };
}
