// Runs in a worker thread, and is plain JavaScript because nothing compiles it there.
const {
  findExplicitDocument,
  parseRoadmap,
  readExplicitForm,
} = require('@waymark/roadmap-markdown');

/**
 * @typedef {{ name: string, text: string, paths: string[] }} Form
 *
 * @param {object} task
 * @param {string} task.text
 * @param {Record<string, string>} [task.anchors]
 * @param {Form[]} [task.forms] - the first that speaks of the document counts
 * @param {Form[]} [task.lastGoodForms] - used in place of one that cannot be read
 * @param {import('node:worker_threads').MessagePort} task.begun - hears when parsing begins
 */
module.exports = ({ text, anchors, forms, lastGoodForms, begun }) => {
  begun.postMessage('begun');
  begun.close();
  const explicit = findExplicit(forms);
  const isUnreadable = explicit?.findings.some(
    ({ kind }) => kind === 'explicit-form-unreadable',
  );
  const lastGood = isUnreadable ? findExplicit(lastGoodForms) : undefined;
  return parseRoadmap(text, {
    anchors,
    explicit: lastGood
      ? { ...lastGood, findings: explicit.findings }
      : explicit,
  });
};

/**
 * @param {Form[]} [forms]
 */
function findExplicit(forms = []) {
  for (const { name, text, paths } of forms) {
    const explicit = findExplicitDocument(readExplicitForm(text, name), paths);
    if (explicit) {
      return explicit;
    }
  }
  return undefined;
}
