const BODIES: Record<number, object> = {
  401: { message: 'Bad credentials' },
  403: { message: 'Resource not accessible by integration' },
  404: { message: 'Not Found' },
  409: { message: 'Git Repository is empty.' },
  410: { message: 'Issues are disabled for this repo' },
  451: {
    message: 'Repository access blocked',
    block: {
      reason: 'dmca',
      created_at: '2026-01-01T00:00:00Z',
      html_url: 'https://github.com/github/dmca',
    },
  },
  500: { message: 'Server Error' },
  502: { message: 'Server Error' },
  503: { message: 'Service Unavailable' },
};

/** What GitHub answers with a status that it gives without looking at the request. */
export function statusBody(status: number): object {
  return BODIES[status] ?? { message: `Status ${status}` };
}
