#!/usr/bin/env node
// What is printed on paper leads home, in every edition: a made-up site that lives through three of them, below a path
// and (THOROUGH=1, as in CI) at the root of its host, and Sörmland, whose first editions were frozen long ago. Each
// code, link and printed address of each sheet is asked for of the built site, behind nginx and Apache with the settings
// it was built with: it answers, in the sheet's own edition, and a heading that is named is there. And no byte changes when
// its edition is frozen. THOROUGH=1 reads the codes of all pages, otherwise those of the first page of the
// smallest sheet of each kind and edition; links and addresses are always read in all.
'use strict';
const crypto = require('crypto');
const fs = require('fs');
const os = require('os');
const path = require('path');
const { execFile, execFileSync, spawnSync } = require('child_process');
const { promisify } = require('util');
const { files, report, root } = require('../web/sites');
const { host, programs } = require('../web/hosts');

const run = promisify(execFile);
const program = process.env.RELEASE || path.join(root, 'build/malbild');
const editions = ['2022.1', 'v-2', '2024.1'];
let fine = true;

function say(name, problems) {
    fine = report(`codes: ${name}`, problems) && fine;
}

function malbild(...keys) {
    const made = spawnSync(program, [...keys, '--theme-dir', path.join(root, 'themes'), '--lang', 'en'], { cwd: root, encoding: 'utf8' });
    if (made.status !== 0 || /warning/.test(made.stderr)) throw new Error(`${keys.join(' ')}: ${made.stderr}`);
}

// --- a made-up site -----------------------------------------------------------------------------------------------

const question = (n, theme) => `  - id: fraga-${n}\n    fråga: Vad gör ni när ${n} av er är borta?\n    tema: ${theme}\n` +
    `    målgrupper: [medarbetare, chefer]\n    tid: 15 min\n    följdfrågor: [Hur ofta händer det?]\n    tips: Vänta in svaret.\n`;

const fall = (title, more) => `---\ntyp: patientfall\ntitel: ${title}\nfiktivt: ja\nålder: 40\nkommun: Flen\ningress: Någon väntar.\n${more}` +
    'aktörer: [Vårdcentralen]\nmålområden: [nara]\nfrågor: [Vad hände?, Vem såg det?, Vad gick bra?, Vad gör ni?]\ntid: 45 min\n' +
    'ledartips: {upplägg: Läs., roller: Byt., brukar-komma-upp: Inget., gå-vidare: Skriv.}\n---\n\n';

