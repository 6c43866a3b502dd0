import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { evaluateRoadmap } from '@waymark/plugin-waymark-common';
import { renderOnEntityPage } from '../../__testUtils__/renderOnEntityPage';
import { TODAY } from '../../__testUtils__/roadmaps';
import { RoadmapContent } from './RoadmapContent';

const PHASE_2 = '/?phase=p2&document=docs%2FROADMAP.md';

async function findRow(name: RegExp) {
  const header = await screen.findByRole('rowheader', { name });
  return within(header.closest('tr')!);
}

function rowTitles() {
  return screen
    .getAllByRole('rowheader')
    .map(header => within(header).getAllByRole('link')[0].textContent);
}

describe('RoadmapContent', () => {
  it('answers in larger form, with counts and the reason', async () => {
    await renderOnEntityPage('ready', <RoadmapContent />);

    const answer = within(
      await screen.findByRole('region', { name: 'Where we stand' }),
    );
    expect(answer.getByRole('heading')).toHaveTextContent(
      'Phase 2 of 8 · Artifact security · partial',
    );
    expect(
      answer.getByText(
        'Current, because the document says that it is under way.',
      ),
    ).toBeInTheDocument();
    expect(answer.getByText('4 of 11 items').parentElement).toHaveTextContent(
      '4 of 11 items in all · 1 partial · 1 left out · 2 without a state · 1 of 4 in this phase',
    );
    expect(answer.getByText(/^Criteria:/)).toHaveTextContent(
      '1 of 2 met in all',
    );
  });

  it('tells the criteria of a current phase that has nothing else', async () => {
    await renderOnEntityPage('ready', <RoadmapContent />, {
      change: ({ roadmap }) => {
        const { roadmap: read } = roadmap.documents[0];
        read!.phases[1].items = [];
        roadmap.documents[0].evaluation = evaluateRoadmap(read!, TODAY);
      },
    });

    const answer = within(
      await screen.findByRole('region', { name: 'Where we stand' }),
    );
    expect(answer.getByText('3 of 7 items').parentElement).toHaveTextContent(
      /^3 of 7 items in all · 2 without a state$/,
    );
    expect(answer.getByText(/^Criteria:/).parentElement).toHaveTextContent(
      'Criteria: 1 of 2 met in all · 1 of 2 in this phase',
    );
  });

  it('shows the stated status beside the counted progress, and marks where they disagree', async () => {
    await renderOnEntityPage('ready', <RoadmapContent />);

    const row = await findRow(/Phase 3 · Observability/);
    expect(row.getByText('complete')).toBeInTheDocument();
    expect(row.getByText('1 of 3 items')).toBeInTheDocument();
    expect(
      row.getByRole('img', {
        name: 'Stated and counted disagree: Phase 3 says complete, 2 items are open.',
      }),
    ).toBeInTheDocument();
    const findings = screen.getByRole('row', { name: 'Findings' });
    expect(findings.previousElementSibling).toHaveTextContent(/Phase 3/);
    expect(within(findings).getByRole('cell')).toHaveAttribute('colspan', '6');
    expect(
      within(findings).getByRole('link', { name: 'line 37' }),
    ).toHaveAttribute('href', '/?source=docs%2FROADMAP.md&line=37');
  });

  it('draws what is not there as a dash that tells which', async () => {
    await renderOnEntityPage('ready', <RoadmapContent />);

    const untouched = await findRow(/Phase 7/);
    expect(untouched.getAllByText('not stated')).toHaveLength(1);
    expect(
      untouched.getAllByText('–').map(dash => dash.getAttribute('aria-label')),
    ).toEqual([
      'no items',
      'no criteria',
      'no timeframe stated',
      'no owners stated',
    ]);
    expect(untouched.queryByRole('progressbar')).not.toBeInTheDocument();
  });

  it('shows a status that it does not know as written, and explains it', async () => {
    await renderOnEntityPage('ready', <RoadmapContent />, {
      address: '/?phase=p7',
      change: ({ roadmap }) => {
        roadmap.documents[0].roadmap!.phases[7].statusText =
          'on the back burner';
      },
    });

    const explanation =
      'written “on the back burner”, which is no status Waymark knows';
    expect(
      await within(await screen.findByRole('dialog')).findByText(
        new RegExp(explanation),
      ),
    ).toBeInTheDocument();
    const table = within(
      screen.getByRole('table', { name: 'Phases', hidden: true }),
    );
    expect(table.getByText('on the back burner')).toBeInTheDocument();
    expect(table.queryByText('not stated')).not.toBeInTheDocument();
  });

  it('shows a timeframe once: in its column, not in the title', async () => {
    await renderOnEntityPage('ready', <RoadmapContent />, {
      change: ({ roadmap }) => {
        roadmap.documents[0].roadmap!.phases[0].title =
          'Phase 1: Foundations (Q4 2025)';
      },
    });

    const row = await findRow(/Phase 1 · Foundations/);
    expect(
      row.getByRole('link', { name: 'Phase 1 · Foundations' }),
    ).toHaveAttribute('title', 'Phase 1: Foundations (Q4 2025)');
    expect(row.getAllByText(/Q4 2025/)).toHaveLength(1);
  });

  it('lists items and criteria of the current phase at first, and of each one on demand', async () => {
    const { user } = await renderOnEntityPage('ready', <RoadmapContent />);
    const table = within(await screen.findByRole('table', { name: 'Phases' }));
    const openRows = () =>
      table.getAllByRole('row', { name: 'Items and criteria' });

    const button = table.getByRole('button', {
      name: 'Items of Phase 2 · Artifact security',
    });
    expect(button).toHaveAttribute('aria-expanded', 'true');
    // The other is the current one among its parts.
    expect(openRows()).toHaveLength(2);
    const current = within(openRows()[0]);
    expect(current.getByText('Keys rotated every 90 days')).toBeInTheDocument();
    expect(
      within(current.getByRole('list', { name: 'Exit criteria' })).getAllByRole(
        'listitem',
      ),
    ).toHaveLength(2);
    expect(current.getByRole('link', { name: 'line 30' })).toHaveAttribute(
      'href',
      '/?source=docs%2FROADMAP.md&line=30',
    );

    button.focus();
    await user.keyboard('{Enter}');
    expect(button).toHaveAttribute('aria-expanded', 'false');
    expect(openRows()).toHaveLength(1);
    await user.click(
      table.getByRole('button', { name: 'Items of Phase 3 · Observability' }),
    );
    expect(openRows()[1]).toHaveTextContent('Alerts on the error budget');
    expect(
      table.queryByRole('button', { name: /^Items of Phase 6/ }),
    ).not.toBeInTheDocument();
  });

  it('opens and closes all phases at once, and prints all of them open', async () => {
    const { user } = await renderOnEntityPage('ready', <RoadmapContent />);
    const table = within(await screen.findByRole('table', { name: 'Phases' }));
    const count = () =>
      table.queryAllByRole('row', { name: 'Items and criteria' }).length;

    await user.click(screen.getByRole('button', { name: 'Expand all' }));
    expect(count()).toBe(7);
    await user.click(screen.getByRole('button', { name: 'Collapse all' }));
    expect(count()).toBe(0);

    fireEvent(window, new Event('beforeprint'));
    expect(count()).toBe(7);
    fireEvent(window, new Event('afterprint'));
    expect(count()).toBe(0);
  });

  it('tells how many boxes stand outside the phases', async () => {
    await renderOnEntityPage('ready', <RoadmapContent />, {
      change: ({ roadmap }) => {
        const { phases } = roadmap.documents[0].roadmap!;
        phases[1].checkboxes = { total: 6, done: 3 };
        phases[3].checkboxes = { total: 3, done: 1 };
      },
    });

    expect(
      (await screen.findByText('5 of 11 ticked')).closest('dd'),
    ).toHaveTextContent(
      '5 of 11 ticked, 2 outside the phases, 2 more in code fences',
    );
  });

  it('shows what is wrong with the document on the document', async () => {
    await renderOnEntityPage('ready', <RoadmapContent />);

    const documentRegion = within(
      await screen.findByRole('region', { name: 'Checkout roadmap' }),
    );
    const finding = documentRegion.getByText(/belong to a template/);
    expect(finding.closest('table')).toBeNull();
    expect(
      within(finding).getByRole('link', { name: 'line 3' }),
    ).toHaveAttribute('href', '/?source=docs%2FROADMAP.md&line=3');
  });

  it('links owners of the catalog, and shows all others as text', async () => {
    await renderOnEntityPage('ready', <RoadmapContent />);

    const row = await findRow(/Phase 2/);
    expect(row.getByRole('link', { name: /ada/ })).toHaveAttribute(
      'href',
      '/catalog/default/user/ada',
    );
    expect(row.getByText(/Team Control \+ DX/)).toBeInTheDocument();
    expect(
      row.queryByRole('link', { name: /Team Control/ }),
    ).not.toBeInTheDocument();
  });

  it('shows each document as a section, and families as groups with a current phase each', async () => {
    await renderOnEntityPage('several', <RoadmapContent />);

    const platform = within(
      await screen.findByRole('region', { name: 'Platform plan' }),
    );
    expect(
      platform.getByRole('heading', { name: 'Quarters' }).nextElementSibling,
    ).toHaveTextContent('Quarter 1 of 2 · Q1 2026 · status not stated');
    expect(
      platform.getByRole('heading', { name: 'Horizons' }).nextElementSibling,
    ).toHaveTextContent('Horizon 1 of 2 · Next 30 days · status not stated');
    expect(
      screen.getByRole('region', { name: 'Checkout roadmap' }),
    ).toBeInTheDocument();
  });

  it('filters by text and by status, and keeps the parents of what matches', async () => {
    const { user } = await renderOnEntityPage('ready', <RoadmapContent />);

    await user.type(
      await screen.findByRole('searchbox', { name: 'Search' }),
      'agree day',
    );
    expect(rowTitles()).toEqual([
      'Phase 2 · Artifact security',
      'Pilot with the payments team',
    ]);
    expect(screen.getByText('1 of 9 phases shown')).toBeInTheDocument();

    await user.click(screen.getByRole('button', { name: 'Clear' }));
    expect(rowTitles()).toHaveLength(9);

    await user.click(screen.getByRole('button', { name: /Status/ }));
    await user.click(await screen.findByRole('option', { name: 'complete' }));
    expect(rowTitles()).toEqual([
      'Phase 1 · Foundations',
      'Phase 3 · Observability',
    ]);
  });

  it('sorts upwards, downwards, and back to the order of the document', async () => {
    const { user } = await renderOnEntityPage('ready', <RoadmapContent />);
    const column = await screen.findByRole('button', {
      name: 'Counted progress',
    });
    const inDocument = rowTitles();

    await user.click(column);
    expect(rowTitles()[0]).toBe('Phase 5 · Payment provider');
    await user.click(column);
    expect(rowTitles()[0]).toBe('Phase 1 · Foundations');
    await user.click(column);
    expect(rowTitles()).toEqual(inDocument);
  });

  it('opens a phase by keyboard, closes it by Esc, and gives the focus back', async () => {
    const { user } = await renderOnEntityPage('ready', <RoadmapContent />);
    const row = await findRow(/Phase 2/);
    const link = row.getByRole('link', { name: 'Phase 2 · Artifact security' });

    link.focus();
    await user.keyboard('{Enter}');
    const drawer = await screen.findByRole('dialog', {
      name: 'Phase 2 · Artifact security',
    });
    expect(drawer).toContainElement(document.activeElement as HTMLElement);

    await user.keyboard('{Escape}');
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
    expect(link).toHaveFocus();
  });

  it('opens the phase of a shared address with its items and criteria, each linked to its line', async () => {
    const { user } = await renderOnEntityPage('ready', <RoadmapContent />, {
      address: PHASE_2,
    });

    const drawer = within(await screen.findByRole('dialog'));
    expect(drawer.getByText(/written “◐ PARTIAL”/)).toBeInTheDocument();
    const supplyChain = within(
      drawer.getByRole('list', { name: 'Supply chain' }),
    );
    expect(
      supplyChain
        .getAllByRole('img')
        .map(mark => mark.getAttribute('aria-label')),
    ).toEqual(['done', 'done', 'open', 'partial']);
    expect(
      supplyChain.getByText('2.1 Sign container images'),
    ).toBeInTheDocument();
    expect(drawer.getByText('Scan laptops (dropped)')).toBeInTheDocument();
    expect(drawer.getByText('optional')).toBeInTheDocument();
    expect(
      within(drawer.getByRole('list', { name: 'Exit criteria' })).getAllByRole(
        'listitem',
      ),
    ).toHaveLength(2);
    expect(drawer.getByRole('link', { name: 'line 21' })).toHaveAttribute(
      'href',
      `${PHASE_2}&source=docs%2FROADMAP.md&line=21`,
    );

    await user.click(drawer.getByRole('link', { name: /Pilot/ }));
    expect(
      await screen.findByRole('dialog', {
        name: 'Pilot with the payments team',
      }),
    ).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Close' }));
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });

  it('explains an address whose phase is gone', async () => {
    await renderOnEntityPage('ready', <RoadmapContent />, {
      address: '/?phase=p99',
    });

    expect(
      await screen.findByRole('dialog', { name: 'Phase not found' }),
    ).toHaveTextContent('no phase “p99”');
  });

  it('shows the text at a line as plain text, above the phase, with a link to the original', async () => {
    const { user } = await renderOnEntityPage('ready', <RoadmapContent />, {
      address: PHASE_2,
    });
    await user.click(await screen.findByRole('link', { name: 'line 21' }));

    const drawer = within(
      await screen.findByRole('dialog', { name: 'docs/ROADMAP.md' }),
    );
    const lines = within(
      await drawer.findByRole('list', { name: 'Text of docs/ROADMAP.md' }),
    ).getAllByRole('listitem');
    expect(lines[20]).toHaveTextContent('21Text of line 21 <b>not bold</b>');
    expect(lines[20]).toHaveAttribute('aria-current', 'location');
    expect(
      drawer.getByRole('link', { name: /Open the original/ }),
    ).toHaveAttribute(
      'href',
      'https://github.com/example/checkout/tree/main/docs/ROADMAP.md?plain=1#L21',
    );

    await user.keyboard('{Escape}');
    await waitFor(() =>
      expect(
        screen.queryByRole('dialog', { name: 'docs/ROADMAP.md' }),
      ).not.toBeInTheDocument(),
    );
    expect(
      screen.getByRole('dialog', { name: /Artifact security/ }),
    ).toBeInTheDocument();
  });

  // eslint-disable-next-line no-script-url -- what must not become a link
  it.each([undefined, 'javascript:alert(1)', 'not an address'])(
    'links no original at %s',
    async url => {
      const { fixtures } = await renderOnEntityPage(
        'ready',
        <RoadmapContent />,
        {
          address: '/?source=docs%2FROADMAP.md&line=500',
          change: ({ roadmap }) => {
            roadmap.documents[0].source.url = url;
          },
        },
      );
      expect(fixtures.ready.roadmap.documents[0].source.url).toBe(url);

      expect(
        await screen.findByText(
          'Line 500 is no longer there: the document has 80 lines.',
        ),
      ).toBeInTheDocument();
      expect(
        screen.queryByRole('link', { name: /original/ }),
      ).not.toBeInTheDocument();
    },
  );

  it('reads the sources again, announces it, and shows what was read', async () => {
    const { user, alerts, fixture, requests } = await renderOnEntityPage(
      'ready',
      <RoadmapContent />,
    );
    const button = await screen.findByRole('button', { name: 'Refresh' });
    await waitFor(() => expect(button).toBeEnabled());
    fixture.roadmap.documents[0].roadmap!.title = 'A new title';
    await user.click(button);

    expect(
      await screen.findByRole('region', { name: 'A new title' }),
    ).toBeInTheDocument();
    expect(requests).toContain(
      'POST http://example.com/api/waymark/entities/component/default/ready/refresh',
    );
    expect(alerts.post).toHaveBeenCalledWith(
      expect.objectContaining({
        message: 'Read again: 1 roadmap document',
        severity: 'success',
      }),
    );
  });

  it('announces what a refresh could not read', async () => {
    const { user, alerts } = await renderOnEntityPage(
      'stale',
      <RoadmapContent />,
    );
    const button = await screen.findByRole('button', { name: 'Refresh' });
    await waitFor(() => expect(button).toBeEnabled());
    await user.click(button);

    await waitFor(() =>
      expect(alerts.post).toHaveBeenCalledWith(
        expect.objectContaining({
          message: 'Read again, but 1 document failed: docs/ROADMAP.md',
          severity: 'warning',
        }),
      ),
    );
  });

  it('keeps what was last read where the last attempt failed, and says why', async () => {
    await renderOnEntityPage('stale', <RoadmapContent />);

    expect(
      await screen.findByText(/The last attempt failed/),
    ).toHaveTextContent(
      'The last attempt failed 2 hr. ago; what follows was read 1 day ago.',
    );
    expect(screen.getByText(/its rate limit is used up/)).toBeInTheDocument();
    expect(screen.getByRole('table', { name: 'Phases' })).toBeInTheDocument();
  });

  it('says what was looked for and where, and what to paste', async () => {
    await renderOnEntityPage('none', <RoadmapContent />);

    expect(
      await screen.findByText(
        'Looked for ROADMAP.md, docs/ROADMAP.md, docs/roadmap.md beside url:https://github.com/example/checkout/.',
      ),
    ).toBeInTheDocument();
    expect(
      await screen.findByRole('button', { name: /copy/i }),
    ).toBeInTheDocument();
    expect(document.body).toHaveTextContent(
      'metadata: annotations: waymark/roadmap: docs/plans/roadmap.md',
    );
  });

  it('says once what was looked for, and that default names need no annotation', async () => {
    await renderOnEntityPage('none', <RoadmapContent />, {
      change: ({ roadmap }) => {
        roadmap.findings = [
          {
            kind: 'no-document',
            message: 'No roadmap was found: looked for ROADMAP.md',
          },
        ];
      },
    });

    expect(
      await screen.findByText(/they need no annotation/),
    ).toBeInTheDocument();
    expect(screen.getAllByText(/looked for/i)).toHaveLength(1);
  });

  it.each([
    ['not-found', true],
    ['outside-folder', true],
    ['rate-limited', false],
  ])(
    'gives the annotation to correct where that mends it: %s %s',
    async (kind, mends) => {
      await renderOnEntityPage('failed', <RoadmapContent />, {
        change: ({ entity, roadmap }) => {
          entity.metadata.annotations!['waymark/roadmap'] = 'docs/RAODMAP.md';
          roadmap.documents[0].error = {
            kind,
            message: 'It could not be read.',
          };
        },
      });

      expect(
        await screen.findByText(
          'Looked for docs/RAODMAP.md, named by the annotation waymark/roadmap, beside url:https://github.com/example/checkout/.',
        ),
      ).toBeInTheDocument();
      expect(screen.getAllByText('It could not be read.')).toHaveLength(1);
      const shown = screen.queryByText(/Correct the path/);
      expect(Boolean(shown)).toBe(mends);
      expect(
        document.body.textContent!.includes('# now: docs/RAODMAP.md'),
      ).toBe(mends);
    },
  );

  it.each([
    ['pending', /Waymark has not looked for a roadmap of this entity yet/],
    ['failed', /^No roadmap could be read$/],
    ['failed', /^Looked for ROADMAP.md, docs\/ROADMAP.md, docs\/roadmap.md/],
    ['failed', /Move what is finished into a document of its own/],
    ['empty', /A phase is a heading such as/],
    ['closed', /No current phase: all 2 phases are complete/],
  ])(
    'explains itself where there is nothing to show: %s',
    async (name, text) => {
      await renderOnEntityPage(name, <RoadmapContent />);

      expect(await screen.findByText(text)).toBeInTheDocument();
    },
  );

  it('shows the error of the backend, and tries again', async () => {
    const { user, fixtures, fixture } = await renderOnEntityPage(
      'ready',
      <RoadmapContent />,
      { unavailable: true },
    );

    expect(
      await screen.findByText(/The roadmap could not be loaded/),
    ).toBeInTheDocument();
    fixtures.ready = fixture;
    await user.click(screen.getByRole('button', { name: 'Retry' }));

    expect(
      await screen.findByRole('table', { name: 'Phases' }),
    ).toBeInTheDocument();
  });

  it('draws how the progress came about, also as a table', async () => {
    await renderOnEntityPage('ready', <RoadmapContent />);

    expect(
      await screen.findByRole('img', {
        name: /^docs\/ROADMAP.md: from 1 of 9 items on .* to 4 of 12 items on/,
      }),
    ).toBeInTheDocument();
    expect(screen.getByText('As a table')).toBeInTheDocument();
  });
});
