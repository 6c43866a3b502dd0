import { parseEntityRef } from '@backstage/catalog-model';
import { DiscoveryApi, FetchApi } from '@backstage/core-plugin-api';
import { ResponseError } from '@backstage/errors';
import {
  CollectorList,
  CollectorTargetList,
  DoraMetric,
  EntityDora,
  EntityDoraEvidence,
  EntityEnvironments,
  EntityGates,
  EntityOverview,
  EntityRoadmap,
  EntityRoadmapHistory,
  EntityScorecardHistory,
  EntityScorecards,
  RoadmapDocumentText,
  ScorecardDefinitionList,
} from '@waymark/plugin-waymark-common';
import { DoraQuery, WaymarkApi } from './WaymarkApi';

/**
 * Speaks to the Waymark backend over HTTP.
 *
 * @public
 */
export class WaymarkClient implements WaymarkApi {
  readonly #discoveryApi: DiscoveryApi;
  readonly #fetchApi: FetchApi;

  constructor(options: { discoveryApi: DiscoveryApi; fetchApi: FetchApi }) {
    this.#discoveryApi = options.discoveryApi;
    this.#fetchApi = options.fetchApi;
  }

  /** {@inheritDoc WaymarkApi.getEntityOverview} */
  async getEntityOverview(entityRef: string): Promise<EntityOverview> {
    return await this.#request(entityPath(entityRef));
  }

  /** {@inheritDoc WaymarkApi.getEntityRoadmap} */
  async getEntityRoadmap(entityRef: string): Promise<EntityRoadmap> {
    return await this.#request(`${entityPath(entityRef)}/roadmap`);
  }

  /** {@inheritDoc WaymarkApi.getEntityRoadmapHistory} */
  async getEntityRoadmapHistory(
    entityRef: string,
    options?: { cursor?: string },
  ): Promise<EntityRoadmapHistory> {
    return await this.#request(
      `${entityPath(entityRef)}/roadmap/history${queryOf(options)}`,
    );
  }

  /** {@inheritDoc WaymarkApi.getRoadmapDocumentText} */
  async getRoadmapDocumentText(
    entityRef: string,
    target: string,
  ): Promise<RoadmapDocumentText> {
    const query = new URLSearchParams({ target });
    return await this.#request(
      `${entityPath(entityRef)}/roadmap/text?${query}`,
    );
  }

  /** {@inheritDoc WaymarkApi.getEntityScorecards} */
  async getEntityScorecards(entityRef: string): Promise<EntityScorecards> {
    return await this.#request(`${entityPath(entityRef)}/scorecards`);
  }

  /** {@inheritDoc WaymarkApi.getEntityScorecardHistory} */
  async getEntityScorecardHistory(
    entityRef: string,
    name: string,
    options?: { cursor?: string },
  ): Promise<EntityScorecardHistory> {
    return await this.#request(
      `${entityPath(entityRef)}/scorecards/${encodeURIComponent(name)}/history${queryOf(options)}`,
    );
  }

  /** {@inheritDoc WaymarkApi.getEntityGates} */
  async getEntityGates(entityRef: string): Promise<EntityGates> {
    return await this.#request(`${entityPath(entityRef)}/gates`);
  }

  /** {@inheritDoc WaymarkApi.getScorecards} */
  async getScorecards(options?: {
    cursor?: string;
  }): Promise<ScorecardDefinitionList> {
    return await this.#request(`/scorecards${queryOf(options)}`);
  }

  /** {@inheritDoc WaymarkApi.getEntityDora} */
  async getEntityDora(
    entityRef: string,
    query?: DoraQuery,
  ): Promise<EntityDora> {
    return await this.#request(
      `${entityPath(entityRef)}/dora${queryOf(query)}`,
    );
  }

  /** {@inheritDoc WaymarkApi.getEntityDoraEvidence} */
  async getEntityDoraEvidence(
    entityRef: string,
    metric: DoraMetric,
    query?: Omit<DoraQuery, 'levelSet'> & { cursor?: string; limit?: number },
  ): Promise<EntityDoraEvidence> {
    return await this.#request(
      `${entityPath(entityRef)}/dora/${encodeURIComponent(metric)}/evidence${queryOf(query)}`,
    );
  }

  /** {@inheritDoc WaymarkApi.getEntityEnvironments} */
  async getEntityEnvironments(entityRef: string): Promise<EntityEnvironments> {
    return await this.#request(`${entityPath(entityRef)}/environments`);
  }

  /** {@inheritDoc WaymarkApi.getCollectors} */
  async getCollectors(): Promise<CollectorList> {
    return await this.#request('/collectors');
  }

  /** {@inheritDoc WaymarkApi.getCollectorTargets} */
  async getCollectorTargets(
    collectorId: string,
    query?: { cursor?: string; limit?: number },
  ): Promise<CollectorTargetList> {
    return await this.#request(
      `/collectors/${encodeURIComponent(collectorId)}/targets${queryOf(query)}`,
    );
  }

  /** {@inheritDoc WaymarkApi.refreshEntity} */
  async refreshEntity(entityRef: string): Promise<EntityRoadmap> {
    return await this.#request(`${entityPath(entityRef)}/refresh`, {
      method: 'POST',
    });
  }

  async #request<T>(path: string, init?: RequestInit): Promise<T> {
    const baseUrl = await this.#discoveryApi.getBaseUrl('waymark');
    const response = await this.#fetchApi.fetch(`${baseUrl}${path}`, init);
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return await response.json();
  }
}

// What is not given is not asked for.
function queryOf(parameters: object | undefined): string {
  const given = Object.entries(parameters ?? {}).filter(
    ([, value]) => value !== undefined,
  );
  return given.length
    ? `?${new URLSearchParams(given.map(([key, value]) => [key, String(value)]))}`
    : '';
}

function entityPath(entityRef: string): string {
  const { kind, namespace, name } = parseEntityRef(entityRef);
  return `/entities/${[kind, namespace, name].map(encodeURIComponent).join('/')}`;
}
