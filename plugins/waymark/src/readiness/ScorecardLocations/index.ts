export { ScorecardLocations } from './ScorecardLocations';