/** All kinds of sheets, and links of all kinds; `n` differs between editions, and so does the address of one page. */
function write(folder, address, n) {
    const put = (name, text) => {
        fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
        fs.writeFileSync(path.join(folder, name), text);
    };
    if (n === 1) {
        put('webbplats.yaml', `titel: Prov\nbeskrivning: Prov.\nadress: ${address}\nutgåva: "${editions[0]}"\ndatum: 2020-01-01\n` +
            'utgivare: Vi\nmeny: [index.md, fall/index.md]\n');
    }
    put('index.md', '---\ntitel: Start\nbeskrivning: Start.\n---\n\nSe [fallen](fall/index.md).\n');
    put('bilder/prick.svg', '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20" width="40" height="20"><rect width="40" height="20" fill="#234"/></svg>\n');
    put('fall/index.md', '---\ntitel: Fallen\n---\n\n## Ett avsnitt\n\nText.\n');
    fs.rmSync(path.join(folder, 'fall/nils.md'), { force: true });
    put(n > 1 ? 'fall/nils-ny.md' : 'fall/nils.md', `${fall('Nils, 30 år', 'id: nils\n')}Nils hade ont.\n`);
    put('fall/anna.md', `${fall('Anna, 40 år', '')}` +
        `## Rubrik åäö ${n}\n\nUtgåva ${n}. Se [Nils](@nils), [starten](../index.md), [mappen](index.md), [ett avsnitt](index.md#ett-avsnitt), ` +
        '[bilden](/bilder/prick.svg), [flödet](/flode.xml), [rubriken här](#rubrik-aao-' + n + ') och [andra](https://annan.example/sida.html).\n');
    put('fragor.yaml', `typ: fråga\nposter:\n${question(1, 'delaktighet')}${question(2, 'samordning')}`);
    put('fragor.md', '---\ntitel: Frågor\n---\n\n:::lista {typ=fråga gruppera=tema}\n:::\n');
    put('nyheter.md', '---\ntitel: Nyheter\n---\n\n:::lista {typ=nyhet}\n:::\n');
    put('ett.md', '---\ntyp: nyhet\ntitel: En nyhet\ndatum: 2020-01-01\ningress: Nytt.\n---\n\nText.\n');
    put('nara.md', '---\ntyp: målområde\ntitel: Nära\nid: nara\nordning: 1\ndevis: nära dig\ningress: Nära.\nvärdeord: [{ord: Nära, förklaring: Här.}]\n' +
        'invånare: Du når oss.\nmedarbetare: Du hinner.\norganisation: Vi delar.\n---\n\nText.\n');
    put('malbild.md', '---\ntyp: målbild\ntitel: Dit ska vi\nordning: 1\nundertitel: Till 2030\ningress: Dit.\nbild: /bilder/prick.svg\nbildalt: En prick.\n' +
        'inledning: Vi ska dit.\nområden: [{område: nara, innebörd: Du når oss.}]\nsektioner: [{rubrik: Varför, stycke: Därför.}]\nom: Gäller.\navsändare: Vi\n---\n');
    put('fokus/index.md', '---\ntyp: fokusområde\ntitel: Trygg\nordning: 1\nperiod: 2026–2028\ningress: Trygg.\ndefinition: Trygg är trygg.\n' +
        'definitioner: [{lydelse: Trygg är trygg., källa: Vi}]\nsyfte: Trygghet.\nmålsättningar: [{lydelse: Fler trygga.}]\nutvecklingsområden: [Allt.]\nmålområden: [nara]\nindikatorer: [vet]\n---\n\nText.\n');
    put('vet.yaml', 'typ: indikator\ntitel: Vet vem\nid: vet\nordning: 1\nmålområde: nara\ninnebörd: Hur många.\nmått: [{namn: Andel, källa: Enkät, enhet: procent, värden: [{år: 2023, värde: 48}, {år: 2024, värde: 50}]}]\n');
    put('tal.md', '---\ntyp: presentation\ntitel: Talet\nid: talet\nordning: 1\ningress: Tal.\nurval: [{id: kort, titel: Kort, bilder: [ett]}]\n---\n\n## Inledning\n\n' +
        ':::bild {id=ett tid="30 s"}\n### Ett\n\nSe [Nils](@nils).\n\n:::talmanus\nHej.\n:::\n:::\n\n:::bild {id=tva tid="30 s"}\n### Två\n\nText.\n\n:::talmanus\nHej då.\n:::\n:::\n');
    put('tal/mer.md', '---\ntitel: Mer om talet\n---\n\nEn mapp som heter som en sida.\n');
    put('paket.yaml', 'typ: kurspaket\ntitel: En träff\nordning: 1\ningress: En träff.\nmålgrupp: medarbetare\ntid: 30 min\nmål: [veta]\ndelar:\n' +
        '  - {rubrik: Tal, tid: 5 min, post: "@presentation:talet", blad: ahorarkopior-3, ledarblad: talmanus}\n' +
        '  - {rubrik: Fall, tid: 15 min, post: "@patientfall:anna", blad: fallblad, ledarblad: fallguide}\n  - {rubrik: Fråga, tid: 10 min, frågor: [fraga-1]}\n');
}

/** A fold for what the readers of a theme's own sheets would see: whole addresses, written out by the theme. */
function writeTheme(folder) {
    const theme = path.join(folder, 'teman/egen');
    fs.mkdirSync(path.join(theme, 'mallar/tryck'), { recursive: true });
    fs.writeFileSync(path.join(theme, 'tema.yaml'), 'namn: Egen\närver: base\n');
    fs.writeFileSync(path.join(theme, 'mallar/tryck/fokusblad.mustache'), '<h1>{{sida.titel}}</h1>\n<p><a href="{{sida.url}}">{{sida.titel}}</a></p>\n' +
        '<p>{{#sida.målområden}}<a href="{{url}}">{{titel}}</a>{{/sida.målområden}}</p>\n<p><a href="{{webb.startsida}}">Start</a> <a href="{{webb.adress}}">{{webb.titel}}</a></p>\n');
    fs.appendFileSync(path.join(folder, 'webbplats.yaml'), 'tema: egen\n');
}

const sheets = (output) => files(output).filter((name) => name.endsWith('.pdf'));
const hash = (file) => crypto.createHash('sha256').update(fs.readFileSync(file)).digest('hex');

