#!/usr/bin/env node
// Every index of every site: all that can be found lies where the index says, headings too; its terms are in order; and
// Sörmland's is as small as it should be, with the scripts that read it.
'use strict';
const fs = require('fs');
const path = require('path');
const zlib = require('zlib');
const { buildAll, files } = require('../web/sites');
const { openClient, scripts } = require('./client');

const MOST = 40 * 1000; // bytes of the index and its scripts, compressed
const READ = 16 * 1000; // and of the texts that are read for a query

const packed = (file) => zlib.gzipSync(fs.readFileSync(file), { level: 9 }).length;

// The ids of a page, each page read once.
function idsOf(pages, file) {
    if (!pages.has(file)) {
        const text = fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : null;
        pages.set(file, text && new Set([...text.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id)));
    }
    return pages.get(file);
}

async function judge(folder, pages) {
    const problems = [];
    const client = openClient(folder);
    const register = await client.load('register');
    const check = (address) => {
        const [page, anchor] = address.split('#');
        const ids = idsOf(pages, path.join(folder, decodeURIComponent(page)));
        if (!ids) problems.push(`${page} is not there`);
        else if (anchor && !ids.has(anchor)) problems.push(`${address} is not there`);
    };
    let documents = 0;
    for (let file = 0; file < register.text.length; file++) {
        for (const [, address, sections] of await client.load(`text-${file}`)) {
            documents++;
            check(address);
            for (const [, , anchor] of sections) if (anchor) check(`${address.split('#')[0]}#${anchor}`);
        }
    }
    let before = '';
    for (let file = 0; file <= register.ord.length; file++) {
        const { all, byText } = await client.load(`ord-${file}`);
        for (const term of all) {
            if (term.folded < before) problems.push(`${term.text} stands after ${before}`);
            if (term.docs && (term.docs.at(-1) >= documents || term.levels.length !== term.docs.length)) problems.push(`${term.text} is in documents that are not there`);
            if (!term.docs && !byText.has(term.same) && register.ord.length === 0) problems.push(`${term.text} is ${term.same}, which is not there`);
            before = term.folded;
        }
    }
    return problems;
}

// What a query costs: all that is the same for every query, and what was read for it.
async function weigh(folder, query) {
    let read = 0;
    const client = openClient(folder, (file) => {
        if (/text-/.test(file)) read += packed(file);
    });
    await client.search(query);
    const index = fs.readdirSync(path.join(folder, 'sok')).filter((name) => /^(register|ord|urval)/.test(name)).map((name) => path.join(folder, 'sok', name));
    const client_files = fs.readdirSync(scripts).filter((name) => name !== 'stam-en.js').map((name) => path.join(scripts, name));
    return { fixed: [...index, ...client_files].reduce((sum, file) => sum + packed(file), 0), read };
}

async function main() {
    let failed = false;
    const report = (good, name, lines = []) => {
        failed ||= !good;
        console.log(`${good ? 'ok' : 'not ok'} search: ${name}`);
        for (const line of lines.slice(0, 20)) console.log(`  ${line}`);
    };
    for (const site of buildAll()) {
        const pages = new Map();
        const problems = [];
        for (const name of files(site.output).filter((name) => /(^|\/)sok\/register\.js$/.test(name))) {
            const folder = path.join(site.output, path.dirname(path.dirname(name)));
            problems.push(...(await judge(folder, pages)).map((text) => `${path.dirname(path.dirname(name))}: ${text}`));
        }
        report(problems.length === 0, `addresses in ${site.name}`, problems);
        if (site.name === 'sormland') {
            const { fixed, read } = await weigh(site.output, 'samordning vid utskrivning');
            report(fixed < MOST && read < READ, `${fixed} bytes in all and ${read} for a query`);
        }
    }
    process.exit(failed ? 1 : 0);
}

main();
