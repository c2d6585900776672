#!/usr/bin/env node
// Every block on every kind of ground, in every theme of the program: on a page, inside each block that can hold
// others, on slides of each layout and in their notes; light, dark and on paper; as a document, on the stage, in the
// speaker view and on sheets. Whatever unfolds is unfolded, and no text is hard to read.
'use strict';
const fs = require('fs');
const path = require('path');
const { spawnSync } = require('child_process');
const { root, report } = require('./sites');
const { serve } = require('./server');
const check = require('./checks');
const { launch } = require('./chromium');

const program = process.env.RELEASE || path.join(root, 'build/malbild');
const place = path.join(root, 'build/web/surfaces');
const marks = ['ordagrann', 'bearbetning', 'referat', 'ej-beslutad'];
const layouts = ['titel', 'avsnitt', 'text', 'citat', 'fragor', 'spalter'];

// The handbook's example has a record of each.
const types = ['fråga', 'indikator', 'nyhet', 'beslut', 'ändring', 'begrepp', 'film', 'länk', 'patientfall', 'fokusområde', 'fokusförflyttning',
    'framgångsfaktor', 'kurspaket', 'målområde', 'satsning', 'målbild', 'presentation'];

const inside = 'Text med [en länk](index.md), **fetstil** och `kod`.';
const blocks = {
    text: `${inside}\n\n- En punkt\n- En till\n\n1. Ett\n2. Två`,
    ruta: `:::ruta {rubrik="En ruta"}\n${inside}\n:::`,
    faktaruta: `:::faktaruta {rubrik="Fakta"}\n${inside}\n:::`,
    viktigt: `:::viktigt {rubrik="Viktigt"}\n${inside}\n:::`,
    exempel: `:::exempel\n${inside}\n:::`,
    tips: `:::tips {rubrik="Ett råd"}\n${inside}\n:::`,
    ingress: `:::ingress\n${inside}\n:::`,
    citat: `:::citat {namn="Aina, 78 år" källa="påhittat"}\n${inside}\n:::`,
    lydelse: `:::lydelse {källa="Protokollet"}\n${inside}\n:::`,
    bearbetning: `:::bearbetning {källa="Protokollet"}\n${inside}\n:::`,
    figur: `:::figur {bild=/prick.svg alt="En prick." bildtext="En bildtext." märke=ej-beslutad}\n${inside}\n:::`,
    film: ':::film {film=film-hembesok}\n:::',
    fran: `:::från-till {från="Vänta" till="Välja"}\n${inside}\n:::`,
    detaljer: `:::detaljer {rubrik="Mer"}\n${inside}\n:::`,
    steg: ':::steg {rubrik="En väg"}\n1. **Ring.** Berätta.\n2. **Kom.** Vi ses.\n:::',
    diagram: ':::diagram {slag=staplar rubrik="Ett diagram" beskrivning="Det stiger." källa="Påhittat"}\n| År | Värde |\n|---|---|\n| 2023 | 4 |\n| 2024 | 6 |\n:::',
    ...Object.fromEntries(types.map((type) => [`lista-${type}`.replace(/[åä]/g, 'a').replace(/ö/g, 'o'), `:::lista {typ=${type}}\n:::`])),
    tabell: `| Vad | Hur |\n|---|---|\n| ${inside} | Så |\n| Annat | Så där |`,
    kod: '```\nrad av kod\n```',
    blockcitat: `> ${inside}`,
};
const all = Object.values(blocks).join('\n\n');
// Blocks that are written in others; a heading of their own would be out of order there.
const holders = ['ruta', 'faktaruta', 'viktigt', 'exempel', 'tips', 'detaljer', 'kolumner'];
const held = ['text', 'tips', 'citat', 'fran', 'detaljer', 'steg', 'tabell', 'kod'].map((name) => blocks[name]).join('\n\n');

