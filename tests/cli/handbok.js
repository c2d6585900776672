#!/usr/bin/env node
// The handbook's examples do what it says. The words after a code block's language tell how it is tried:
//
//   prov            a page (front matter is added when there is none), beside the page it stands on
//   provfil         a YAML file of records, at the same place
//   provhuvud       lines of front matter
//   fel=RULE        a page that must give that rule; utan=FILE,FILE leaves files out of the site first
//   svar            what malbild says of the example before; svar-start: how that begins
//   fil=PATH        lines that stand in that file of the handbook
//   webbplats       a whole webbplats.yaml
//   prov-typ        a typer.yaml that is laid over the handbook's
//   fel-tema=RULE   a tema.yaml that must give that rule
//   fel-tryck=RULE  a sheet for paper that must give that rule
//   tema=PATH       a file of the one theme that all such blocks make; tema-prov: a page that uses it
//   ny=PATH         a file of the one new site that all such blocks make
//   kor             commands that must work, one block after the other, where the one before has gone
'use strict';
const { spawnSync } = require('child_process');
const fs = require('fs');
const os = require('os');
const path = require('path');

const root = path.join(__dirname, '../..');
const malbild = process.env.RELEASE || path.join(root, 'build/malbild');
const handbook = path.join(root, 'content/handbok');
const work = fs.mkdtempSync(path.join(os.tmpdir(), 'handbok-'));
const site = path.join(work, 'content/handbok');
const answers = { said: '', at: '' };
const theme = [];
const fresh = [];
let failures = 0;

function tell(good, name, why) {
    console.log(`${good ? 'ok' : 'not ok'} ${name}`);
    if (!good) {
        failures++;
        console.log(why.split('\n').slice(0, 30).map((line) => `    ${line}`).join('\n'));
    }
}

function pages(folder) {
    return fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
        const file = path.join(folder, entry.name);
        return entry.isDirectory() ? pages(file) : file.endsWith('.md') ? [file] : [];
    }).sort();
}