/** The site, built in each of its editions; says whether the sheets of the first ones stay what they were. */
function live(work, name, address, own) {
    const folder = path.join(work, name, 'site');
    const output = path.join(work, name, 'out');
    const seen = new Map();
    const problems = [];
    for (let n = 1; n <= editions.length; n++) {
        if (n > 1) malbild('release', editions[n - 1], '--date', `202${n}-01-01`, folder);
        write(folder, address, n);
        if (n === 1 && own) writeTheme(folder);
        malbild('build', folder, '--output', output);
        const now = sheets(output);
        for (const sheet of now) if (!seen.has(sheet)) seen.set(sheet, hash(path.join(output, sheet)));
        for (const sheet of now) if (!now.some((other) => other.startsWith(`v/${editions[n - 1]}/`))) problems.push(`no sheets in ${editions[n - 1]}: ${sheet}`);
    }
    // A site that is built for the first time has none of what was made before.
    fs.rmSync(output, { recursive: true });
    malbild('build', folder, '--output', output);
    for (const [sheet, bytes] of seen) {
        if (!fs.existsSync(path.join(output, sheet))) problems.push(`${sheet} is gone`);
        else if (hash(path.join(output, sheet)) !== bytes) problems.push(`${sheet} has changed`);
    }
    if (seen.size < 40 * editions.length) problems.push(`only ${seen.size} sheets`);
    say(`${name}: no byte of a sheet changes when its edition is frozen`, problems);
    return output;
}

// --- what the sheets say ------------------------------------------------------------------------------------------

/** Runs the work for all items, a few at a time. */
async function each(items, work) {
    const queue = [...items];
    const worker = async () => {
        for (let item = queue.shift(); item !== undefined; item = queue.shift()) await work(item);
    };
    await Promise.all(Array.from({ length: os.cpus().length }, worker));
}

function linksOf(file) {
    const links = [];
    (function look(value) {
        if (value === null || typeof value !== 'object') return;
        if (value['/S'] === '/URI') links.push(value['/URI'].replace(/^u:/, ''));
        Object.values(value).forEach(look);
    })(JSON.parse(execFileSync('qpdf', ['--json=2', '--json-key=qpdf', file], { maxBuffer: 1 << 28 }).toString()));
    return links;
}

/** The codes on the pages of a file, or on the first ones; a few pages at a time, for all of a long file are more than
 *  zbarimg takes in one stream. */
async function codesOf(file, last) {
    const { stdout } = await run('pdfinfo', [file]);
    const count = Math.min(last || Infinity, Number(/^Pages: *(\d+)/m.exec(stdout)[1]));
    const codes = [];
    for (let first = 1; first <= count; first += 10) {
        const picture = await run('sh', ['-c', 'pdftoppm -r 200 -gray -f "$1" -l "$2" "$0" | zbarimg -q --raw -', file, `${first}`, `${Math.min(first + 9, count)}`],
            { maxBuffer: 1 << 28 }).catch((error) => ({ stdout: error.stdout }));
        codes.push(...picture.stdout.split('\n').filter(Boolean));
    }
    return codes;
}

/** The smallest sheet of each kind, in each edition, in ordinary and large print. */
function smallest(output) {
    const best = new Map();
    for (const sheet of sheets(output)) {
        const [, edition, kind] = /^(.*)utskrift\/([^/.]*)/.exec(sheet);
        const key = [edition, kind.replace('-storskrift', ''), sheet.endsWith('-storskrift.pdf')].join();
        const size = (name) => fs.statSync(path.join(output, name)).size;
        if (!best.has(key) || size(sheet) < size(best.get(key))) best.set(key, sheet);
    }
    return new Set(best.values());
}

/** The addresses in a text. Where one ends is told by the pages that there are, since it may go on on the next line. */
function printedOn(text, bare, pages) {
    const letters = text.replace(/[\s\u00ad]/g, '');
    const printed = [];
    for (let at = letters.indexOf(bare); at >= 0; at = letters.indexOf(bare, at + 1)) {
        const rest = letters.slice(at + bare.length);
        printed.push(bare + (pages.find((page) => rest.startsWith(page)) || rest.slice(0, 60)));
    }
    return printed;
}

