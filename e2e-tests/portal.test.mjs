import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { ROOT } from '../scripts/setup/paths.mjs';
import { findViolations } from './findViolations.mjs';
import { startBrowser } from './startBrowser.mjs';
import { startTestPortal } from './startTestPortal.mjs';

const SCREENSHOTS =
  process.env.WAYMARK_SCREENSHOTS ?? path.join(ROOT, '.cache', 'screenshots');
const TIMEOUT = 30_000;
// Style sheets of the plugin are named so in development.
const OURS = '[class*="Waymark"]';

let portal;
let browser;
let page;

before(
  async () => {
    fs.mkdirSync(SCREENSHOTS, { recursive: true });
    // One after the other: where the first fails, nothing is left running.
    portal = await startTestPortal();
    browser = await startBrowser();
    page = await openPortal({ width: 1280, height: 720, theme: 'light' });
    await untilCollected('telemetry-pipeline');
  },
  { timeout: 6 * 60 * 1000 },
);

after(async () => {
  await browser?.close();
  await portal?.stop();
});

/** A page of a new visitor, signed in as a guest. */
async function openPortal({ width, height, theme }) {
  const context = await browser.newContext({ viewport: { width, height } });
  context.setDefaultTimeout(TIMEOUT);
  await context.addInitScript(
    value => localStorage.setItem('theme', value),
    theme,
  );
  const opened = await context.newPage();
  await opened.goto(portal.appUrl);
  await opened.getByRole('button', { name: 'Enter' }).click();
  await opened
    .getByRole('heading', { name: /All components/i })
    .first()
    .waitFor();
  return opened;
}

// Collection follows the start within seconds: a page that came too early is read again.
async function untilCollected(name) {
  const deadline = Date.now() + 60_000;
  await visit(page, name);
  while (
    await page
      .getByText(/Not collected yet|could not be found|not found/i)
      .first()
      .isVisible()
  ) {
    assert.ok(Date.now() < deadline, `${name} was not collected in a minute`);
    await page.waitForTimeout(1000);
    await visit(page, name);
  }
}

/** Opens an entity's overview again and again until it shows a text. */
async function untilShown(visited, name, text) {
  const deadline = Date.now() + 60_000;
  for (;;) {
    await visit(visited, name);
    const found = visited.getByText(text).first();
    try {
      await found.waitFor({ timeout: 3000 });
      return;
    } catch (error) {
      if (Date.now() > deadline) {
        throw error;
      }
    }
  }
}

/** Opens an entity's overview once its deliveries were collected. */
async function untilDelivered(visited, name) {
  await untilShown(visited, name, /^n=\d+$/);
}

/** Goes to a page of an entity, as a link of the portal does; a page that is there already is loaded anew. */
async function visit(visited, name, tab = '') {
  const url = `${portal.appUrl}/catalog/default/component/${name}${tab}`;
  const current = new URL(visited.url());
  if (current.origin === portal.appUrl && current.href !== url) {
    // The router of the portal listens to this.
    await visited.evaluate(href => {
      window.history.pushState({}, '', href);
      window.dispatchEvent(new PopStateEvent('popstate', { state: {} }));
    }, url);
  } else {
    await visited.goto(url);
  }
  await visited
    .locator('main, article')
    .getByText(tab ? /Refresh|Retry/i : 'Roadmap')
    .first()
    .waitFor();
}

/** Pushes a fact as a pipeline would, in the name of a guest. */
async function pushFact(fact) {
  const ask = async (path, options) => {
    const response = await fetch(`${portal.backendUrl}/api/${path}`, options);
    assert.equal(response.status, 200);
    return response.json();
  };
  const { backstageIdentity } = await ask('auth/guest/refresh');
  const { accepted } = await ask('waymark/facts', {
    method: 'POST',
    headers: {
      authorization: `Bearer ${backstageIdentity.token}`,
      'content-type': 'application/json',
    },
    body: JSON.stringify({ facts: [fact] }),
  });
  assert.equal(accepted, 1);
}

