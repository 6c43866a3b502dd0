import { ExplicitDocument, ExplicitForm, FormPlace } from './ExplicitForm';
import {
  DocumentForm,
  lenientFormSchema,
  ownFormSchema,
} from './explicitFormSchema';
import { formFinding, quoteValue } from './formFinding';
import { isProblem, parseYaml, withinKey, YamlValue } from './parseYaml';
import { NOTHING_EXPLICIT } from './nothingExplicit';
import { normalisePath } from './pathSuffixes';
import { toExplicitDocument } from './toExplicitDocument';
import { PlacedFinding, ValidForm, validateForm } from './validateForm';

/** The name of the file that holds explicit forms. */
const FILE = 'roadmap.yaml';

/** Characters of a form; longer ones, of thousands of phases, are not read. */
const LONGEST = 256 * 1024;

const OWN_KEY = /^["']?roadmap["']?[ \t]*:/m;

/**
 * Reads `roadmap.yaml`. Never throws: what is wrong is told by findings, and the rest is used.
 *
 * @param file - the name by which findings call the file
 * @public
 */
export function readExplicitForm(
  text: string,
  file: string = FILE,
): ExplicitForm {
  if (text.length > LONGEST) {
    return tooLong({ file, line: 1 });
  }
  const yaml = parseYaml(text.replace(/^\uFEFF/, ''));
  return isProblem(yaml)
    ? unusable(
        { file, line: yaml.line },
        `The form is no YAML that can be read: ${yaml.message}.`,
        'Correct the YAML.',
      )
    : readForm(yaml, { file });
}

/**
 * Reads `roadmap:` of front matter, which holds either a whole form or just the keys of the document that it stands in.
 *
 * @param firstLine - the line of the document on which `text` begins
 * @returns `undefined` where front matter has no such key, or one of somebody else's: a text or a list
 */
export function readOwnForm(
  text: string,
  firstLine: number,
): ExplicitForm | undefined {
  if (!OWN_KEY.test(text)) {
    return undefined;
  }
  if (text.length > LONGEST) {
    return tooLong({ line: firstLine });
  }
  const front = parseYaml(text, firstLine);
  if (isProblem(front)) {
    return unusable(
      { line: front.line },
      `The front matter is no YAML that can be read: ${front.message}.`,
      'Correct the YAML.',
    );
  }
  const yaml = withinKey(front, 'roadmap');
  if (!isMapping(yaml.value)) {
    return undefined;
  }
  if (Object.hasOwn(yaml.value, 'documents')) {
    return readForm(yaml, {});
  }
  const refused = refuseVersion(yaml, {});
  if (refused) {
    return refused;
  }
  const valid = validateForm(ownFormSchema, yaml, {});
  const findings = valid.findings.map(({ finding }) => finding);
  return valid.form
    ? {
        documents: [documentOf(valid.form, findings, [], valid, yaml, {})],
        findings: [],
      }
    : { documents: [], findings };
}

/**
 * The part of a form that speaks of a document, with what is wrong with the form as a whole.
 *
 * @param paths - the names that the form may call the document by
 * @returns `undefined` where it speaks of other documents
 * @public
 */
export function findExplicitDocument(
  { documents, findings }: ExplicitForm,
  paths: readonly string[],
): ExplicitDocument | undefined {
  const names = new Set(paths.map(normalisePath));
  const document = documents.find(
    ({ path }) => path !== undefined && names.has(normalisePath(path)),
  );
  if (document) {
    return { ...document, findings: [...findings, ...document.findings] };
  }
  // A form of which nothing can be used may have been meant to speak of it.
  return documents.length || !findings.length
    ? undefined
    : { ...NOTHING_EXPLICIT, findings };
}

type FormName = Omit<FormPlace, 'line'>;

function readForm(yaml: YamlValue, name: FormName): ExplicitForm {
  if (!isMapping(yaml.value)) {
    return unusable(
      { ...name, line: yaml.lineOf([]) },
      'The form has no keys.',
      'Write version: 1, and documents with a path for each document.',
    );
  }
  const refused = refuseVersion(yaml, name);
  if (refused) {
    return refused;
  }
  const valid = validateForm(lenientFormSchema, yaml, name);
  const { form, findings, originOf } = valid;
  const byDocument = new Map<unknown, PlacedFinding[]>();
  const general = missingVersion(yaml, name);
  const used = new Set(
    form?.documents.map((_, at) => originOf(['documents', at])[1]),
  );
  for (const placed of findings) {
    const [key, at] = placed.path;
    if (key === 'documents' && used.has(at)) {
      byDocument.set(at, [...(byDocument.get(at) ?? []), placed]);
    } else {
      general.push(placed.finding);
    }
  }
  return {
    documents: (form?.documents ?? []).map((document, at) => {
      const path = ['documents', at];
      const own = byDocument.get(originOf(path)[1]) ?? [];
      return documentOf(
        document,
        own.map(({ finding }) => finding),
        path,
        valid,
        yaml,
        name,
      );
    }),
    findings: general,
  };
}

function documentOf(
  form: DocumentForm,
  findings: ExplicitForm['findings'],
  path: readonly (string | number)[],
  { originOf }: Pick<ValidForm<unknown>, 'originOf'>,
  yaml: YamlValue,
  name: FormName,
): ExplicitDocument {
  return toExplicitDocument(form, findings, key => ({
    ...name,
    line: yaml.lineOf(originOf([...path, ...key])),
  }));
}

// What another version means is not known.
function refuseVersion(
  yaml: YamlValue,
  name: FormName,
): ExplicitForm | undefined {
  const { version } = yaml.value as { version?: unknown };
  return version === undefined || version === 1
    ? undefined
    : unusable(
        { ...name, line: yaml.lineOf(['version']) },
        `The form has the version ${quoteValue(version)}, which is not known, and is not read.`,
        'Write version: 1.',
      );
}

function missingVersion(
  yaml: YamlValue,
  name: FormName,
): ExplicitForm['findings'] {
  return (yaml.value as { version?: unknown }).version === undefined &&
    name.file !== undefined
    ? [
        formFinding(
          { ...name, line: yaml.lineOf([]) },
          {
            kind: 'explicit-form-invalid',
            message: 'The form has no version; it is read as version 1.',
            remedy: 'Add version: 1.',
          },
        ),
      ]
    : [];
}

function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function tooLong(place: FormPlace): ExplicitForm {
  return unusable(
    place,
    `The form has more than ${LONGEST} characters, and is not read.`,
    'Keep a form beside each document instead.',
  );
}

function unusable(
  place: FormPlace,
  message: string,
  remedy: string,
): ExplicitForm {
  return {
    documents: [],
    findings: [
      formFinding(place, { kind: 'explicit-form-unreadable', message, remedy }),
    ],
  };
}
