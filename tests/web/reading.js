#!/usr/bin/env node
// How pages read, without a browser: menus say where a page lies, controls say of what, charts are told once, what hangs
// together with a page is few and folded, and no page tells readers of what only its writers can mend.
'use strict';
const fs = require('fs');
const path = require('path');
const { buildAll, files, report, isRedirect } = require('./sites');

const parts = (html, pattern) => html.match(pattern) || [];
const plain = (html) => html.replace(/<[^>]*>/g, '').replace(/[ \n]+/g, ' ').trim();

// An item of the main menu or of the foot is marked on all but the start page and what malbild makes by itself.
function menu(name, html) {
    if (/name="?robots"?[^>]*noindex/.test(html) || /^(v\/[^/]*\/)?((404|index)\.html$|andringar\/)/.test(name)) return [];
    const navs = parts(html, /<nav class="(huvudmeny|sidfot-lankar)"[^]*?<\/nav>/g);
    return navs.some((nav) => nav.includes('aria-current')) ? [] : ['no item of the menus is marked'];
}

// Whoever hears a list of the page's controls can tell them apart.
function controls(html) {
    const names = parts(html, /<summary[^>]*>[^]*?<\/summary>/g).map(plain);
    return [...new Set(names.filter((one, index) => names.indexOf(one) !== index))].map((one) => `more than one control is called ${one}`);
}

function charts(html) {
    return parts(html, /<figure class="diagram [^]*?<\/figure>/g).flatMap((figure) => {
        const title = plain(/<figcaption[^]*?<\/figcaption>/.exec(figure)[0]);
        const heard = figure.replace(/<div class="diagram-bild" aria-hidden="true">[^]*?<\/svg>/, '');
        const rows = parts(/<tbody>[^]*<\/tbody>/.exec(figure)[0], /<tr>\s*<[^]*?>/g);
        return [
            ...(heard.split(title).length === 2 ? [] : [`the chart ${title} says its title more than once`]),
            ...(rows.every((row) => row.includes('<th scope="row"')) ? [] : [`the chart ${title} has rows without a heading`]),
        ];
    });
}

function questions(html) {
    return parts(html, /<li class="fraga"[^]*?<\/li>/g).filter((one) => !/<h[2-6] class="fraga-text"/.test(one))
        .map((one) => `a question is no heading: ${plain(one).slice(0, 60)}`);
}

// Three related pages, or four if they are all, and the others in a fold-out.
function tail(html) {
    const long = parts(html, /<div class="bakat-ruta">\s*<h3>[^]*?<\/h3>\s*<ul class="rader">[^]*?<\/ul>/g)
        .filter((one) => parts(one, /<li>/g).length > 4);
    const open = html.replace(/<details[^]*?<\/details>/g, '');
    return [
        ...long.map((one) => `a long list of related pages: ${plain(one).slice(0, 60)}`),
        ...(/id="(begrepp-pa-sidan|sidans-historik)"/.test(open) ? ['terms or history are not folded'] : []),
    ];
}

// A film that nobody can open is told of where all films are, and nowhere else; addresses of files are no reading.
function internals(html) {
    const films = parts(html.replace(/<ul class="filmer">[^]*?<\/main>/, ''), /<p class="filmkort-titel">[^]*?(?=<p class="filmkort-titel">|<\/main>)/g)
        .filter((film) => !/filmkort-lank|<video/.test(film));
    return [
        ...films.map((film) => `a film that cannot be opened: ${plain(film).slice(0, 60)}`),
        ...parts(html, /<code>[^<]*\.html<\/code>/g).filter(() => /class="andringar"/.test(html)).map((code) => `the address of a file: ${code}`),
    ];
}

let fine = true;
for (const site of buildAll().filter(({ built, bare }) => built && !bare)) {
    const problems = [];
    const pages = files(site.output).filter((name) => name.endsWith('.html') && !/^v\//.test(name));
    for (const name of pages) {
        const html = fs.readFileSync(path.join(site.output, name), 'utf8');
        if (isRedirect(html)) continue;
        const found = [...(site.real ? menu(name, html) : []), ...controls(html), ...charts(html), ...questions(html), ...tail(html), ...internals(html)];
        problems.push(...found.map((text) => `${name}: ${text}`));
    }
    fine = report(`reading ${site.name} (${pages.length} pages)`, problems) && fine;
}
process.exit(fine ? 0 : 1);