/** Opens everything that a document says besides its phases, and scrolls there. */
async function openDetails(visited) {
  const first = visited.getByRole('button', { name: /^Checkpoints/ });
  await first.waitFor();
  for (const name of [/^Checkpoints/, /^Schedule/, /^Targets/, /^Risks/]) {
    await visited.getByRole('button', { name }).click();
  }
  await visited.getByRole('table', { name: 'Risks' }).waitFor();
  await first.scrollIntoViewIfNeeded();
}

async function screenshot(taken, name) {
  // Without the pointer's tooltip.
  await taken.mouse.move(0, 0);
  await taken.screenshot({ path: path.join(SCREENSHOTS, `${name}.png`) });
}

describe('the portal', () => {
  test('lists the components of the examples to a guest', async () => {
    await page.goto(portal.appUrl);
    for (const title of ['Telemetry pipeline', 'Trip service', 'Map widgets']) {
      await page.getByRole('link', { name: title }).first().waitFor();
    }
  });
});

describe("an entity's overview", () => {
  test('shows three cards first, without scrolling', async () => {
    await untilDelivered(page, 'telemetry-pipeline');
    const answer = page.getByText(/Phase 3 of 7/);
    await answer.waitFor();
    assert.match(
      await answer.textContent(),
      /^Phase 3 of 7 · Queries and Retention · *in progress$/,
    );
    await page.getByText(/^Next gate: v1/).waitFor();
    for (const what of ['roadmap', 'readiness', 'deliveries']) {
      const open = page.getByRole('link', { name: `Open the ${what}` });
      const box = await open.boundingBox();
      assert.ok(box.y + box.height < 720, `${what} are in the first view`);
    }
    await screenshot(page, 'readme');
  });

  test('leads from the card to the tab', async () => {
    await visit(page, 'telemetry-pipeline');
    await page.getByRole('link', { name: 'Open the roadmap' }).click();
    await page.getByRole('heading', { name: 'Telemetry Plan' }).waitFor();
    assert.match(page.url(), /\/telemetry-pipeline\/roadmap$/);
  });

  const states = [
    ['map-widgets', /No roadmap was found: looked for/],
    ['identity-service', 'docs/RAODMAP.md could not be read.'],
    ['maintenance-desk', /1 more finding|\d more findings/],
    ['city-dashboard', /Version 3 of 4 · .*Readable for everyone/],
    ['trip-service', 'states not recorded'],
  ];
  for (const [name, text] of states) {
    test(`says how ${name} stands`, async () => {
      await visit(page, name);
      await page.getByText(text).first().waitFor();
    });
  }
});

describe('an overview that cannot be shown yet', () => {
  const ADDRESS = '**/api/waymark/entities/**';

  test('shows that it is loading, then the error of the backend, and tries again', async () => {
    let fail;
    const failing = new Promise(resolve => {
      fail = resolve;
    });
    await page.route(ADDRESS, async route => {
      await failing;
      await route.fulfill({
        status: 503,
        json: {
          error: { name: 'ServiceUnavailableError', message: 'No database' },
        },
      });
    });
    await visit(page, 'telemetry-pipeline');
    await page.getByLabel('Loading the roadmap').waitFor();
    fail();
    await page.getByText('The roadmap could not be loaded').first().waitFor();
    await page.unroute(ADDRESS);
    await page.getByRole('button', { name: 'Retry' }).first().click();
    await page.getByText(/Phase 3 of 7/).waitFor();
  });

  test('says that an entity was not collected yet', async () => {
    await page.route(ADDRESS, route =>
      route.fulfill({
        json: {
          entityRef: 'component:default/telemetry-pipeline',
          roadmap: {
            state: 'pending',
            attemptedAt: null,
            collectedAt: null,
            changedAt: null,
            current: null,
            phases: [],
            progress: null,
            findings: [],
            findingCount: 0,
            documentCount: 0,
          },
        },
      }),
    );
    await visit(page, 'telemetry-pipeline');
    await page.getByText(/^Not collected yet/).waitFor();
    await page.unroute(ADDRESS);
  });
});

