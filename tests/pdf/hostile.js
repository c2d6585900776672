#!/usr/bin/env node
// hostile: writes a site that nobody designed for to FOLDER: long headings, a table of 300 rows, deep lists,
// scripts of many kinds, pictures of every sort, notes by the dozen, fields that are empty. Nothing in it is a
// fault. The same bytes every time.
'use strict';
const fs = require('fs');
const path = require('path');
const zlib = require('zlib');

const [, , folder] = process.argv;

function write(file, content) {
    const whole = path.join(folder, file);
    fs.mkdirSync(path.dirname(whole), { recursive: true });
    fs.writeFileSync(whole, content);
}

// --- pictures -------------------------------------------------------------------------------------------------

const table = Array.from({ length: 256 }, (_, n) => {
    let c = n;
    for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
    return c >>> 0;
});

function chunk(name, data) {
    const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
    let crc = 0xffffffff;
    for (const byte of body) crc = table[(crc ^ byte) & 255] ^ (crc >>> 8);
    const ends = Buffer.alloc(8);
    ends.writeUInt32BE(data.length, 0);
    ends.writeUInt32BE((crc ^ 0xffffffff) >>> 0, 4);
    return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
}

const passes = [[0, 0, 8, 8], [4, 0, 8, 8], [0, 4, 4, 8], [2, 0, 4, 4], [0, 2, 2, 4], [1, 0, 2, 2], [0, 1, 1, 2]];

// type 0 grey, 2 RGB, 3 palette, 4 grey and alpha, 6 RGB and alpha; value(x, y, channel) is 0–1.
function png(width, height, { type, depth = 8, interlaced = false, extra = [] }) {
    const channels = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }[type];
    const row = (y, x0, step) => {
        let bits = '';
        const bytes = [0];
        for (let x = x0; x < width; x += step) {
            for (let c = 0; c < channels; c++) {
                const most = 2 ** depth - 1;
                const value = Math.round((((x * 7 + y * 3 + c * 50) % 97) / 96) * most);
                if (depth === 16) bytes.push(value >> 8, value & 255);
                else if (depth === 8) bytes.push(value);
                else bits += value.toString(2).padStart(depth, '0');
            }
        }
        for (let i = 0; i < bits.length; i += 8) bytes.push(parseInt(bits.slice(i, i + 8).padEnd(8, '0'), 2));
        return Buffer.from(bytes);
    };
    const rows = [];
    for (const [x0, y0, dx, dy] of interlaced ? passes : [[0, 0, 1, 1]]) {
        if (x0 < width) for (let y = y0; y < height; y += dy) rows.push(row(y, x0, dx));
    }
    const head = Buffer.alloc(13);
    head.writeUInt32BE(width, 0);
    head.writeUInt32BE(height, 4);
    head.set([depth, type, 0, 0, interlaced ? 1 : 0], 8);
    return Buffer.concat([Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]), chunk('IHDR', head), ...extra,
        chunk('IDAT', zlib.deflateSync(Buffer.concat(rows))), chunk('IEND', Buffer.alloc(0))]);
}

const palette = (size) => chunk('PLTE', Buffer.from(Array.from({ length: size * 3 }, (_, i) => (i * 37) % 256)));
const seethrough = (size) => chunk('tRNS', Buffer.from(Array.from({ length: size }, (_, i) => 255 - i * 9)));

// A grey JPEG of 16 × 16 points that are all of one shade: the smallest there is.
function greyJpeg() {
    const segment = (marker, data) => Buffer.concat([Buffer.from([0xff, marker, (data.length + 2) >> 8, (data.length + 2) & 255]), Buffer.from(data)]);
    const quantities = segment(0xdb, [0, ...Array(64).fill(8)]);
    const frame = segment(0xc0, [8, 0, 16, 0, 16, 1, 1, 0x11, 0]);
    const dc = segment(0xc4, [0x00, 2, ...Array(15).fill(0), 0, 5]); // codes 0: no difference, 10: five bits
    const ac = segment(0xc4, [0x10, 1, ...Array(15).fill(0), 0]); // code 0: end of block
    const scan = segment(0xda, [1, 1, 0x00, 0, 63, 0]);
    // 10 + 11000 (24), end; then three blocks of 0, end: 1011 0000 0000 00 and ones to fill
    return Buffer.concat([Buffer.from([0xff, 0xd8]), quantities, frame, dc, ac, scan, Buffer.from([0b10110000, 0b00000011, 0xff, 0xd9])]);
}