function write(folder, theme) {
    const put = (name, text) => fs.writeFileSync(path.join(folder, name), text);
    fs.rmSync(folder, { recursive: true, force: true });
    fs.mkdirSync(folder, { recursive: true });
    put('webbplats.yaml', `titel: Ytor\nbeskrivning: Prov.\nadress: https://ytor.example/\nutgåva: "1"\ndatum: 2026-10-01\nutgivare: Prov\ntema: ${theme}\nefterhand: Ihopsatt efteråt.\n`);
    // A county's theme draws the county's own types; nothing of them is required, for these records are not the county's.
    const own = path.join(root, 'content', theme, 'typer.yaml');
    if (fs.existsSync(own)) put('typer.yaml', fs.readFileSync(own, 'utf8').replace(/krävs: ja/g, 'krävs: nej'));
    put('prick.svg', '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20" width="40" height="20"><rect width="40" height="20" fill="#234"/></svg>\n');
    fs.cpSync(path.join(root, 'content/handbok/exempel'), path.join(folder, 'exempel'), { recursive: true });
    fs.cpSync(path.join(root, 'content/handbok/bilder'), path.join(folder, 'bilder'), { recursive: true });
    put('index.md', `---\ntitel: Ytor\n---\n\n[](ytor.md), [](bilder.md)\n\n${all}\n`);
    put('ytor.md', `---\ntitel: Ytor i ytor\n---\n\n${holders.map((name) => `## I ${name}\n\n:::${name}${name === 'kolumner' ? '' : ' {rubrik="Rubriken"}'}\n${held}\n:::`).join('\n\n')}\n`);
    const slides = layouts.flatMap((layout) => Object.entries(blocks).filter(([name]) => layout === 'titel' || layout === 'avsnitt' || name === 'text' || name === 'tips').map(([name, text], index) =>
        `:::bild {id=${layout}-${name} layout=${layout} tid="30 s" märke=${marks[index % marks.length]} källa="Protokollet"}\n### ${layout} ${name}\n\n${text}\n\n:::talmanus\n${text}\n:::\n:::\n`));
    put('bilder.md', `---\ntyp: presentation\ntitel: Bilder\ningress: Bilder.\n---\n\n## Alla\n\n${slides.join('\n')}`);
}

/** Looks at a page in light, dark and print; `prepare` brings it to what is to be looked at. */
async function look(page, what, problems) {
    for (const [media, colours] of [['screen', 'light'], ['screen', 'dark'], ['print', 'light'], ['print', 'dark']]) {
        await page.emulateMedia({ media, colorScheme: colours });
        const name = media === 'print' ? `print, ${colours}` : colours;
        problems.push(...(await check.contrast(page)).map((text) => `${what}, ${name}: ${text}`));
    }
    await page.emulateMedia({ media: 'screen', colorScheme: 'light' });
}

async function lookAt(browser, theme) {
    const source = path.join(place, `${theme}-kallor`);
    const output = path.join(place, theme);
    fs.mkdirSync(place, { recursive: true });
    write(source, theme);
    const built = spawnSync(program, ['build', source, '-o', output, '--theme-dir', 'themes', '--lang', 'en'], { cwd: root, encoding: 'utf8' });
    if (built.status !== 0) {
        report(`surfaces: ${theme} is built`, [built.stderr]);
        return false;
    }
    const server = await serve(new Map([['/ytor/', output]]));
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });
    const page = await context.newPage();
    const problems = { pages: [], stage: [], speaker: [], sheets: [] };
    for (const name of ['index', 'ytor', 'bilder', ...fs.readdirSync(path.join(root, 'content/handbok/exempel')).filter((name) => name.endsWith('.md')).map((name) => `exempel/${name.slice(0, -3)}`)]) {
        await page.goto(`${server.origin}/ytor/${name}.html`);
        await look(page, name, problems.pages);
    }
    await page.goto(`${server.origin}/ytor/bilder.html#titel-text/0`);
    await page.waitForSelector('.visning');
    const slides = await page.evaluate(() => window.talk.slides.map(({ id }) => id));
    for (const [index, id] of slides.entries()) {
        await page.evaluate((at) => window.talk.go(at), index);
        for (const colorScheme of ['light', 'dark']) {
            await page.emulateMedia({ colorScheme });
            problems.stage.push(...(await check.contrast(page)).map((text) => `${id}, ${colorScheme}: ${text}`));
        }
    }
    await page.goto(`${server.origin}/ytor/bilder.html?tal#titel-text/0`);
    await page.waitForSelector('.talarvy');
    for (let index = 0; index < Object.keys(blocks).length; index++) {
        await page.evaluate((at) => window.talk.go(at), index);
        for (const colorScheme of ['light', 'dark']) {
            await page.emulateMedia({ colorScheme });
            problems.speaker.push(...(await check.contrast(page)).map((text) => `${slides[index]}, ${colorScheme}: ${text}`));
        }
    }
    await page.goto(`${server.origin}/ytor/bilder.html?utskrift=anteckningar`);
    await page.waitForSelector('.ark', { state: 'attached' });
    for (const colorScheme of ['light', 'dark']) {
        await page.emulateMedia({ media: 'print', colorScheme });
        problems.sheets.push(...(await check.contrast(page)).map((text) => `${colorScheme}: ${text}`));
    }
    await context.close();
    server.close();
    return Object.entries(problems).map(([kind, found]) => report(`surfaces: ${theme}, ${kind}`, found)).every(Boolean);
}

async function main() {
    const browser = await launch();
    if (!browser) {
        console.log('skip surfaces: Chromium is missing');
        return;
    }
    const wanted = process.argv.slice(2);
    let fine = true;
    for (const theme of fs.readdirSync(path.join(root, 'themes')).sort().filter((name) => wanted.length === 0 || wanted.includes(name))) {
        fine = await lookAt(browser, theme) && fine;
    }
    await browser.close();
    process.exitCode = fine ? 0 : 1;
}

main();
