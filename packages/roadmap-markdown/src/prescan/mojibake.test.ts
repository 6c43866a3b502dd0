import fc from 'fast-check';
import { repairMojibake } from './mojibake';

/** Decodes UTF-8 as Windows-1252; `lossy` drops the bytes that it leaves undefined. */
function garble(text: string, lossy: boolean): string {
  const garbled = new TextDecoder('windows-1252').decode(
    new TextEncoder().encode(text),
  );
  return lossy
    ? garbled.replace(/[\u0081\u008D\u008F\u0090\u009D\u00AD]/g, '')
    : garbled;
}

describe('repairMojibake', () => {
  it.each([
    ['✅', false],
    ['✅ ⚡ → “don’t” … — •', true],
    ['🎯 📋 🆕 🚧 🚀 🟡', true],
    ['📝 Designed', true],
    ['⏸️ Deferred', true],
    ['⏭️ Skipped', true],
    ['⏱️ ⏳ ❌', true],
    ['├── │ └──', true],
    ['⏰ ❤️ 🏗️ ☑️', false],
    ['café, déjà vu, Straße, España, São', false],
    ['État d’âme', true],
    ['łąka', false],
    ['Привет, мир', false],
    ['成功率', false],
    ['10 °C, ± 5', true],
  ])('repairs %s', (text, lossy) => {
    expect(repairMojibake(garble(text, lossy)).text).toBe(text);
  });

  it.each([
    'Ãgua, MAÇÃ, São Paulo — ação',
    '« CAFÉ » «CAFÉ» «cassé…» É…',
    '« ouvré » forêt » à…»',
    '„Ä“ „Ö“ „Spaß“ Straße “Groß” Ü–',
    'niño» ¿Ñ? año—',
    'Ångström, „Å“, «Å»',
    'Þórð…» „orð“',
    'Привет — мир',
    '你好，世界！',
    '✅ → ⏸️ 📝 — “quotes”',
    'ÇÃ… ÂGE Â',
  ])('leaves %s alone', text => {
    expect(repairMojibake(text)).toEqual({ text, repaired: [] });
  });

  it('repairs garbled text beside good text, and tells where', () => {
    const text = `Café\n${garble('✅', true)} Café ${garble('é', true)}té\n`;
    expect(repairMojibake(text)).toEqual({
      text: 'Café\n✅ Café été\n',
      repaired: [
        { line: 2, garbled: 'âœ…', meant: '✅' },
        { line: 2, garbled: 'Ã©', meant: 'é' },
      ],
    });
  });

  it('keeps every line where it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), text => {
        const repaired = repairMojibake(garble(text, true)).text;
        expect(repaired.split('\n')).toHaveLength(text.split('\n').length);
      }),
    );
  });
});