describe('the Roadmap tab', () => {
  test('shows stated status beside counted progress, and where they disagree', async () => {
    await visit(page, 'city-dashboard', '/roadmap');
    const row = page.getByRole('row', { name: /Complaints/ });
    await row.waitFor();
    const text = await row.innerText();
    assert.match(text, /complete/);
    assert.match(text, /3 of 5 items/);
    await row.getByRole('img', { name: /disagree/ }).waitFor();
  });

  test('opens a phase from the keyboard, with an address that can be shared', async () => {
    await visit(page, 'telemetry-pipeline', '/roadmap');
    const phase = page
      .getByRole('table')
      .getByRole('link', { name: /Battery Forecast/ });
    await phase.focus();
    await page.keyboard.press('Enter');
    const drawer = page.getByRole('dialog');
    await drawer.getByText(/Choose a model/).waitFor();
    const address = page.url();
    assert.match(address, /[?&]phase=/);

    await page.keyboard.press('Escape');
    await drawer.waitFor({ state: 'hidden' });
    await page.goto(address);
    await page
      .getByRole('dialog')
      .getByText(/Choose a model/)
      .waitFor();
    await screenshot(page, 'phase');
  });

  test('links a finding to its line in the source', async () => {
    await visit(page, 'maintenance-desk', '/roadmap');
    await page
      .getByRole('link', { name: /^line \d+$/i })
      .first()
      .click();
    const drawer = page.getByRole('dialog');
    await drawer.getByText('# Maintenance Desk Roadmap').waitFor();
    assert.match(page.url(), /[?&]line=\d+/);
    await screenshot(page, 'source');
  });

  test('shows each finding of a document where it belongs', async () => {
    await visit(page, 'maintenance-desk', '/roadmap');
    const text = await page.locator('main, article').first().innerText();
    for (const word of [/decoded/i, /code block/i, /relative to/i]) {
      assert.match(text, word);
    }
  });

  test('shows what a plan says besides its phases, with the days of its anchors', async () => {
    await visit(page, 'rider-app', '/roadmap');
    await openDetails(page);
    await page
      .getByRole('region', { name: 'L-7 Days (A Week Ahead)' })
      .getByText('2026-12-08')
      .waitFor();
    await page
      .getByRole('row', { name: /Crash-free sessions.*99\.4%, not met/ })
      .waitFor();
    await page
      .getByRole('row', { name: /Store review takes a week/ })
      .waitFor();
    await page.getByRole('link', { name: 'line 127' }).click();
    await page
      .getByText('Crash-free sessions', { exact: false })
      .last()
      .waitFor();
    assert.match(page.url(), /line=127/);
  });

  test('takes what the explicit form says for what the text leaves open', async () => {
    await visit(page, 'dock-controller', '/roadmap');
    const row = page.getByRole('row', {
      name: /Milestone C: A station that charges/,
    });
    await row.getByText('in progress').waitFor();
    await row.getByText('current').waitFor();
  });

  test('gives the YAML to paste where there is no roadmap', async () => {
    await visit(page, 'map-widgets', '/roadmap');
    await page
      .getByText(/waymark\/roadmap/)
      .first()
      .waitFor();
    await screenshot(page, 'missing');
  });

  test('explains a path that does not exist, and one that is refused', async () => {
    await visit(page, 'identity-service', '/roadmap');
    await page.getByText('docs/RAODMAP.md does not exist').first().waitFor();
    await visit(page, 'support-console', '/roadmap');
    await page
      .getByText(/outside the folder of the entity/)
      .first()
      .waitFor();
  });

  test('keeps the last good roadmap when its document vanishes', async () => {
    const file = path.join(portal.examples, 'city-dashboard', 'ROADMAP.md');
    const text = fs.readFileSync(file);
    fs.rmSync(file);
    try {
      await visit(page, 'city-dashboard', '/roadmap');
      await page.getByRole('button', { name: 'Refresh' }).click();
      await page.getByText('The last attempt failed').first().waitFor();
      await page.getByRole('row', { name: /Complaints/ }).waitFor();
    } finally {
      fs.writeFileSync(file, text);
    }
  });

  test('shows a document as it is after a refresh', async () => {
    const file = path.join(portal.examples, 'city-dashboard', 'ROADMAP.md');
    const text = fs.readFileSync(file, 'utf8');
    fs.writeFileSync(
      file,
      `${text}\n## v1.4 Night trains\n\n- [ ] Timetable\n`,
    );
    try {
      await visit(page, 'city-dashboard', '/roadmap');
      await page.getByRole('button', { name: 'Refresh' }).click();
      await page.getByRole('row', { name: /Night trains/ }).waitFor();
    } finally {
      fs.writeFileSync(file, text);
    }
  });
});

