#!/usr/bin/env node
// serve.js: `malbild serve` as a browser, an editor and a stranger meet it.
'use strict';
const fs = require('fs');
const http = require('http');
const net = require('net');
const os = require('os');
const path = require('path');
const { execFileSync, spawnSync } = require('child_process');
const { Preview, until, wait, saveAtomically, root } = require('../serve/preview');
const { Edits, walk } = require('../memory/edits');

const program = process.env.MALBILD || path.join(root, 'build/malbild');
const release = process.env.RELEASE || path.join(root, 'build/malbild');
const EDITS = Number(process.env.EDITS || (process.env.FULL ? 60 : 20));
const work = fs.mkdtempSync(path.join(os.tmpdir(), 'malbild-serve-'));
let failures = 0;

function check(name, good, why = '') {
    console.log(`${good ? 'ok' : 'not ok'} ${name}`);
    if (!good) {
        failures++;
        console.log(String(why).slice(0, 1500));
    }
}

// A part of the test by itself: what it throws is its fault.
async function part(name, run) {
    try {
        await run();
    } catch (error) {
        check(`${name} goes through`, false, error.stack);
    }
}

const SETTINGS = 'titel: Prov\nbeskrivning: Prov\nadress: https://prov.example/nara/\nutgivare: Vi\ndatum: 2024-01-01\nmeny: [om.md]\n';
const page = (title, text) => `---\ntitel: ${title}\nbeskrivning: Prov\n---\n\n${text}\n`;

function newSite(name) {
    const site = path.join(work, name);
    fs.mkdirSync(path.join(site, 'mapp'), { recursive: true });
    fs.writeFileSync(path.join(site, 'webbplats.yaml'), SETTINGS);
    fs.writeFileSync(path.join(site, 'index.md'), page('Start', 'Början.'));
    fs.writeFileSync(path.join(site, 'om.md'), page('Om oss', 'Förut.'));
    fs.writeFileSync(path.join(site, 'mapp/index.md'), page('Mapp', 'I mappen.'));
    fs.writeFileSync(path.join(site, 'prick.svg'), '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><circle r="4" cx="4" cy="4"/></svg>');
    return site;
}

