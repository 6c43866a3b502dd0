import { toDoraEvents, type DoraEventsOptions } from './toDoraEvents';
import type { DoraEvents } from '@waymark/plugin-waymark-common';
import {
  GithubRepository,
  type NewRepository,
  type RepositorySample,
} from './GithubRepository';
import type { GithubEvent, GithubOrganisation, GithubUser } from './model';

/**
 * Everything that an emulated GitHub knows. It can be changed at any time, also while a server serves it.
 *
 * @public
 */
export class GithubHistory {
  readonly #organisations = new Map<string, GithubOrganisation>();
  readonly #users = new Map<string, GithubUser>();
  readonly #repositories = new Map<number, GithubRepository>();
  readonly #byName = new Map<string, GithubRepository>();
  readonly #redirects = new Map<string, GithubRepository>();
  readonly #listeners = new Set<(event: GithubEvent) => void>();
  #now: number;
  #accounts = 0;
  #created = 0;
  #advancing = false;

  /** An empty history; `now` is its present in epoch milliseconds. */
  constructor(now: number) {
    this.#now = now;
  }

  /** Its present, in epoch milliseconds. */
  get now(): number {
    return this.#now;
  }

  /** All that are not deleted, in order of creation. */
  get repositories(): GithubRepository[] {
    return [...this.#repositories.values()];
  }

  /** In order of creation. */
  get organisations(): GithubOrganisation[] {
    return [...this.#organisations.values()];
  }

  /** Adds an organisation. */
  createOrganisation(
    login: string,
    options: { samlEnforced?: boolean; createdAt?: number } = {},
  ): GithubOrganisation {
    const organisation: GithubOrganisation = {
      kind: 'Organization',
      id: this.#nextAccount(),
      login,
      createdAt: options.createdAt ?? this.#now,
      samlEnforced: options.samlEnforced ?? false,
    };
    this.#organisations.set(login.toLowerCase(), organisation);
    return organisation;
  }

  /** Adds a repository; its owner is created where it is not known. A redirect from its name ends. */
  createRepository(
    options: NewRepository,
    sample?: RepositorySample,
  ): GithubRepository {
    const owner =
      this.findOrganisation(options.owner) ??
      this.createOrganisation(options.owner);
    this.#assertFree(owner.login, options.name);
    this.#created += 1;
    const repository = new GithubRepository(
      this,
      this.#created,
      owner,
      options,
      sample,
    );
    this.#repositories.set(repository.id, repository);
    this.#bind(repository);
    return repository;
  }

  /** Gives a repository another name; the former one redirects. */
  renameRepository(repository: GithubRepository, name: string): void {
    this.#move(repository, repository.owner, name);
  }

  /** Gives a repository to another organisation; its former address redirects. */
  transferRepository(repository: GithubRepository, owner: string): void {
    this.#move(
      repository,
      this.findOrganisation(owner) ?? this.createOrganisation(owner),
      repository.name,
    );
  }

  /** Deletes a repository with everything in it. */
  deleteRepository(repository: GithubRepository): void {
    repository.deleted = true;
    this.#repositories.delete(repository.id);
    this.#byName.delete(key(repository.owner.login, repository.name));
    for (const [name, target] of this.#redirects) {
      if (target === repository) {
        this.#redirects.delete(name);
      }
    }
  }

  /** The repository of a name, in any case; one that moved says so. */
  findRepository(
    owner: string,
    name: string,
  ): { repository: GithubRepository; moved: boolean } | undefined {
    const direct = this.#byName.get(key(owner, name));
    if (direct) {
      return { repository: direct, moved: false };
    }
    const redirected = this.#redirects.get(key(owner, name));
    return redirected && { repository: redirected, moved: true };
  }

  /** The repository of a name. Throws where there is none. */
  repository(fullName: string): GithubRepository {
    const [owner, name] = fullName.split('/');
    const found = this.findRepository(owner, name);
    if (!found) {
      throw new Error(`There is no repository ${fullName}`);
    }
    return found.repository;
  }

  /** The repository of a database id. */
  repositoryById(id: number): GithubRepository | undefined {
    return this.#repositories.get(id);
  }

  /** How many repositories an organisation has. */
  countRepositories(owner: GithubOrganisation): number {
    let count = 0;
    for (const repository of this.#repositories.values()) {
      count += repository.owner === owner ? 1 : 0;
    }
    return count;
  }

  /** The organisation of a login, in any case. */
  findOrganisation(login: string): GithubOrganisation | undefined {
    return this.#organisations.get(login.toLowerCase());
  }

  /** The user of a login; whoever is asked for exists. Logins that end in `[bot]` are bots. */
  user(login: string): GithubUser {
    const known = this.#users.get(login.toLowerCase());
    if (known) {
      return known;
    }
    const user: GithubUser = {
      kind: login.endsWith('[bot]') ? 'Bot' : 'User',
      id: loginId(login),
      login,
    };
    this.#users.set(login.toLowerCase(), user);
    return user;
  }

  /** The account of a database id, if it has been asked for by login before. */
  accountById(id: number): GithubOrganisation | GithubUser | undefined {
    return [...this.#organisations.values(), ...this.#users.values()].find(
      account => account.id === id,
    );
  }

  /** Hears of all that happens from now on. Gives the function that ends it. */
  subscribe(listener: (event: GithubEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /**
   * Moves the present, in epoch milliseconds. What samples make happen meanwhile is told to subscribers as it happens: one
   * repository after the other, each in order of time. Several small steps and one large one lead to the same history.
   */
  advanceTo(time: number): void {
    if (time < this.#now) {
      throw new RangeError('A history only moves forward');
    }
    if (!this.#listeners.size) {
      this.#now = time;
      return;
    }
    this.#growAll();
    this.#now = time;
    this.#advancing = true;
    try {
      this.#growAll();
    } finally {
      this.#advancing = false;
    }
  }

  /** What a perfect collector makes of a repository, to compare with what a real one collects. */
  toDoraEvents(
    repository: GithubRepository,
    options?: DoraEventsOptions,
  ): DoraEvents {
    return toDoraEvents(repository, options);
  }

  /** Called by repositories. What a sample made of the past is told to nobody. */
  record(event: GithubEvent, growing: boolean): void {
    if (!growing || this.#advancing) {
      this.#listeners.forEach(listener => listener(event));
    }
  }

  #growAll(): void {
    for (const repository of this.#repositories.values()) {
      void repository.content;
    }
  }

  #move(
    repository: GithubRepository,
    owner: GithubOrganisation,
    name: string,
  ): void {
    this.#assertFree(owner.login, name);
    const former = key(repository.owner.login, repository.name);
    this.#byName.delete(former);
    repository.owner = owner;
    repository.name = name;
    this.#bind(repository);
    this.#redirects.set(former, repository);
  }

  #bind(repository: GithubRepository): void {
    const address = key(repository.owner.login, repository.name);
    this.#redirects.delete(address);
    this.#byName.set(address, repository);
  }

  #assertFree(owner: string, name: string): void {
    if (this.#byName.has(key(owner, name))) {
      throw new Error(`There is a repository ${owner}/${name} already`);
    }
  }

  #nextAccount(): number {
    this.#accounts += 1;
    return this.#accounts;
  }
}

function key(owner: string, name: string): string {
  return `${owner}/${name}`.toLowerCase();
}

/** FNV-1a, moved out of the way of the organisations' ids: the same for a login, whoever is asked for first. */
function loginId(login: string): number {
  let hash = 0x811c9dc5;
  for (const character of login.toLowerCase()) {
    hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193) >>> 0;
  }
  return 1_000_000 + (hash % 1_000_000_000);
}
