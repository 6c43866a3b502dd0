import { screen } from '@testing-library/react';
import { renderOnEntityPage } from '../__testUtils__/renderOnEntityPage';
import { RoadmapContent } from '../roadmap/RoadmapContent';

// In a file of its own: answers about permissions are cached for as long as a page lives.
describe('RefreshButton', () => {
  it('tells whoever may not refresh why, and does nothing', async () => {
    const { user, requests } = await renderOnEntityPage(
      'ready',
      <RoadmapContent />,
      { denied: true },
    );

    const button = await screen.findByRole('button', {
      name: 'Refresh. You may not refresh: the permission waymark.refresh is missing',
    });
    expect(button).toHaveAttribute('aria-disabled', 'true');
    button.focus();
    await user.keyboard('{Enter}');
    expect(requests.filter(it => it.startsWith('POST'))).toEqual([]);
  });
});
