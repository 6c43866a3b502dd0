import { createVerify, generateKeyPairSync, type KeyObject } from 'node:crypto';
import type { Clock } from '../clock';
import type { GithubHistory } from '../history/GithubHistory';
import type { GithubOrganisation } from '../history/model';
import { ALL_PERMISSIONS, type Access, type GithubPermission } from './Access';

const TOKEN_LIFETIME = 60 * 60 * 1000;

/** Installations are numbered after the organisation that they are in. */
const INSTALLATION_BASE = 1000;

/**
 * What a user's token can do.
 *
 * @public
 */
export interface UserTokenOptions {
  /** The token itself. Default: one that no other is like. */
  token?: string;
  /** Default: `octocat`. */
  login?: string;
  /** Organisations whose private repositories it reads. Default: all. */
  organisations?: string[];
  /** Organisations for whose single sign-on it is authorised. Default: none. */
  samlAuthorised?: string[];
}

/**
 * What the app may do in an organisation.
 *
 * @public
 */
export interface InstallationOptions {
  /** Default: all. */
  permissions?: GithubPermission[];
  /** Full names of the selected repositories. Default: all. */
  repositories?: string[];
}

/** An installation of the app. */
export interface Installation {
  id: number;
  organisation: GithubOrganisation;
  permissions: GithubPermission[];
  repositories?: string[];
}

/** Knows the tokens, and whose they are. The app is installed in every organisation. */
export class AccessRegistry {
  readonly appId = 1;
  readonly #history: GithubHistory;
  readonly #clock: Clock;
  readonly #installations = new Map<string, InstallationOptions>();
  readonly #tokens = new Map<string, { access: Access; expiresAt?: number }>();
  #issued = 0;
  #keys?: { privateKey: string; publicKey: KeyObject };

  constructor(history: GithubHistory, clock: Clock) {
    this.#history = history;
    this.#clock = clock;
  }

  /** The app's private key, in PEM. It is made when it is first asked for, and differs from run to run. */
  get privateKey(): string {
    if (!this.#keys) {
      const { privateKey, publicKey } = generateKeyPairSync('rsa', {
        modulusLength: 2048,
      });
      this.#keys = {
        privateKey: privateKey.export({
          type: 'pkcs1',
          format: 'pem',
        }) as string,
        publicKey,
      };
    }
    return this.#keys.privateKey;
  }

  /** Makes a user's token, which does not expire. */
  createUserToken(options: UserTokenOptions = {}): string {
    const login = options.login ?? 'octocat';
    const { id } = this.#history.user(login);
    return this.#issue(options.token ?? this.#newToken('ghp'), {
      limitedAs: `user ${id}`,
      subject: `user ID ${id}`,
      login,
      kind: 'user',
      ...(options.organisations && {
        organisations: lowerCase(options.organisations),
      }),
      permissions: new Set(ALL_PERMISSIONS),
      samlAuthorised: lowerCase(options.samlAuthorised ?? []),
    });
  }

  /** Changes what the app may do in an organisation, for tokens made from now on. */
  configureInstallation(login: string, options: InstallationOptions): void {
    this.#installations.set(login.toLowerCase(), options);
  }

  installationOf(organisation: GithubOrganisation): Installation {
    const options = this.#installations.get(organisation.login.toLowerCase());
    return {
      id: INSTALLATION_BASE + organisation.id,
      organisation,
      permissions: options?.permissions ?? [...ALL_PERMISSIONS],
      repositories: options?.repositories,
    };
  }

  installations(): Installation[] {
    return this.#history.organisations.map(organisation =>
      this.installationOf(organisation),
    );
  }

  findInstallation(id: number): Installation | undefined {
    return this.installations().find(installation => installation.id === id);
  }

  /** How many repositories the installation that limits are counted for can read; 0 for other subjects. */
  repositoriesOf(subject: string): number {
    const installation = this.installations().find(
      candidate => subject === limitedAs(candidate),
    );
    return installation
      ? (installation.repositories?.length ??
          this.#history.countRepositories(installation.organisation))
      : 0;
  }

  /** Makes an installation's token, which lives for an hour of the emulator's clock. */
  createInstallationToken(installation: Installation): {
    token: string;
    expiresAt: number;
  } {
    const expiresAt = this.#clock.now() + TOKEN_LIFETIME;
    const token = this.#issue(
      this.#newToken('ghs'),
      {
        limitedAs: limitedAs(installation),
        subject: `installation ID ${installation.id}`,
        login: 'waymark[bot]',
        kind: 'installation',
        installationId: installation.id,
        organisations: lowerCase([installation.organisation.login]),
        ...(installation.repositories && {
          repositories: lowerCase(installation.repositories),
        }),
        permissions: new Set([...installation.permissions, 'metadata']),
        samlAuthorised: new Set(),
      },
      expiresAt,
    );
    return { token, expiresAt };
  }

  /** Who sends an `authorization` header; nothing where it is not valid. */
  identify(header: string | undefined): Access | undefined {
    if (!header) {
      return anonymous();
    }
    const token = header.replace(/^(?:bearer|token)\s+/i, '');
    const known = this.#tokens.get(token);
    if (known) {
      const expired =
        known.expiresAt !== undefined && known.expiresAt <= this.#clock.now();
      return expired ? undefined : known.access;
    }
    return this.#isAppToken(token)
      ? {
          ...anonymous(),
          kind: 'app',
          limitedAs: 'app',
          login: 'waymark[bot]',
          permissions: new Set(['metadata']),
        }
      : undefined;
  }

  #newToken(prefix: string): string {
    this.#issued += 1;
    return `${prefix}_emulated${String(this.#issued).padStart(28, '0')}`;
  }

  #issue(token: string, access: Access, expiresAt?: number): string {
    this.#tokens.set(token, { access, expiresAt });
    return token;
  }

  /** The signature and issuer of a JSON web token count; its times do not, as the sender's clock may be another. */
  #isAppToken(token: string): boolean {
    const [header, payload, signature] = token.split('.');
    if (!signature || !this.#keys) {
      return false;
    }
    try {
      const claims = JSON.parse(Buffer.from(payload, 'base64url').toString());
      return (
        Number(claims.iss) === this.appId &&
        createVerify('RSA-SHA256')
          .update(`${header}.${payload}`)
          .verify(this.#keys.publicKey, signature, 'base64url')
      );
    } catch {
      return false;
    }
  }
}

function limitedAs({ id }: Installation): string {
  return `installation ${id}`;
}

function anonymous(): Access {
  return {
    limitedAs: 'anonymous',
    subject: '127.0.0.1',
    login: '',
    kind: 'anonymous',
    permissions: new Set(ALL_PERMISSIONS),
    samlAuthorised: new Set(),
  };
}

function lowerCase(names: readonly string[]): Set<string> {
  return new Set(names.map(name => name.toLowerCase()));
}
