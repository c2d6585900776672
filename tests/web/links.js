#!/usr/bin/env node
// The finished sites, read as a crawler would, without a browser: every link, image and anchor leads
// somewhere and works from a subfolder and from file://; the sitemap, feed, manifest and JSON-LD tell
// the truth; nothing is fetched from elsewhere and there is no inline script or style.
'use strict';
const crypto = require('crypto');
const fs = require('fs');
const path = require('path');
const { buildAll, files, report, isRedirect } = require('./sites');

const entities = { amp: '&', quot: '"', lt: '<', gt: '>', '#39': "'", '#x27': "'" };
const decode = (text) => text.replace(/&(amp|quot|lt|gt|#39|#x27);/g, (all, name) => entities[name]);

function attributes(html, names) {
    const found = [];
    const tags = html.replace(/<!--[\s\S]*?-->/g, '').match(/<[a-z][^>]*>/gi) || [];
    for (const tag of tags) {
        const pattern = new RegExp(`\\s(${names})\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'gi');
        for (const match of tag.matchAll(pattern)) {
            const value = decode(match[2] !== undefined ? match[2] : match[3]);
            found.push({ tag, name: match[1].toLowerCase(), value });
        }
    }
    return found;
}

function load(output) {
    const site = { output, all: files(output), pages: new Map() };
    for (const name of site.all.filter((file) => file.endsWith('.html'))) {
        const html = fs.readFileSync(path.join(output, name), 'utf8');
        const ids = attributes(html, 'id').map((item) => item.value);
        site.pages.set(name, { html, ids: new Set(ids), idList: ids });
    }
    site.known = new Set(site.all);
    return site;
}

function targetProblem(site, from, value) {
    const [address, anchor] = value.replace(/\?[^#]*/, '').split('#'); // a query stays on its page
    let target = from;
    if (address !== '') {
        if (address.startsWith('/')) return 'absolute path, fails in a subfolder';
        if (address.endsWith('/')) return 'a folder, fails from file://';
        target = path.posix.normalize(path.posix.join(path.posix.dirname(from), decodeURIComponent(address)));
        if (!site.known.has(target)) return 'leads nowhere';
    }
    const page = site.pages.get(target);
    if (anchor && page && !page.ids.has(decodeURIComponent(anchor))) return 'no such anchor';
    return null;
}

function linkProblems(site) {
    const problems = [];
    for (const [name, page] of site.pages) {
        const seen = new Set();
        for (const id of page.idList) {
            if (seen.has(id)) problems.push(`${name}: id ${id} twice`);
            seen.add(id);
        }
        // The page for missing addresses is shown at any depth, so its links are whole addresses.
        if (name === '404.html') continue;
        for (const { tag, name: attribute, value } of attributes(page.html, 'href|src|srcset|poster|data')) {
            if (/^(mailto|tel):/.test(value)) continue;
            if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(value)) {
                const link = attribute === 'href' && /^<(a|link)\s/.test(tag);
                const fetched = /^<link/.test(tag) && !/rel="(canonical|license|author)"/.test(tag);
                if (!link || fetched || !/^https?:/.test(value)) problems.push(`${name}: fetches ${value}`);
                continue;
            }
            const problem = targetProblem(site, name, value);
            if (problem) problems.push(`${name}: ${value}: ${problem}`);
        }
    }
    return problems;
}

function securityProblems(site) {
    const problems = [];
    for (const [name, { html }] of site.pages) {
        if (/<style[\s>]/i.test(html.replace(/<svg[\s\S]*?<\/svg>/g, ''))) problems.push(`${name}: inline style sheet`);
        for (const { tag } of attributes(html, 'style|on[a-z]+')) {
            if (/\sstyle\s*=|\son[a-z]+\s*=/i.test(tag)) problems.push(`${name}: ${tag.slice(0, 100)}`);
        }
        for (const script of html.match(/<script[^>]*>/gi) || []) {
            if (!/\ssrc=|application\/ld\+json/.test(script)) problems.push(`${name}: inline ${script}`);
        }
    }
    return problems;
}

function jsonProblems(site) {
    const problems = [];
    const blocks = /<script[^>]*application\/ld\+json[^>]*>([\s\S]*?)<\/script>/g;
    for (const [name, { html }] of site.pages) {
        for (const match of html.matchAll(blocks)) {
            try {
                const value = JSON.parse(match[1]);
                if (!value['@context'] || !(value['@type'] || value['@graph'])) problems.push(`${name}: JSON-LD without type`);
            } catch (error) {
                problems.push(`${name}: JSON-LD: ${error.message}`);
            }
        }
    }
    return problems;
}

function manifestProblems(site) {
    const manifest = JSON.parse(fs.readFileSync(path.join(site.output, 'manifest.json'), 'utf8'));
    const list = manifest.files || manifest.filer;
    const sums = new Map(Array.isArray(list)
        ? list.map((item) => [item.path || item.sökväg, item.sha256]) : Object.entries(list));
    const problems = [];
    for (const name of site.all.filter((file) => file !== 'manifest.json')) {
        const sum = crypto.createHash('sha256').update(fs.readFileSync(path.join(site.output, name))).digest('hex');
        const said = sums.get(name);
        if ((said && said.sha256 ? said.sha256 : said) !== sum) problems.push(`${name}: not so in the manifest`);
        sums.delete(name);
    }
    for (const name of sums.keys()) problems.push(`${name}: only in the manifest`);
    return problems;
}

// Sitemap and feed: every address is a page of the site, and every page that may be found is listed.
function addressProblems(site, source) {
    const problems = [];
    const read = (name) => fs.readFileSync(path.join(site.output, name), 'utf8');
    const listed = [...read('sitemap.xml').matchAll(/<loc>([^<]*)<\/loc>/g)].map((match) => decode(match[1]));
    const canonical = new Map();
    for (const [name, { html }] of site.pages) {
        const link = attributes(html, 'href').find(({ tag }) => /rel="?canonical/.test(tag));
        const hidden = isRedirect(html) || /name="?robots"?[^>]*noindex/.test(html);
        if (!hidden && name !== '404.html') {
            if (!link) problems.push(`${name}: no canonical address`);
            else canonical.set(link.value, name);
        }
    }
    for (const address of listed) if (!canonical.has(address)) problems.push(`sitemap: ${address}`);
    for (const [address, name] of canonical) {
        if (!listed.includes(address)) problems.push(`${name}: not in the sitemap`);
    }
    // A site's own robots.txt is as its author wants it.
    const own = fs.existsSync(path.join(source, 'robots.txt'));
    if (!own && !/^Sitemap: https?:/m.test(read('robots.txt'))) problems.push('robots.txt: no Sitemap');
    return problems;
}

let fine = true;
for (const built of buildAll()) {
    const name = built.name;
    if (!built.built) {
        fine = report(`site ${name} builds`, built.said.split('\n')) && fine;
        continue;
    }
    const site = load(built.output);
    fine = report(`site ${name}: links lead somewhere (${site.pages.size} pages)`, linkProblems(site)) && fine;
    fine = report(`site ${name}: no inline script or style`, securityProblems(site)) && fine;
    fine = report(`site ${name}: manifest`, manifestProblems(site)) && fine;
    if (built.bare) continue;
    fine = report(`site ${name}: JSON-LD`, jsonProblems(site)) && fine;
    fine = report(`site ${name}: sitemap and canonical addresses`, addressProblems(site, built.source)) && fine;
}
process.exit(fine ? 0 : 1);
