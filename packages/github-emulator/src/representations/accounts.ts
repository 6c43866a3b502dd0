import { encodeNodeId } from '../history/nodeIds';
import type { GithubOrganisation, GithubUser } from '../history/model';
import type { Urls } from './Urls';

/** A user or organisation as REST and webhooks show it. */
export function showAccount(
  account: GithubOrganisation | GithubUser,
  urls: Urls,
) {
  // The logins of bots have brackets.
  const name = encodeURIComponent(account.login);
  const api = `${urls.api}/users/${name}`;
  return {
    login: account.login,
    id: account.id,
    node_id: encodeNodeId({ type: account.kind, id: account.id }),
    avatar_url: `${urls.web}/avatars/${account.id}`,
    gravatar_id: '',
    url: api,
    html_url: `${urls.web}/${name}`,
    followers_url: `${api}/followers`,
    following_url: `${api}/following{/other_user}`,
    gists_url: `${api}/gists{/gist_id}`,
    starred_url: `${api}/starred{/owner}{/repo}`,
    subscriptions_url: `${api}/subscriptions`,
    organizations_url: `${api}/orgs`,
    repos_url: `${api}/repos`,
    events_url: `${api}/events{/privacy}`,
    received_events_url: `${api}/received_events`,
    type: account.kind,
    site_admin: false,
  };
}

/** An organisation as webhooks show it beside the repository. */
export function showOrganisation(organisation: GithubOrganisation, urls: Urls) {
  const api = `${urls.api}/orgs/${organisation.login}`;
  return {
    login: organisation.login,
    id: organisation.id,
    node_id: encodeNodeId({ type: 'Organization', id: organisation.id }),
    url: api,
    repos_url: `${api}/repos`,
    events_url: `${api}/events`,
    hooks_url: `${api}/hooks`,
    issues_url: `${api}/issues`,
    members_url: `${api}/members{/member}`,
    public_members_url: `${api}/public_members{/member}`,
    avatar_url: `${urls.web}/avatars/${organisation.id}`,
    description: '',
  };
}