// The fenced blocks of a page that stand at its left edge: {line, language, words, text}.
function blocks(file) {
    const found = [];
    let open = null;
    fs.readFileSync(file, 'utf8').split('\n').forEach((line, index) => {
        const fence = /^(`{3,})(.*)$/.exec(line);
        if (open && fence && fence[1].length >= open.fence && fence[2].trim() === '') {
            found.push(open);
            open = null;
        } else if (open) {
            open.text += `${line}\n`;
        } else if (fence) {
            const [language, ...words] = fence[2].trim().split(/\s+/);
            open = { line: index + 1, fence: fence[1].length, language, words, text: '' };
        }
    });
    return found;
}

function put(file, text) {
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, text);
}

function start() {
    fs.rmSync(path.join(work, 'content'), { recursive: true, force: true });
    fs.cpSync(handbook, site, { recursive: true });
    put(path.join(site, 'bilagor/program.pdf'), '%PDF-1.7\n');
}

function check(folder) {
    const args = ['check', folder, '--theme-dir', path.join(root, 'themes'), '--lang', 'sv'];
    const result = spawnSync(malbild, args, { cwd: work, encoding: 'utf8' });
    return { status: result.status, said: result.stderr };
}

function needFine(name, folder = 'content/handbok') {
    const { status, said } = check(folder);
    tell(status === 0 && !said.includes('warning['), name, said);
}

function needRule(name, rule) {
    const { status, said } = check('content/handbok');
    answers.said = said;
    tell(status === 1 && said.includes(`error[${rule}]`), `${name} gives ${rule}`, said || 'nothing was said');
}

const asPage = (text) => (text.startsWith('---\n') ? text : `---\ntitel: Prov\n---\n${text}`);

function useTheme() {
    const settings = path.join(site, 'webbplats.yaml');
    put(settings, fs.readFileSync(settings, 'utf8').replace('tema: base', 'tema: norrdal'));
}

// Where the commands of a page have gone; each page begins in a folder of its own.
const walk = { page: '', folder: '' };

function run(block, name, page) {
    if (walk.page !== page) {
        Object.assign(walk, { page, folder: fs.mkdtempSync(path.join(work, 'steg-')) });
    }
    const script = `set -e\n${block.text}\npwd >"$HERE"\n`;
    const here = path.join(work, 'here');
    const result = spawnSync('sh', ['-c', script], {
        cwd: walk.folder,
        encoding: 'utf8',
        input: '',
        env: { ...process.env, PATH: `${path.dirname(malbild)}:${process.env.PATH}`, HERE: here, LC_ALL: 'C.UTF-8' },
    });
    const said = `${result.stdout}${result.stderr}`;
    tell(result.status === 0 && !/(error|warning)\[/.test(said), name, said);
    if (result.status === 0) walk.folder = fs.readFileSync(here, 'utf8').trim();
}

const ways = {
    kor: run,
    prov(block, name, page) {
        put(path.join(path.dirname(page), 'provsida.md'), asPage(block.text));
        needFine(name);
    },
    provfil(block, name, page) {
        put(path.join(path.dirname(page), 'provfil.yaml'), block.text);
        needFine(name);
    },
    provhuvud(block, name, page) {
        put(path.join(path.dirname(page), 'provsida.md'), `---\ntitel: Prov\n${block.text}---\nText.\n`);
        needFine(name);
    },
    fel(block, name, page, rule) {
        for (const word of block.words.filter((each) => each.startsWith('utan='))) {
            word.slice(5).split(',').forEach((file) => fs.rmSync(path.join(site, file)));
        }
        put(path.join(site, 'min-sida.md'), block.text);
        needRule(name, rule);
    },
    svar(block, name) {
        tell(answers.said.includes(`${block.text}\n`), `${name} is what malbild says`, answers.said);
    },
    'svar-start'(block, name) {
        tell(answers.said.includes(block.text.trimEnd()), `${name} is what malbild says`, answers.said);
    },
    fil(block, name, page, file) {
        const text = fs.readFileSync(path.join(handbook, file), 'utf8');
        tell(text.includes(block.text), `${name} stands in ${file}`, block.text);
    },
    webbplats(block, name) {
        put(path.join(site, 'webbplats.yaml'), block.text);
        needFine(name);
    },
    'prov-typ'(block, name) {
        put(path.join(site, 'teman/norrdal/tema.yaml'), 'namn: Norrdal\närver: base\n');
        fs.renameSync(path.join(site, 'typer.yaml'), path.join(site, 'teman/norrdal/typer.yaml'));
        put(path.join(site, 'typer.yaml'), block.text);
        useTheme();
        needFine(name);
    },
    'fel-tema'(block, name, page, rule) {
        put(path.join(site, 'teman/norrdal/tema.yaml'), block.text);
        useTheme();
        needRule(name, rule);
    },
    'fel-tryck'(block, name, page, rule) {
        put(path.join(site, 'teman/norrdal/tema.yaml'), 'namn: Norrdal\närver: base\n');
        put(path.join(site, 'teman/norrdal/tryck/prov.css'), block.text);
        useTheme();
        needRule(name, rule);
    },
    tema(block, name, page, file) {
        theme.push({ file, text: block.text });
    },
    'tema-prov'(block) {
        theme.push({ file: '../../provsida.md', text: asPage(block.text) });
    },
    ny(block, name, page, file) {
        fresh.push({ file, text: block.text });
    }
};

for (const file of pages(handbook)) {
    for (const block of blocks(file)) {
        const shown = path.relative(handbook, file);
        const name = `${shown}:${block.line}`;
        const [way, value] = (block.words[0] || '').split(/=(.*)/s);
        if (ways[way]) {
            if (!way.startsWith('svar')) start();
            ways[way](block, name, path.join(site, shown), value);
        } else if (block.words.length > 0 || /^(markdown|yaml)$/.test(block.language)) {
            tell(false, `${name} says how it is tried`, block.text);
        }
    }
}

start();
theme.forEach(({ file, text }) => put(path.join(site, 'teman/norrdal', file), text));
useTheme();
needFine('the theme of the handbook');
fresh.forEach(({ file, text }) => put(path.join(work, 'content/ny', file), text));
needFine('the new site of the handbook', 'content/ny');
fs.rmSync(work, { recursive: true, force: true });
process.exit(failures === 0 ? 0 : 1);