describe("an entity's readiness", () => {
  // All are evaluated in one go.
  before(() => untilShown(page, 'telemetry-pipeline', /^Next gate: v1/));

  const levels = [
    ['trip-service', /^level v1$/],
    ['telemetry-pipeline', /^level rc$/],
    ['payment-gateway', /^level beta$/],
    ['city-dashboard', /^level alpha$/],
    ['identity-service', /^no level reached$/],
  ];
  for (const [name, level] of levels) {
    test(`says which level ${name} is at`, async () => {
      await visit(page, name, '/readiness');
      await page.getByText(level).first().waitFor();
    });
  }

  test('leads from what blocks the next gate to the facts behind it', async () => {
    await visit(page, 'city-dashboard');
    await page.getByText(/^Next gate: beta · 2 of 5 failing/).waitFor();
    await page.getByRole('link', { name: 'All tests pass' }).click();
    const drawer = page.getByRole('dialog');
    await drawer.getByRole('heading', { name: 'All tests pass' }).waitFor();
    await drawer.getByText('tests.failed', { exact: true }).waitFor();
    await drawer.getByText('How to fix').waitFor();
    assert.match(page.url(), /readiness\?.*check=tests/);
    await screenshot(page, 'check');
  });

  test('filters checks by verdict, and keeps that in the address', async () => {
    await visit(page, 'telemetry-pipeline', '/readiness?verdict=stale');
    const table = page.getByRole('table', { name: 'All checks' });
    await table.getByText(/^A restore drill succeeded/).waitFor();
    assert.equal(await table.getByRole('row').count(), 2);
  });

  test('changes when a pipeline pushes a fact, and tells when it did', async () => {
    await pushFact({
      entityRef: 'component:default/city-dashboard',
      name: 'tests.failed',
      value: 0,
      observedAt: new Date().toISOString(),
    });
    await visit(page, 'city-dashboard', '/readiness');
    await page.getByText(/^All tests pass: fail → pass$/).waitFor();
    await page.getByText(/^Next gate: beta · 1 of 5 failing/).waitFor();
  });

  test('is nothing where no scorecard is about the entity', async () => {
    await visit(page, 'map-widgets', '/readiness');
    await page.getByText('No scorecard is about this entity').waitFor();
  });
});

describe("an entity's deliveries", () => {
  const figures = { name: 'Figures of the last 30 days' };

  test('are collected soon after the start, and called samples', async () => {
    await untilDelivered(page, 'trip-service');
    await page.getByText('Sample data').waitFor();
    const card = await page.getByRole('list', figures).textContent();
    for (const text of [/Deploys/, /Lead time/, /Fail rate/, /Recovery/]) {
      assert.match(card, text);
    }
    assert.match(card, /n=\d+/);
    await screenshot(page, 'delivery-card');
  });

  test('lead from a figure to the deployments that it was computed from', async () => {
    await untilDelivered(page, 'trip-service');
    await page
      .getByRole('list', figures)
      .getByRole('link', { name: /^Change fail rate: / })
      .click();
    const drawer = page.getByRole('dialog');
    await drawer.getByRole('heading', { name: 'Change fail rate' }).waitFor();
    await drawer.getByRole('table', { name: 'Deployments' }).waitFor();
    assert.match(page.url(), /delivery\?.*figure=changeFailRate/);
    await screenshot(page, 'delivery-evidence');
  });

  test('say what is missing, and what to do about it', async () => {
    await visit(page, 'city-dashboard');
    await page.getByText('github.com/project-slug').first().waitFor();
    await untilShown(page, 'identity-service', /Could not resolve to a Repo/);
    await untilShown(
      page,
      'map-widgets',
      /waymark\/deployments says "release"/,
    );
  });

  test('come from a repository that two entities share, each by its own paths', async () => {
    for (const name of ['support-console', 'maintenance-desk']) {
      await untilDelivered(page, name);
      await visit(page, name, '/delivery');
      await page
        .getByRole('link', { name: /harbour-cycles\/back-office/ })
        .waitFor();
    }
  });

  test('stand for a platform owner beside what their collector does', async () => {
    await page.goto(`${portal.appUrl}/waymark/collectors`);
    const table = page.getByRole('table', { name: 'Targets of GitHub' });
    const row = table.getByRole('row', { name: /harbour-cycles\/identity/ });
    await row.getByText('not found', { exact: true }).waitFor();
    await page.getByText(/points of GraphQL/).waitFor();
    await screenshot(page, 'collectors');
  });
});

