// sites: builds every site of the repository that should be without faults, once a run, and lists
// the files of a built site. Shared by the tests of the finished pages.
'use strict';
const fs = require('fs');
const path = require('path');
const { spawnSync } = require('child_process');

const root = path.join(__dirname, '../..');
const program = process.env.RELEASE || path.join(root, 'build/malbild');
const place = path.join(root, 'build/web');

function folders(parent, below) {
    const base = path.join(root, parent);
    if (!fs.existsSync(base)) return [];
    return fs.readdirSync(base).sort()
        .map((name) => ({ name, source: path.join(base, name, below) }))
        .filter(({ source }) => fs.existsSync(path.join(source, 'webbplats.yaml')));
}

// Sites under content/ first: they are what people see.
function sources() {
    const golden = folders('tests/golden', 'site')
        .filter(({ name }) => !/^fel-|^radnummer$/.test(name));
    return [...folders('content', '').map((site) => ({ ...site, real: true })), ...golden];
}

// The path of the site's published address: "/nara-vard/".
function addressPath(source) {
    const match = /^adress: *"?([^"\s]+)/m.exec(fs.readFileSync(path.join(source, 'webbplats.yaml'), 'utf8'));
    return new URL(match[1].replace(/\/?$/, '/')).pathname;
}

// A theme of the site's own that inherits nothing may leave out what the base theme has.
function isBare(source) {
    const themes = path.join(source, 'teman');
    return fs.existsSync(themes) && fs.readdirSync(themes)
        .some((name) => !/^ärver:/m.test(fs.readFileSync(path.join(themes, name, 'tema.yaml'), 'utf8')));
}

function build(site) {
    const output = path.join(place, site.name);
    const args = ['build', path.relative(root, site.source), '--output', output, '--lang', 'en'];
    // Several tests want the same sites at the same time: the first builds them, the others wait.
    const locked = [path.join(place, 'lock'), program, ...args];
    const result = spawnSync('flock', locked, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26 });
    return {
        ...site,
        output,
        base: addressPath(site.source),
        bare: isBare(site.source),
        built: result.status === 0,
        said: result.stderr,
    };
}

function buildAll() {
    fs.mkdirSync(place, { recursive: true });
    return sources().map(build);
}

// All files below a folder, as sorted relative paths.
function files(folder, below = '') {
    const found = [];
    for (const entry of fs.readdirSync(path.join(folder, below), { withFileTypes: true })) {
        const name = below === '' ? entry.name : `${below}/${entry.name}`;
        if (entry.isDirectory()) found.push(...files(folder, name));
        else found.push(name);
    }
    return found.sort();
}

// A report of one test; details only when there are problems, and then the first of them.
function report(name, problems) {
    if (problems.length === 0) {
        console.log(`ok ${name}`);
        return true;
    }
    console.log(`not ok ${name}`);
    for (const problem of problems.slice(0, 25)) console.log(`  ${problem}`);
    if (problems.length > 25) console.log(`  … and ${problems.length - 25} more`);
    return false;
}

const isRedirect = (html) => /http-equiv="?refresh/i.test(html);

module.exports = { root, buildAll, files, report, isRedirect };