const pictures = {
    'alfa.png': png(300, 200, { type: 6 }),
    'gra-alfa.png': png(200, 120, { type: 4 }),
    'sexton.png': png(200, 120, { type: 2, depth: 16 }),
    'sexton-alfa.png': png(120, 80, { type: 6, depth: 16, interlaced: true }),
    'palett.png': png(200, 120, { type: 3, extra: [palette(256)] }),
    'palett-fyra.png': png(199, 121, { type: 3, depth: 2, extra: [palette(4), seethrough(4)] }),
    'ett.png': png(203, 101, { type: 0, depth: 1 }),
    'flatad.png': png(250, 131, { type: 2, interlaced: true }),
    'stor.png': png(4000, 2600, { type: 0 }),
    'hog.png': png(60, 3000, { type: 2 }),
    'bred.png': png(3000, 12, { type: 2 }),
    'liten.png': png(1, 1, { type: 2 }),
    'gra.jpg': greyJpeg(),
    'inkscape.svg': `<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<!-- Created with a drawing program -->
<svg width="60mm" height="30mm" viewBox="0 0 60 30" version="1.1" id="svg5" inkscape:version="1.2" sodipodi:docname="rita.svg"
  xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd"
  xmlns:xlink="http://www.w3.org/1999/xlink" xmlns="http://www.w3.org/2000/svg">
  <sodipodi:namedview id="n" pagecolor="#fff" inkscape:zoom="2"><inkscape:grid type="xygrid" id="g"/></sodipodi:namedview>
  <defs id="d"><linearGradient id="a"><stop style="stop-color:#0000ff;stop-opacity:1" offset="0" id="s1"/><stop style="stop-color:#00ff00" offset="1" id="s2"/></linearGradient>
  <linearGradient xlink:href="#a" id="b" x1="0" y1="0" x2="60" y2="0" gradientUnits="userSpaceOnUse"/></defs>
  <g inkscape:label="Lager 1" inkscape:groupmode="layer" id="lager1" transform="translate(1,1)">
  <path style="fill:url(#b);stroke:#000;stroke-width:0.265px;stroke-linejoin:round" d="m 2,2 c 10,-4 20,14 30,6 l 8,4 h 6 v 8 a 6 3 20 0 1 -9,4 z" id="p" sodipodi:nodetypes="cccccc"/>
  <text xml:space="preserve" style="font-size:4px;font-family:sans-serif" x="5" y="24" id="t"><tspan sodipodi:role="line" id="ts" x="5" y="24">Ritad text</tspan></text></g></svg>`,
    'illustrator.svg': `<?xml version="1.0" encoding="utf-8"?>
<svg version="1.1" id="Lager_1" xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" x="0px" y="0px" viewBox="0 0 200 100" style="enable-background:new 0 0 200 100;" xml:space="preserve">
<style type="text/css">.st0{fill:#E30613;}.st1{fill:none;stroke:#1D1D1B;stroke-miterlimit:10;stroke-width:2;}.st2{clip-path:url(#SVGID_2_);}</style>
<g><defs><rect id="SVGID_1_" x="10" y="10" width="120" height="60"/></defs><clipPath id="SVGID_2_"><use xlink:href="#SVGID_1_" style="overflow:visible;"/></clipPath>
<g class="st2"><circle class="st0" cx="70" cy="50" r="55"/></g></g>
<polyline class="st1" points="5,95 60,20.5 110.3,80 195,5 "/><ellipse class="st1" cx="150" cy="70" rx="30" ry="12"/></svg>`,
};

// --- texts -----------------------------------------------------------------------------------------------------

const sentence = 'Teamet planerar nästa steg tillsammans med den det gäller, och följer upp det efter en vecka.';
const repeat = (count, make) => Array.from({ length: count }, (_, i) => make(i + 1)).join('\n');
const sheet = (title, body, more = '') => `---\ntyp: blad\ntitel: "${title}"\nbeskrivning: Ett blad.\n${more}---\n\n${body}\n`;

write('webbplats.yaml', `titel: Främmande innehåll
beskrivning: En webbplats som ingen har tänkt på.
adress: https://example.org/framling/
utgåva: "1"
datum: 2024-03-01
utgivare: Provlaget
meny: [index.md]
`);
write('typer.yaml', `typer:
  blad:
    etikett: Blad
    plural: Blad
    mapp: blad
    fält:
      titel: {slag: text, krävs: ja, etikett: Titel}
      tom: {slag: text, etikett: Tom}
      lista: {slag: lista, etikett: Lista, av: {slag: text, etikett: Rad}}
      grupp: {slag: grupp, etikett: Grupp, fält: {a: {slag: text, etikett: A}, b: {slag: markdown, etikett: B}}}
utskrifter:
  blad: {etikett: Blad, typ: blad, mall: post, för: [alla]}
  liggande: {etikett: Liggande, typ: blad, mall: post, papper: A4-liggande, för: [alla], storskrift: nej}
  litet: {etikett: Litet, typ: blad, mall: post, papper: A5, för: [alla], storskrift: nej}
`);
write('index.md', '---\ntitel: Start\nbeskrivning: Start.\n---\n\nText.\n');
for (const [name, bytes] of Object.entries(pictures)) write(`bilder/${name}`, bytes);
write('blad/rubriker.md', sheet(`En titel som aldrig tar slut utan fortsätter ${'och fortsätter '.repeat(16)}till vägs ände`,
    repeat(5, (i) => `## ${'Verksamhetsutvecklingsorganisationsförändringsprocessen '.repeat(i)}\n\n### ${'under '.repeat(30)}rubrik ${i}\n\n${sentence}\n`)));
