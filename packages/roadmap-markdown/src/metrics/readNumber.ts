/** A number as it stands in a text, without sign and unit. */
export interface NumberReading {
  value: number;
  length: number;
}

const NUMBER =
  /(\d{1,3}(?:,\d{2,3})*,\d{3}(?!\d)(?:\.\d+)?)|(\d{1,3}(?:[ ']\d{3})+(?!\d)(?:[.,]\d+)?)|(\d{1,3}(?:\.\d{3})+(?!\d)(?:,\d+)?)|(\d{1,15}(?:[.,]\d{1,15})?)/y;

/**
 * Reads the number that starts at `offset` of `text`: `10,000`, `10.000`, `10 000`, `99.9` or `99,9`. One comma before three
 * digits parts thousands unless nothing, or a share between 10 and 100 %, stands before it; one point does where hundreds follow,
 * as in `12.500`, which nobody writes for twelve and a half.
 */
export function readNumber(
  text: string,
  offset: number,
): NumberReading | undefined {
  NUMBER.lastIndex = offset;
  const match = NUMBER.exec(text);
  if (!match) {
    return undefined;
  }
  const [whole, commas, spaces, points, plain] = match;
  const isShare = /^ ?%/.test(
    text.slice(offset + whole.length, offset + whole.length + 2),
  );
  const digits =
    (commas && withoutCommas(commas, isShare)) ||
    (spaces && spaces.replace(/[ ']/g, '').replace(',', '.')) ||
    (points && withoutPoints(points, isShare)) ||
    plain.replace(',', '.');
  return { value: Number(digits), length: whole.length };
}

function withoutCommas(digits: string, isShare: boolean): string {
  const isDecimal = isShare ? /^\d?\d,\d{3}$/ : /^0,\d{3}$/;
  return digits.replace(/,/g, isDecimal.test(digits) ? '.' : '');
}

function withoutPoints(digits: string, isShare: boolean): string {
  const isGrouped = isShare
    ? /\..*\./.test(digits)
    : /\..*\.|^[1-9]\d*\.\d00(?!\d)|,/.test(digits);
  return isGrouped ? digits.replace(/\./g, '').replace(',', '.') : digits;
}