describe('every reader', () => {
  const themes = ['light', 'dark'];
  const widths = [360, 1280, 1920];
  for (const theme of themes) {
    for (const width of widths) {
      test(`sees card and tab whole at ${width} px in the ${theme} theme`, async () => {
        const reader = await openPortal({ width, height: 900, theme });
        await visit(reader, 'telemetry-pipeline');
        await reader.getByText(/Phase 3 of 7/).waitFor();
        await screenshot(reader, `card-${theme}-${width}`);
        assert.deepEqual(await findViolations(reader, OURS), []);
        assert.deepEqual(await findOverflow(reader, OURS), []);

        await visit(reader, 'telemetry-pipeline', '/roadmap');
        await reader.getByRole('heading', { name: 'Telemetry Plan' }).waitFor();
        await screenshot(reader, `tab-${theme}-${width}`);
        assert.deepEqual(await findViolations(reader, OURS), []);
        assert.deepEqual(await findOverflow(reader, OURS), []);

        await visit(reader, 'rider-app', '/roadmap');
        await openDetails(reader);
        await screenshot(reader, `details-${theme}-${width}`);
        assert.deepEqual(await findViolations(reader, OURS), []);
        assert.deepEqual(await findOverflow(reader, OURS), []);

        await visit(reader, 'rider-app', '/readiness');
        await reader.getByRole('heading', { name: 'All checks' }).waitFor();
        await reader.getByText('first evaluated').waitFor();
        await screenshot(reader, `readiness-${theme}-${width}`);
        assert.deepEqual(await findViolations(reader, OURS), []);
        assert.deepEqual(await findOverflow(reader, OURS), []);

        await untilDelivered(reader, 'trip-service');
        assert.deepEqual(await findViolations(reader, OURS), []);
        assert.deepEqual(await findOverflow(reader, OURS), []);

        await visit(reader, 'trip-service', '/delivery');
        await reader.getByRole('heading', { name: /^Trend/ }).waitFor();
        await screenshot(reader, `delivery-${theme}-${width}`);
        assert.deepEqual(await findViolations(reader, OURS), []);
        assert.deepEqual(await findOverflow(reader, OURS), []);

        await reader.goto(`${portal.appUrl}/waymark/collectors`);
        await reader.getByText(/points of GraphQL/).waitFor();
        await screenshot(reader, `collectors-${theme}-${width}`);
        assert.deepEqual(await findViolations(reader, OURS), []);
        assert.deepEqual(await findOverflow(reader, OURS), []);
        await reader.context().close();
      });
    }
  }
});

/** Elements below `selector` that reach over the right edge of the window, without a scrollable one around them. */
function findOverflow(visited, selector) {
  return visited.evaluate(rootSelector => {
    const isScrollable = element =>
      /auto|scroll|hidden/.test(getComputedStyle(element).overflowX);
    const outside = [];
    for (const root of document.querySelectorAll(rootSelector)) {
      for (const element of root.querySelectorAll('*')) {
        let parent = element.parentElement;
        while (parent && !isScrollable(parent)) {
          parent = parent.parentElement;
        }
        const { right } = element.getBoundingClientRect();
        if (right > window.innerWidth + 1 && parent === null) {
          outside.push(element.outerHTML.slice(0, 120));
        }
      }
    }
    return outside;
  }, selector);
}