write('blad/tabell.md', sheet('Trehundra rader', `| Nr | Vad som görs | Vem | När |\n| ---: | --- | :---: | --- |\n${
    repeat(300, (i) => `| ${i} | ${i % 7 === 0 ? sentence.repeat(3) : 'Kort'} | Person ${i} | v. ${(i % 52) + 1} |`)}`));
write('blad/lista.md', sheet('Djupa listor', `${repeat(12, (i) => `${'  '.repeat(i - 1)}- Nivå ${i} ${sentence}`)}\n\n${
    repeat(120, (i) => `${i}. Punkt ${i}`)}`));
write('blad/skrifter.md', sheet('Ǥákti, Õunapuu och Nguyễn Thị Hằng',
    `Samiska: Čáhcesuolu, Guovdageaidnu, Ŋuorjju, Ŧiejasvuonna, Đeatnu, ǩuǯǯ, ǥåå, jïh, åarjelsaemien.

Finska: Hämeenlinna, Jyväskylä, Šakki, žetoni, tyttären yöäänsinfonia. Meänkieli och kvänska: šakki, đ.

Vietnamesiska: Nguyễn Thị Hằng, Trần Đức Lương, Đặng Hữu Phước, ở nhà, được khỏe.

Polska, tjeckiska, turkiska, isländska: Łódź, Žižkov, Iğdır, İstanbul, Þórður, Æðey. Grekiska: Ελληνικά. Ryska: Привет, мир.

مرحبا بكم في الرعاية القريبة، نحن نعمل معا من أجل صحة جيدة للجميع في المنطقة كلها منذ عام 2023 وحتى اليوم.

Mitt i en mening kommer السلام عليكم och sedan svenska igen, med 123 (siffror) efter שלום.

Kombinerat: e\u0301 a\u030a o\u0308 n\u0303. Noll bredd: a\u200bb, binde\u00adstreck, hårt\u00a0mellanslag. Tecken: ≈ ≤ ≥ ± × ÷ → ← ☐ ✓ € § ½ ² ³ ° … – — ” ’ « ».

Som inget typsnitt har: 😀 漢字 🇸🇪 👩🏽‍🔬 \ue000 slut.`));
write('blad/bilder.md', sheet('Bilder av alla slag', Object.keys(pictures).filter((name) => name !== 'liten.png').map((name) => `Före ${name}.\n\n![Bilden ${name}](/bilder/${name})\n\nInuti ![${name} i raden](/bilder/${name}) en rad.\n`).join('\n')));
write('blad/kod.md', sheet('Kod', `\`\`\`\n${repeat(70, (i) => `${'    '.repeat(i % 5)}rad(${i}) { ${'skriv '.repeat(i % 9)}}${i % 6 === 0 ? '\n' : ''}`)}\n\`\`\`\n\nEfter.\n`));
write('blad/noter.md', sheet('Trettio noter', `${Array.from({ length: 30 }, (_, i) => `Ord ${i + 1}[^n${i + 1}]`).join(' ')}\n\n| A | B |\n| --- | --- |\n| Not i tabell[^t1] | och här[^t2] |\n\n${
    repeat(30, (i) => `[^n${i}]: Not nummer ${i}. ${i % 5 === 0 ? sentence.repeat(2) : ''}\n`)}\n[^t1]: Tabellens första not.\n\n[^t2]: Tabellens andra not.\n`));
write('blad/adresser.md', sheet('Adresser som är sin egen text', `Se <https://example.org/en/lang/adress/som/aldrig/tar/slut/utan/fortsatter/och/fortsatter?till=vags&ande=ja#slut>.

<https://example.org> och <anna@example.org>, och [https://example.org/b](https://example.org/b "Om sidan B").`));
write('deck/fullt.md', `---\ntyp: presentation\ntitel: Fullt\nbeskrivning: Bilder med mycket på.\n---\n\n## Avsnitt\n\n:::bild {id=punkter tid="40 s"}
### Tjugo punkter\n\n${repeat(20, (i) => `- Punkt ${i}: ${sentence}`)}\n\n:::talmanus\nTala.\n:::\n:::\n\n:::bild {id=rader tid="40 s"}
### En tabell\n\n| Nr | Vad | Vem |\n| ---: | --- | --- |\n${repeat(12, (i) => `| ${i} | ${sentence} | Person ${i} |`)}\n\n:::talmanus\nTala.\n:::\n:::\n`);
write('blad/langa.md', sheet('Långt', `${repeat(40, () => `${sentence.repeat(6)}\n`)}\n\n> ${sentence.repeat(30)}\n\n:::faktaruta {rubrik="En ruta som är längre än en sida"}\n${repeat(14, () => `${sentence.repeat(8)}\n`)}\n:::\n`));
write('blad/tomt.yaml', 'typ: blad\ntitel: Tomt\nbeskrivning: Inget.\nlista: []\n');
write('blad/falt.yaml', `typ: blad\ntitel: "<&> ”Fält” & ' \\" \\\\ (x) [y] %z"\nbeskrivning: Tecken som betyder något i XML och PDF.\nlista: ["(", ")", "\\\\", "<<", ">>", "endobj", "%%EOF"]\ngrupp: {a: "&amp; <b>", b: "**fet** \`kod\` och (parentes"}\n`);
