export {
  createRoadmapFactProvider,
  ROADMAP_FACT_SOURCE,
} from './createRoadmapFactProvider';
export { ROADMAP_FACT_SCHEMAS } from './roadmapFactSchemas';