/** Everything that a sheet leads to on its own site: Map of address → { sheets, kinds }. */
async function addressesOf(output, site) {
    const found = new Map();
    const chosen = process.env.THOROUGH ? null : smallest(output);
    const problems = [];
    const [, bare] = /:\/\/(.*)/.exec(site);
    const pages = files(output).filter((name) => name.endsWith('.html')).map((name) => name.replace(/index\.html$|\.html$/, ''))
        .sort((a, b) => b.length - a.length);
    const add = (sheet, kind, written) => {
        const address = written.replace(/^(?!https?:)/, `${site.split('://')[0]}://`);
        if (!address.startsWith(site)) return;
        if (!found.has(address)) found.set(address, { sheets: new Set(), kinds: new Set() });
        found.get(address).sheets.add(sheet);
        found.get(address).kinds.add(kind);
    };
    await each(sheets(output), async (sheet) => {
        const file = path.join(output, sheet);
        for (const link of linksOf(file)) add(sheet, 'link', link);
        const printed = printedOn((await run('pdftotext', ['-raw', file, '-'], { maxBuffer: 1 << 28 })).stdout, bare, pages);
        for (const address of printed) add(sheet, 'print', address);
        if (printed.length === 0) problems.push(`${sheet}: no address is printed on it`);
        if (chosen && !chosen.has(sheet)) return;
        // Each page has the same one at its foot; folders and cards have theirs further on.
        const codes = await codesOf(file, /folder|kort/.test(sheet) ? 0 : 2);
        for (const code of codes) add(sheet, 'code', code);
        if (codes.length === 0 && !/samtalskort/.test(sheet)) problems.push(`${sheet}: there is no code to read`);
    });
    return { found, problems };
}

async function lead(name, output, site, hosts) {
    const { found, problems } = await addressesOf(output, site);
    say(`${name}: a code and an address on every sheet`, problems);
    const base = new URL(site).pathname;
    for (const server of hosts) {
        const running = await host(server, path.dirname(output), output, base);
        const wrong = { code: [], link: [], print: [] };
        const count = { code: 0, link: 0, print: 0 };
        for (const [address, { sheets: from, kinds }] of found) {
            const url = new URL(address);
            const answer = await running.visit(url.pathname);
            const edition = (sheet) => base + sheet.slice(0, sheet.indexOf('utskrift/'));
            const own = [...from].every((sheet) => url.pathname.startsWith(edition(sheet)));
            const shared = !kinds.has('code') && !kinds.has('print') && [base, `${base}flode.xml`].includes(url.pathname);
            const anchor = decodeURIComponent(url.hash.slice(1));
            const fault = answer.status !== 200 ? answer.status
                : !own && !shared ? 'another edition'
                    : anchor && !answer.text.includes(`id="${anchor}"`) ? 'no such heading' : '';
            for (const kind of kinds) {
                count[kind]++;
                if (fault) wrong[kind].push(`${address}: ${fault} (${[...from][0]})`);
            }
        }
        // A folder that somebody types without its last stroke.
        const folder = await running.visit(`${base}v/${fs.readdirSync(path.join(output, 'v'))[0]}`);
        if (folder.status !== 200) wrong.print.push(`a folder without a stroke: ${folder.status}`);
        for (const missing of ['finns-inte', 'v/finns-inte', 'index.html/finns-inte', 'index/finns-inte', 'server/nginx', 'server/nginx.conf']) {
            const answer = await running.visit(base + missing);
            if (answer.status !== 404) wrong.print.push(`${missing}: ${answer.status}, not 404`);
        }
        await running.close();
        for (const [kind, problem] of Object.entries(wrong)) {
            say(`${name}, ${server}: ${{ code: 'codes', link: 'links', print: 'printed addresses' }[kind]} answer`,
                count[kind] > 0 ? problem : ['there are none']);
        }
    }
}

async function main() {
    const missing = ['qpdf', 'pdftotext', 'pdftoppm', 'zbarimg'].filter((tool) => spawnSync('sh', ['-c', `command -v ${tool}`]).status !== 0);
    if (missing.length > 0 || !programs.nginx) {
        console.log(`skip codes: ${missing[0] || 'nginx'} is missing`);
        return;
    }
    const hosts = ['nginx', 'apache'].filter((name) => programs[name]);
    if (!programs.apache) console.log('skip codes: Apache: apache2-bin is missing');
    const work = fs.mkdtempSync(path.join(os.tmpdir(), 'malbild-'));
    fs.chmodSync(work, 0o755);
    const made = [['below-a-path', 'https://example.org/nara/vard/', true], ['at-the-root', 'https://www.example.org/', false]];
    for (const [name, address, own] of process.env.THOROUGH ? made : made.slice(0, 1)) {
        await lead(name, live(work, name, address, own), address, hosts);
    }
    if (process.env.THOROUGH) {
        const output = path.join(work, 'sormland/out');
        malbild('build', 'content/sormland', '--output', output);
        await lead('sormland', output, /^adress: *(\S+)/m.exec(fs.readFileSync(path.join(root, 'content/sormland/webbplats.yaml'), 'utf8'))[1], hosts);
    }
    fs.rmSync(work, { recursive: true });
    process.exitCode = fine ? 0 : 1;
}

main();
