/** Gets what stands at an address, as text. */
export async function get(url) {
  return readText(await fetch(url));
}

/** Posts JSON, and answers the text that comes back. */
export async function postJson(url, body) {
  return readText(
    await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
  );
}

async function readText(response) {
  const text = await response.text();
  if (!response.ok) {
    throw new Error(`${response.status} from ${response.url}: ${text}`);
  }
  return text;
}
