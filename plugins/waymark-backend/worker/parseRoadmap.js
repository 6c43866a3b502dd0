// Runs in a worker thread, and is plain JavaScript because nothing compiles it there.
const { parseRoadmap } = require('@waymark/roadmap-markdown');

/**
 * @param {{ text: string, begun: import('node:worker_threads').MessagePort }} task - `begun` hears when parsing begins
 */
module.exports = ({ text, begun }) => {
  begun.postMessage('begun');
  begun.close();
  return parseRoadmap(text);
};
