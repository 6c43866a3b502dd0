// GitHub's global ids: a prefix, and MessagePack of [0, id] or [0, repository, id] in URL-safe base64.

const PREFIXES = {
  Repository: 'R',
  Organization: 'O',
  User: 'U',
  Bot: 'BOT',
  Commit: 'C',
  PullRequest: 'PR',
  PullRequestReview: 'PRR',
  PullRequestCommit: 'PURC',
  Issue: 'I',
  IssueComment: 'IC',
  Deployment: 'DE',
  DeploymentStatus: 'DES',
  Release: 'RE',
  WorkflowRun: 'WFR',
  CheckSuite: 'CS',
  Workflow: 'W',
  Label: 'LA',
  Ref: 'REF',
  ClosedEvent: 'CE',
  MergedEvent: 'ME',
  Installation: 'INST',
} as const;

/** Types that have global ids here. */
export type NodeType = keyof typeof PREFIXES;

const TYPES = new Map<string, NodeType>(
  Object.entries(PREFIXES).map(([type, prefix]) => [prefix, type as NodeType]),
);

/** What a global id says: an owner's or repository's own number, or an object's within a repository. */
export interface NodeAddress {
  type: NodeType;
  repositoryId?: number;
  /** A number, or the name of what has none: a commit's sha, a ref's name. */
  id: number | string;
}

export function encodeNodeId(address: NodeAddress): string {
  const parts: Buffer[] = [
    Buffer.from([address.repositoryId === undefined ? 0x92 : 0x93, 0]),
  ];
  if (address.repositoryId !== undefined) {
    parts.push(packInteger(address.repositoryId));
  }
  parts.push(
    typeof address.id === 'number'
      ? packInteger(address.id)
      : packText(address.id),
  );
  return `${PREFIXES[address.type]}_${Buffer.concat(parts).toString('base64url')}`;
}

/** The address in a global id, or nothing where it is none of ours. */
export function decodeNodeId(nodeId: string): NodeAddress | undefined {
  const match = /^([A-Za-z]+)_([\w-]+)$/.exec(nodeId);
  const type = match && TYPES.get(match[1]);
  if (!type) {
    return undefined;
  }
  const bytes = Buffer.from(match[2], 'base64url');
  const values: (number | string)[] = [];
  let offset = 2;
  while (offset < bytes.length) {
    if (bytes[offset] === 0xce && offset + 5 <= bytes.length) {
      values.push(bytes.readUInt32BE(offset + 1));
      offset += 5;
    } else if (bytes[offset] === 0xda && offset + 3 <= bytes.length) {
      const length = bytes.readUInt16BE(offset + 1);
      values.push(bytes.toString('utf8', offset + 3, offset + 3 + length));
      offset += 3 + length;
    } else {
      return undefined;
    }
  }
  if (bytes[0] === 0x92 && values.length === 1) {
    return { type, id: values[0] };
  }
  const [repositoryId, id] = values;
  return bytes[0] === 0x93 &&
    typeof repositoryId === 'number' &&
    id !== undefined
    ? { type, repositoryId, id }
    : undefined;
}

function packInteger(value: number): Buffer {
  const bytes = Buffer.alloc(5);
  bytes[0] = 0xce;
  bytes.writeUInt32BE(value, 1);
  return bytes;
}

function packText(value: string): Buffer {
  const text = Buffer.from(value);
  const head = Buffer.from([0xda, 0, 0]);
  head.writeUInt16BE(text.length, 1);
  return Buffer.concat([head, text]);
}