// The page as it is built, without what only a preview adds.
const bare = (text) => text.replace(/<script src="\/_malbild[^\n]*\n/, '').replace("connect-src 'self'; ", '');

async function answers(preview, site) {
    const out = path.join(work, 'built');
    spawnSync(release, ['build', site, '--output', out, '--quiet', '--theme-dir', path.join(root, 'themes')]);
    const om = await preview.get('/om.html');
    check('a page is the built one, but for the script', bare(om.text) === fs.readFileSync(path.join(out, 'om.html'), 'utf8'), om.text);
    check('the policy lets the script ask in a preview only', /connect-src 'self'/.test(om.text) && !/connect-src|_malbild/.test(fs.readFileSync(path.join(out, 'om.html'), 'utf8')));
    check('nothing is kept by browsers', om.headers['cache-control'] === 'no-store' && om.headers['x-content-type-options'] === 'nosniff', JSON.stringify(om.headers));
    const kinds = { '/': 'text/html', '/stil.css': 'text/css', '/prick.svg': 'image/svg+xml', '/flode.xml': 'application/xml', '/robots.txt': 'text/plain', '/mapp/': 'text/html', '/nara/om.html': 'text/html' };
    for (const [target, kind] of Object.entries(kinds)) {
        const answer = await preview.get(target);
        check(`${target} is ${kind}`, answer.status === 200 && answer.headers['content-type'].startsWith(kind), `${answer.status} ${answer.headers['content-type']}`);
    }
    const folder = await preview.get('/mapp');
    check('a folder without a slash leads to the one with', folder.status === 302 && folder.headers.location === '/mapp/', folder.status);
    const missing = await preview.get('/finns-inte.html');
    check('what is not there is the page for that', missing.status === 404 && missing.text.includes('_malbild/klient.js'), missing.text);
    const head = await preview.get('/om.html', { method: 'HEAD' });
    check('HEAD has the head alone', head.status === 200 && head.bytes.length === 0 && Number(head.headers['content-length']) === om.bytes.length, JSON.stringify(head.headers));
    const agent = new http.Agent({ keepAlive: true });
    await preview.get('/om.html', { agent });
    const again = await preview.get('/om.html', { agent });
    check('a connection serves more than one page', again.headers.connection !== 'close', JSON.stringify(again.headers));
    agent.destroy();
    check('nothing is written into the site', walk(site).sort().join(' ') === 'index.md mapp/index.md om.md prick.svg webbplats.yaml', walk(site).join(' '));
}

async function refusals(preview) {
    const { port } = preview;
    for (const host of ['ond.example', `ond.example:${port}`, 'localhost.ond.example', '127.0.0.1.ond.example']) {
        const answer = await preview.get('/om.html', { headers: { Host: host } });
        check(`the host "${host}" is refused`, answer.status === 421 || answer.status === 400, answer.status);
    }
    const nameless = await preview.raw('GET /om.html HTTP/1.0\r\n\r\n');
    check('whoever names no host is refused', /^HTTP\/1\.[01] 421 /.test(nameless), nameless);
    for (const host of [`localhost:${port}`, `127.0.0.1:${port}`, `[::1]:${port}`, 'localhost']) {
        check(`the host ${host} is answered`, (await preview.get('/om.html', { headers: { Host: host } })).status === 200);
    }
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH']) {
        const answer = await preview.get('/om.html', { method });
        check(`${method} is refused`, answer.status === 405 && answer.headers.allow === 'GET, HEAD', answer.status);
    }
    const paths = ['/../webbplats.yaml', '/mapp/../../site/webbplats.yaml', '/%2e%2e/webbplats.yaml', '/..%2fwebbplats.yaml', '/mapp//index.html', '/./om.html',
        '/om.html%00.css', '/%', '/%zz', '/mapp\\index.html', '//etc/passwd', '/%ff'];
    for (const target of paths) {
        const text = await preview.raw(`GET ${target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
        check(`${target} is refused`, /^HTTP\/1\.1 400 /.test(text) && !/beskrivning|root:/.test(text), text.slice(0, 200));
    }
    for (const target of ['/webbplats.yaml', '/om.md', '/.htaccess', '/server/nginx.conf', '/_malbild/', '/manifest.json']) {
        const answer = await preview.get(target);
        check(`${target} is not there`, answer.status === 404, answer.status);
    }
    const broken = await preview.raw('GET\r\n\r\n');
    check('what is no request does no harm', (await preview.get('/om.html')).status === 200, broken);
    const elsewhere = os.networkInterfaces();
    const other = Object.values(elsewhere).flat().find((one) => one.family === 'IPv4' && !one.internal);
    if (!other) return;
    const reached = await new Promise((done) => {
        const socket = net.connect(port, other.address, () => { socket.destroy(); done(true); });
        socket.on('error', () => done(false));
    });
    check('no other machine reaches it', !reached);
}

// Waits until the page says so.
const shows = (preview, target, text) => until(`${target} shows ${text}`, async () => (await preview.get(target)).text.includes(text));

async function saves(preview, site) {
    const om = path.join(site, 'om.md');
    const browser = await preview.open('/om.html');
    const other = await preview.open('/mapp/');
    await browser.next(() => true);
    await other.next(() => true);
    await wait(500); // what was begun is done, so that it can be counted
    const heard = preview.hears(/Ändrat: om\.md\. 1 sida gjordes om på \d+ ms\.\n/);
    fs.writeFileSync(om, page('Om oss', 'Efteråt.'));
    const news = await browser.next((one) => one.sida);
    check('a save is told to the page', news.fel === null);
    check('and seen', (await preview.get('/om.html')).text.includes('Efteråt.'));
    check('and told in a line', await heard());
    const elsewhere = await other.next(() => true);
    check('a page that is the same is not reloaded', elsewhere.sida === false && elsewhere.filer.length === 0, JSON.stringify(elsewhere));
    saveAtomically(om, page('Om oss', 'Utbytt.'));
    await shows(preview, '/om.html', 'Utbytt.');
    check('a file that takes the place of another is seen', true);
    fs.renameSync(om, `${om}~`);
    fs.writeFileSync(om, page('Om oss', 'Med kopia.'));
    await shows(preview, '/om.html', 'Med kopia.');
    check('so is one whose old self was put aside', true);
    fs.rmSync(`${om}~`);
    const piece = fs.openSync(om, 'w');
    for (const text of ['---\ntitel: ', 'Om oss\nbeskr', 'ivning: Prov\n---\n\n', 'Bit för bit.\n']) {
        fs.writeSync(piece, text);
        await wait(20);
    }
    const quiet = preview.said.length;
    fs.closeSync(piece);
    await shows(preview, '/om.html', 'Bit för bit.');
    check('what is written bit by bit is one change', !/error/.test(preview.said.slice(quiet - 2000)), preview.said);
    const picture = preview.hears(/Ändrat: prick\.svg\. .*1 annan fil är ny/);
    fs.writeFileSync(path.join(site, 'prick.svg'), '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>');
    const told = await browser.next((one) => one.filer.includes('prick.svg'));
    check('a picture is told by its name', told && await picture());
    browser.close();
    other.close();
}

async function faults(preview, site) {
    const om = path.join(site, 'om.md');
    const browser = await preview.open('/om.html');
    await browser.next(() => true);
    await shows(preview, '/om.html', 'Bit för bit.');
    const heard = preview.hears(/2 fel i 1 fil/);
    saveAtomically(om, page('Om oss', '[Bruten](finns-inte.md)').replace('titel', 'titell'));
    const news = await browser.next((one) => one.fel);
    const said = await heard();
    check('a fault leaves the page as it was', news.sida === false && (await preview.get('/om.html')).text.includes('Bit för bit.'), JSON.stringify(news));
    const fault = news.fel.fel[0];
    check('the page has the words of the terminal', said.includes(fault.text) && said.includes(fault.plats) && said.includes(fault.hjälp), `${said}\n${JSON.stringify(fault)}`);
    const real = fs.realpathSync(om);
    check('and a link that opens the editor', fault.länk === `vscode://file${encodeURI(real)}:2:1`, fault.länk);
    const built = spawnSync(program, ['build', site, '--output', path.join(work, 'fel'), '--theme-dir', path.join(root, 'themes'), '--lang', 'sv'], { encoding: 'utf8' });
    check('the terminal has what malbild build says', said.includes(built.stderr.trim()), `${said}\n---\n${built.stderr}`);
    const late = await preview.open('/mapp/');
    check('a page that is opened later is told too', (await late.next((one) => one.fel)).fel.fel.length === news.fel.fel.length);
    const same = preview.hears(/Kvar som förut: 2 fel i 1 fil\.\n/);
    fs.utimesSync(om, new Date(), new Date());
    check('the same faults are not told again', await same());
    const mended = preview.hears(/Allt är rättat\.\n/);
    saveAtomically(om, page('Om oss', 'Lagat.'));
    const good = await browser.next((one) => one.sida);
    check('what is mended is gone from the page', good.fel === null && (await late.next((one) => one.fel === null)).fel === null);
    check('and from the terminal', await mended());
    await shows(preview, '/om.html', 'Lagat.');
    const warned = preview.hears(/1 varning/);
    saveAtomically(om, page('Om oss', 'Läs mer [här](mapp/index.md).'));
    const mild = await late.next((one) => one.fel);
    check('a warning does not keep the page back', mild.fel.allvar === false && await warned(), JSON.stringify(mild));
    await shows(preview, '/om.html', 'Läs mer');
    saveAtomically(om, page('Om oss', 'Lagat.'));
    await shows(preview, '/om.html', 'Lagat.');
    browser.close();
    late.close();
}

async function folders(preview, site) {
    const mapp = path.join(site, 'mapp');
    fs.renameSync(path.join(site, 'om.md'), path.join(site, 'om-oss.md'));
    await until('a fault of the menu', () => /meny/.test(preview.said) && /om\.md/.test(preview.said));
    fs.writeFileSync(path.join(site, 'webbplats.yaml'), SETTINGS.replace('om.md', 'om-oss.md'));
    await shows(preview, '/om-oss.html', 'Lagat.');
    check('a renamed page is at its new address', (await preview.get('/om.html')).status === 404);
    fs.renameSync(mapp, path.join(work, 'undan'));
    await until('the folder is gone', async () => (await preview.get('/mapp/')).status === 404);
    check('a folder that is taken away is gone', true);
    fs.renameSync(path.join(work, 'undan'), mapp);
    await shows(preview, '/mapp/', 'I mappen.');
    fs.writeFileSync(path.join(mapp, 'index.md'), page('Mapp', 'Tillbaka.'));
    await shows(preview, '/mapp/', 'Tillbaka.');
    check('one that comes back is followed again', true);
    const deep = path.join(site, 'ny/djup/mapp');
    fs.mkdirSync(deep, { recursive: true });
    fs.writeFileSync(path.join(deep, 'sida.md'), page('Ny', 'Helt ny.'));
    await shows(preview, '/ny/djup/mapp/sida.html', 'Helt ny.');
    fs.writeFileSync(path.join(deep, 'sida.md'), page('Ny', 'Ändrad i djupet.'));
    await shows(preview, '/ny/djup/mapp/sida.html', 'Ändrad i djupet.');
    check('new folders are followed', true);
    const away = path.join(work, 'hela-undan');
    const gone = preview.hears(/webbplats\.yaml/);
    fs.renameSync(site, away);
    check('the whole site can go', await gone());
    check('and is shown still', (await preview.get('/mapp/')).text.includes('Tillbaka.'));
    const back = preview.hears(/Allt är rättat/);
    fs.renameSync(away, site);
    check('and come back', await back());
    fs.writeFileSync(path.join(mapp, 'index.md'), page('Mapp', 'Efter flytten.'));
    await shows(preview, '/mapp/', 'Efter flytten.');
    check('and is followed', true);
}

const git = (site, ...args) => execFileSync('git', ['-C', site, '-c', 'user.name=Prov', '-c', 'user.email=prov@prov.example', ...args], { stdio: 'pipe' });

async function checkout() {
    const site = newSite('git');
    const many = Array.from({ length: 500 }, (_, i) => path.join(site, 'mapp', `sida-${i}.md`));
    many.forEach((file, i) => fs.writeFileSync(file, page(`Sida ${i}`, 'Den ena grenen.')));
    git(site, 'init', '-q', '-b', 'ena');
    git(site, 'add', '-A');
    git(site, 'commit', '-qm', 'Ena');
    git(site, 'checkout', '-q', '-b', 'andra');
    many.forEach((file, i) => fs.writeFileSync(file, page(`Sida ${i}`, 'Den andra grenen.')));
    git(site, 'commit', '-qam', 'Andra');
    const preview = await Preview.start(program, site);
    const browser = await preview.open('/mapp/sida-499.html');
    await browser.next(() => true);
    const heard = preview.hears(/Ändrat: mapp\/\S+ .*och \d+ till/);
    git(site, 'checkout', '-q', 'ena');
    await shows(preview, '/mapp/sida-499.html', 'Den ena grenen.');
    await shows(preview, '/mapp/sida-0.html', 'Den ena grenen.');
    const said = await heard();
    await wait(1500);
    check('500 files of git are few changes', (preview.said.match(/Ändrat: /g) || []).length <= 3, preview.said);
    check('and no fault in between', !/error/.test(preview.said), said);
    check('the page has been told', (await browser.next((one) => one.sida)).sida);
    browser.close();
    check('SIGTERM ends it with status 0', await preview.stop('SIGTERM') === 0, preview.said);
}

async function first() {
    const site = newSite('forst');
    fs.writeFileSync(path.join(site, 'om.md'), page('Om oss', 'x').replace('titel', 'titell'));
    const preview = await Preview.start(program, site);
    const heard = await until('a fault', () => /1 fel i 1 fil/.test(preview.said) && preview.said);
    const answer = await preview.get('/om.html');
    check('a site with faults is a page about them', answer.status === 500 && answer.text.includes('titell') && answer.text.includes('vscode://file') && answer.text.includes('klient.js'), answer.text);
    const browser = await preview.open('/om.html');
    check('which is not reloaded for nothing', (await browser.next(() => true)).sida === false, heard);
    fs.writeFileSync(path.join(site, 'om.md'), page('Om oss', 'Nu.'));
    await browser.next((one) => one.sida);
    check('and becomes the page', (await preview.get('/om.html')).text.includes('Nu.'));
    const second = await Preview.start(program, site);
    check('two servers get a port each', second.port !== preview.port && (await second.get('/om.html')).text.includes('Nu.'), `${preview.port} ${second.port}`);
    fs.writeFileSync(path.join(site, 'om.md'), page('Om oss', 'Båda.'));
    await shows(preview, '/om.html', 'Båda.');
    await shows(second, '/om.html', 'Båda.');
    check('and both follow', true);
    const taken = spawnSync(program, ['serve', site, '--port', String(second.port), '--lang', 'sv'], { encoding: 'utf8', timeout: 20000 });
    check('a port that is taken ends with status 3', taken.status === 3 && taken.stderr.includes('upptagen'), taken.stderr);
    const nowhere = spawnSync(program, ['serve', site, '--host', '192.0.2.7', '--lang', 'sv'], { encoding: 'utf8', timeout: 20000 });
    check('so does an address that is not here', nowhere.status === 3 && nowhere.stderr.includes('192.0.2.7'), nowhere.stderr);
    check('SIGINT ends it with status 0, also while a page listens', await preview.stop() === 0 && /visas inte längre/.test(preview.said), preview.said);
    check('and the page hears that', await until('closed', () => browser.closed));
    check('the other goes on', (await second.get('/')).status === 200 && await second.stop() === 0);
    const open = await Preview.start(program, site, ['--host', '0.0.0.0']);
    await until('a warning', () => /varning: med --host 0\.0\.0\.0/.test(open.said));
    check('--host warns', /localhost/.test(open.address), open.address);
    await open.stop();
}

// From inside the folder; a browser that is asked to open it; and a system that does not tell of changes.
async function elsewhere() {
    const site = newSite('inifran');
    const bin = path.join(work, 'bin');
    const library = path.join(work, 'stum.so');
    fs.mkdirSync(bin);
    fs.writeFileSync(path.join(bin, 'xdg-open'), `#!/bin/sh\necho "$1" >${work}/oppnad\n`, { mode: 0o755 });
    const inside = await Preview.start(program, '.', ['--open'], { cwd: site, env: { PATH: `${bin}:${process.env.PATH}` } });
    await until('the browser', () => fs.existsSync(`${work}/oppnad`) && fs.readFileSync(`${work}/oppnad`, 'utf8').trim() === inside.address);
    check('--open opens the address', true);
    const heard = inside.hears(/Ändrat: mapp\/index\.md\./);
    saveAtomically(path.join(site, 'mapp/index.md'), page('Mapp', 'Inifrån.'));
    await shows(inside, '/mapp/', 'Inifrån.');
    check('it works from inside the folder', await heard());
    check('and ends well', await inside.stop() === 0, inside.said);
    const source = path.join(work, 'stum.c');
    fs.writeFileSync(source, '#include <errno.h>\nint inotify_init1(int flags);\nint inotify_init1(int flags)\n{\n    errno = EMFILE + 0 * flags;\n    return -1;\n}\n');
    execFileSync(process.env.CC || 'cc', ['-shared', '-fPIC', '-o', library, source]);
    const mute = await Preview.start(release, site, [], { env: { LD_PRELOAD: library } });
    await until('it says so', () => /säger inte till/.test(mute.said));
    saveAtomically(path.join(site, 'om.md'), page('Om oss', 'Utan besked.'));
    await shows(mute, '/om.html', 'Utan besked.');
    check('a system that tells nothing is looked at', true);
    check('and that ends well too', await mute.stop() === 0, mute.said);
}

async function handout() {
    const site = path.join(work, 'utskrift');
    fs.cpSync(path.join(root, 'tests/golden/utskrift/site'), site, { recursive: true });
    const preview = await Preview.start(program, site);
    const start = await preview.get('/index.html');
    const every = (await Promise.all(walk(site).filter((name) => /\.md$/.test(name)).map((name) => preview.get(`/${name.replace(/md$/, 'html')}`)))).map((one) => one.text).join('');
    const link = (every + start.text).match(/(v\/[^/"]*\/)?utskrift\/[^"]*\.pdf/);
    check('a page offers a handout that is not made yet', link && /görs när du öppnar den/.test(every) && !/\b0 sidor|0\u00a0kB/.test(every), link);
    const answer = await preview.get(`/${link[0]}`);
    check('it is made when it is asked for', answer.status === 200 && answer.headers['content-type'] === 'application/pdf' && answer.bytes.subarray(0, 5).toString() === '%PDF-', answer.status);
    const out = path.join(work, 'utskrift-ut');
    spawnSync(release, ['build', site, '--output', out, '--quiet', '--theme-dir', path.join(root, 'themes')]);
    check('with the bytes of the built one', answer.bytes.equals(fs.readFileSync(path.join(out, link[0]))));
    check('and again', (await preview.get(`/${link[0]}`)).bytes.equals(answer.bytes));
    check('it ends well', await preview.stop() === 0, preview.said);
}

async function editions() {
    const site = path.join(work, 'utgavor');
    fs.cpSync(path.join(root, 'tests/golden/utgavor/site'), site, { recursive: true });
    const preview = await Preview.start(program, site);
    const out = path.join(work, 'utgavor-ut');
    spawnSync(release, ['build', site, '--output', out, '--quiet', '--theme-dir', path.join(root, 'themes')]);
    const wrong = [];
    for (const name of walk(out).filter((one) => /\.(html|css|xml|json)$/.test(one) && one !== 'manifest.json')) {
        const answer = await preview.get(`/${encodeURI(name)}`);
        if (bare(answer.text) !== fs.readFileSync(path.join(out, name), 'utf8')) wrong.push(`${name} ${answer.status}`);
    }
    check('all editions and their differences are as they are built', wrong.length === 0, wrong.join('\n'));
    check('it ends well after that', await preview.stop() === 0, preview.said);
}

// What the preview shows after each of many edits is what a clean build makes.
async function edited(name, seed) {
    const site = path.join(work, `sajt-${seed}`);
    const themes = path.join(work, `teman-${seed}`);
    const out = path.join(work, `ut-${seed}`);
    fs.cpSync(path.join(root, name), site, { recursive: true });
    fs.cpSync(path.join(root, 'themes'), themes, { recursive: true });
    const edits = new Edits(site, themes, path.join(work, 'ingenstans'), seed);
    const preview = await Preview.start(program, site, ['--theme-dir', themes]);
    const counts = { fine: 0, faulty: 0 };
    const wrong = [];
    for (let i = 0; i < EDITS && wrong.length === 0; i++) {
        const what = edits.make();
        fs.rmSync(out, { recursive: true, force: true });
        const built = spawnSync(release, ['build', site, '--output', out, '--quiet', '--theme-dir', themes, '--force'], { encoding: 'utf8' });
        counts[built.status === 0 ? 'fine' : 'faulty']++;
        if (built.status === 0) wrong.push(...await differences(preview, out, what));
        if (built.status !== 0) edits.takeBack();
        else edits.keep();
    }
    check(`${name}: after each of ${EDITS} edits the preview is what is built (${counts.fine} without faults)`, wrong.length === 0 && counts.fine > EDITS / 4, wrong.join('\n') + preview.said.slice(-1500));
    check(`${name}: it ends well`, await preview.stop() === 0, preview.said);
}

async function differences(preview, out, what) {
    const names = walk(out).filter((one) => /\.(html|css|xml)$/.test(one) && !/^(v|andringar)\//.test(one));
    let wrong = [];
    const end = Date.now() + 10000;
    do {
        wrong = [];
        for (const name of names) {
            const answer = await preview.get(`/${encodeURIComponent(name).replace(/%2F/g, '/')}`);
            if (bare(answer.text) !== fs.readFileSync(path.join(out, name), 'utf8')) wrong.push(`${what}: ${name} (${answer.status})`);
        }
        if (wrong.length > 0) await wait(50);
    } while (wrong.length > 0 && Date.now() < end);
    return wrong;
}

async function main() {
    const site = newSite('sajt');
    const preview = await Preview.start(program, site);
    await part('answers', () => answers(preview, site));
    await part('refusals', () => refusals(preview));
    await part('saves', () => saves(preview, site));
    await part('faults', () => faults(preview, site));
    await part('folders', () => folders(preview, site));
    check('it ends well', await preview.stop() === 0, preview.said);
    await part('git', checkout);
    await part('first', first);
    await part('elsewhere', elsewhere);
    await part('handout', handout);
    await part('editions', editions);
    await part('edits', () => edited('tests/golden/egen-typ/site', 1));
    await part('edits', () => edited('tests/golden/utgavor/site', 2));
    fs.rmSync(work, { recursive: true, force: true });
    process.exit(failures > 0 ? 1 : 0);
}

main();
