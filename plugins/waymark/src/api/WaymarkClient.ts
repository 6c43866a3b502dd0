import { parseEntityRef } from '@backstage/catalog-model';
import { DiscoveryApi, FetchApi } from '@backstage/core-plugin-api';
import { ResponseError } from '@backstage/errors';
import {
  EntityOverview,
  EntityRoadmap,
  EntityRoadmapHistory,
  RoadmapDocumentText,
} from '@waymark/plugin-waymark-common';
import { WaymarkApi } from './WaymarkApi';

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
    const query = options?.cursor
      ? `?${new URLSearchParams({ cursor: options.cursor })}`
      : '';
    return await this.#request(
      `${entityPath(entityRef)}/roadmap/history${query}`,
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

function entityPath(entityRef: string): string {
  const { kind, namespace, name } = parseEntityRef(entityRef);
  return `/entities/${[kind, namespace, name].map(encodeURIComponent).join('/')}`;
}
