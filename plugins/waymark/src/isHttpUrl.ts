/** Whether an address may become a link: documents are untrusted, and `javascript:` is an address too. */
export function isHttpUrl(address: string | undefined): address is string {
  if (!address) {
    return false;
  }
  try {
    return ['http:', 'https:'].includes(new URL(address).protocol);
  } catch {
    return false;
  }
}
