#!/usr/bin/env node
// What web servers send with the settings that malbild wrote for them: texts packed, a time to keep for each kind of file,
// nothing sent again that the reader has, the headers of safety on all of it, and old addresses led on where the copy of
// the site stands and not to the host that it was made for.
'use strict';
const fs = require('fs');
const os = require('os');
const path = require('path');
const { spawnSync } = require('child_process');
const { report, root } = require('../web/sites');
const { host, programs } = require('../web/hosts');

const program = process.env.RELEASE || path.join(root, 'build/malbild');
const page = (title, more = '') => `---\ntitel: ${title}\nbeskrivning: Prov.\n${more}---\n\n${'En mening som går att packa. '.repeat(60)}\n`;

function build(work) {
    const source = path.join(work, 'site');
    const output = path.join(work, 'out');
    fs.mkdirSync(path.join(source, 'ny'), { recursive: true });
    fs.writeFileSync(path.join(source, 'webbplats.yaml'), 'titel: Prov\nbeskrivning: Prov.\nadress: https://www.example.org/nara/\n' +
        'datum: 2024-03-01\nutgivare: Vi\nmeny: [index.md]\n');
    fs.writeFileSync(path.join(source, 'index.md'), page('Start'));
    fs.writeFileSync(path.join(source, 'ny/index.md'), page('Ny', 'tidigare: [gammal/]\n'));
    fs.writeFileSync(path.join(source, 'prick.svg'), '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 2" width="4" height="2"><rect width="4" height="2"/></svg>\n');
    const made = spawnSync(program, ['build', source, '--output', output, '--theme-dir', path.join(root, 'themes'), '--lang', 'en', '--quiet'], { encoding: 'utf8' });
    if (made.status !== 0) throw new Error(made.stderr);
    return output;
}

const expected = [
    ['', 'no-cache', true], ['ny/', 'no-cache', true], ['stil.css', 'no-cache', true], ['manifest.json', 'no-cache', true],
    ['tema/atkinson.woff2', 'max-age=2592000', false], ['prick.svg', 'max-age=3600', null],
];

async function look(server) {
    const problems = [];
    for (const [name, cache, packed] of expected) {
        const answer = await server.ask(`/nara/${name}`, { 'Accept-Encoding': 'gzip' });
        const { headers } = answer;
        const add = (what) => problems.push(`/${name}: ${what}`);
        if (answer.status !== 200) add(`answers ${answer.status}`);
        if (headers['cache-control'] !== cache) add(`Cache-Control: ${headers['cache-control']}`);
        if (packed !== null && (headers['content-encoding'] === 'gzip') !== packed) add(`Content-Encoding: ${headers['content-encoding']}`);
        if (!/default-src 'none'/.test(headers['content-security-policy'] || '')) add('no policy');
        if (headers['x-content-type-options'] !== 'nosniff') add('may be sniffed');
        const known = headers.etag ? { 'If-None-Match': headers.etag } : { 'If-Modified-Since': headers['last-modified'] };
        const again = await server.ask(`/nara/${name}`, { 'Accept-Encoding': 'gzip', ...known });
        if (again.status !== 304) add(`is sent again: ${again.status}`);
    }
    const missing = await server.ask('/nara/borta.woff2');
    if (missing.status !== 404 || /max-age/.test(missing.headers['cache-control'])) problems.push(`a missing file: ${missing.status}, ${missing.headers['cache-control']}`);
    for (const old of ['gammal/', 'gammal/index.html']) {
        const { status, headers } = await server.ask(`/nara/${old}`);
        const to = new URL(headers.location || '/', `http://localhost:${server.port}`);
        if (status !== 301 || to.hostname === 'www.example.org' || to.pathname !== '/nara/ny/') problems.push(`/${old}: ${status}, ${headers.location}`);
    }
    return problems;
}

async function main() {
    const work = fs.mkdtempSync(path.join(os.tmpdir(), 'malbild-'));
    fs.chmodSync(work, 0o755);
    const output = build(work);
    let fine = true;
    for (const name of ['nginx', 'apache']) {
        if (!programs[name]) {
            console.log(`skip serving: ${name} is missing`);
            continue;
        }
        const server = await host(name, work, output, '/nara/');
        fine = report(`serving: ${name}`, await look(server)) && fine;
        await server.close();
    }
    fs.rmSync(work, { recursive: true });
    process.exitCode = fine ? 0 : 1;
}

main();
