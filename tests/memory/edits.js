// Edits of every kind that a site's authors make, at random but from a seed: what each does is told in words.
// Nothing here knows a particular site.
'use strict';
const fs = require('fs');
const path = require('path');

// xorshift32: the same seed gives the same edits on any machine.
class Chance {
    constructor(seed) {
        this.state = (seed * 2654435761) >>> 0 || 1;
    }

    below(count) {
        let x = this.state;
        x ^= x << 13;
        x >>>= 0;
        x ^= x >>> 17;
        x ^= x << 5;
        this.state = x >>> 0;
        return this.state % count;
    }

    pick(list) {
        return list[this.below(list.length)];
    }
}

function walk(folder, below = '') {
    if (!fs.existsSync(folder)) return [];
    return fs.readdirSync(path.join(folder, below), { withFileTypes: true }).flatMap((entry) => {
        const name = path.join(below, entry.name);
        return entry.isDirectory() ? walk(folder, name) : [name];
    }).sort();
}

const WORDS = ['samverkan', 'hemmet', 'trygghet', 'mötet', 'planen', 'stigen', 'vardagen', 'SIP', '*nära*', '`kod`', 'år 2031'];

class Edits {
    // `site` and `themes` are folders that may be written in; `output` is where the site is built.
    constructor(site, themes, output, seed) {
        Object.assign(this, { site, themes, output, chance: new Chance(seed), number: 0 });
        this.undo = [];
    }

    // --- files, so that any edit can be taken back
    read(file) {
        return fs.readFileSync(file, 'utf8');
    }

    remember(file) {
        const was = fs.existsSync(file) ? fs.readFileSync(file) : null;
        this.undo.push(() => {
            if (was === null) fs.rmSync(file, { force: true, recursive: true });
            else {
                fs.mkdirSync(path.dirname(file), { recursive: true });
                fs.writeFileSync(file, was);
            }
        });
    }

    write(file, text) {
        this.remember(file);
        fs.mkdirSync(path.dirname(file), { recursive: true });
        fs.writeFileSync(file, text);
    }

    remove(file) {
        this.remember(file);
        fs.rmSync(file);
    }

    takeBack() {
        for (const step of this.undo.reverse()) step();
        this.undo = [];
    }

    // Takes the last edit back as an edit of its own, when there is one.
    keep() {
        this.last = this.undo;
        this.undo = [];
    }

    pages() {
        return walk(this.site).filter((name) => name.endsWith('.md') && !/^(_|teman|utgavor)/.test(name));
    }

    lists() {
        return walk(this.site).filter((name) => name.endsWith('.yaml') && !/^(_|teman|utgavor)/.test(name) && !/^(typer|webbplats)\.yaml$/.test(name));
    }

    themeFiles(pattern) {
        const own = walk(path.join(this.site, 'teman')).map((name) => path.join(this.site, 'teman', name));
        const shared = walk(this.themes).map((name) => path.join(this.themes, name));
        return own.concat(shared).filter((name) => pattern.test(name));
    }

    sentence() {
        const words = Array.from({ length: 2 + this.chance.below(6) }, () => this.chance.pick(WORDS));
        return `Mening ${++this.number} om ${words.join(' ')}.`;
    }

    parts(file) {
        const text = this.read(file);
        const match = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text);
        return match ? { head: match[1], body: match[2] } : null;
    }

    // Replaces line `at` of the file by what `change` makes of it.
    changeLine(file, wanted, change) {
        const lines = this.read(file).split('\n');
        const numbers = lines.map((line, i) => (wanted(line) ? i : -1)).filter((i) => i >= 0);
        if (numbers.length === 0) return false;
        const at = this.chance.pick(numbers);
        lines[at] = change(lines[at]);
        this.write(file, lines.join('\n'));
        return `${path.basename(file)}:${at + 1}`;
    }

    // --- the edits; each returns what it did, or false when there was nothing to do it to
    text() {
        const file = path.join(this.site, this.chance.pick(this.pages()));
        const parts = this.parts(file);
        if (!parts) return false;
        const blocks = parts.body.split('\n\n');
        // Only between blocks at the outer level, so that containers and lists stay whole.
        const plain = blocks.map((block, i) => (/^[A-ZÅÄÖ][^\n]*$/.test(block.trim()) ? i : -1)).filter((i) => i >= 0);
        if (plain.length === 0) parts.body += `\n${this.sentence()}\n`;
        else if (this.chance.below(4) === 0 && plain.length > 2) {
            blocks.splice(this.chance.pick(plain), 1);
            parts.body = blocks.join('\n\n');
        } else {
            const at = this.chance.pick(plain);
            blocks[at] = this.chance.below(2) === 0 ? this.sentence() : `${blocks[at].trimEnd()} ${this.sentence()}`;
            parts.body = blocks.join('\n\n');
        }
        this.write(file, `---\n${parts.head}\n---\n${parts.body}`);
        return `text in ${file}`;
    }

    sameSizeText() {
        const file = path.join(this.site, this.chance.pick(this.pages()));
        const parts = this.parts(file);
        const at = parts ? parts.body.search(/\b(och|det|som)\b/) : -1;
        if (at < 0) return false;
        parts.body = `${parts.body.slice(0, at)}xyz${parts.body.slice(at + 3)}`;
        this.write(file, `---\n${parts.head}\n---\n${parts.body}`);
        return `a word of the same length in ${file}`;
    }

    title() {
        const file = path.join(this.site, this.chance.pick(this.pages()));
        return this.changeLine(file, (line) => /^titel: [^"'|>]+$/.test(line), (line) => `${line} ${++this.number}`);
    }

    headField() {
        const file = path.join(this.site, this.chance.pick(this.pages()));
        return this.changeLine(file, (line) => /^(ingress|beskrivning|sammanfattning|citat|roll|plats): [^"'|>[{]+$/.test(line), (line) => `${line} Och ${++this.number}`);
    }

    order() {
        const file = path.join(this.site, this.chance.pick(this.pages()));
        const parts = this.parts(file);
        if (!parts) return false;
        const had = /^ordning:.*$/m.test(parts.head);
        const line = `ordning: ${this.chance.below(30)}`;
        parts.head = had ? parts.head.replace(/^ordning:.*$/m, line) : `${parts.head}\n${line}`;
        this.write(file, `---\n${parts.head}\n---\n${parts.body}`);
        return `${line} in ${file}`;
    }

    date() {
        const file = path.join(this.site, this.chance.pick(this.pages().concat(this.lists())));
        const date = `20${10 + this.chance.below(13)}-0${1 + this.chance.below(9)}-1${this.chance.below(9)}`;
        return this.changeLine(file, (line) => /^ *(- )?(datum|ändrad): ["']?\d{4}-\d\d-\d\d/.test(line), (line) => line.replace(/: .*/, `: ${date}`));
    }

    draft() {
        const file = path.join(this.site, this.chance.pick(this.pages()));
        const parts = this.parts(file);
        if (!parts) return false;
        parts.head = /^utkast:/m.test(parts.head) ? parts.head.replace(/\n?^utkast:.*$/m, '') : `${parts.head}\nutkast: ja`;
        this.write(file, `---\n${parts.head}\n---\n${parts.body}`);
        return `a draft or no longer: ${file}`;
    }

    listText() {
        const lists = this.lists();
        if (lists.length === 0) return false;
        const file = path.join(this.site, this.chance.pick(lists));
        return this.changeLine(file, (line) => /^ *(- )?[a-zåäö-]*(titel|text|förklaring|fråga|svar|namn|beskrivning|sammanfattning|utvecklar|term): [A-ZÅÄÖa-zåäö][^"'|>:#[{]+$/.test(line), (line) => `${line} ${++this.number}`);
    }

    figure() {
        const lists = this.lists();
        const file = path.join(this.site, this.chance.pick(this.pages().concat(lists, lists)));
        if (!file.endsWith('.yaml')) return false;
        return this.changeLine(file, (line) => /[a-zåäö]: \d{2,4}\b(?!-)/.test(line), (line) => line.replace(/([a-zåäö]: )(\d{2,4})\b(?!-)/g, (_, key, old) => `${key}${Number(old) + 1}`));
    }

    listBlockText() {
        const lists = this.lists();
        if (lists.length === 0) return false;
        const file = path.join(this.site, this.chance.pick(lists));
        return this.changeLine(file, (line) => /^ {4,}[A-ZÅÄÖ][^:#|>]{20,}\.$/.test(line), (line) => `${line} ${this.sentence()}`);
    }

    listOrder() {
        const lists = this.lists();
        if (lists.length === 0) return false;
        const file = path.join(this.site, this.chance.pick(lists));
        const text = this.read(file);
        const at = text.indexOf('\n  - ');
        if (at < 0) return false;
        const items = text.slice(at + 1).split(/(?=^ {2}- )/m);
        if (items.length < 2) return false;
        const which = this.chance.below(items.length);
        if (this.chance.below(3) === 0) items.splice(which, 1);
        else {
            if (!items.at(-1).endsWith('\n')) items[items.length - 1] += '\n';
            items.push(items.splice(which, 1)[0]);
        }
        this.write(file, text.slice(0, at + 1) + items.join(''));
        return `items of ${file}`;
    }

    blankLine() {
        const file = path.join(this.site, this.chance.pick(this.lists().concat(this.pages())));
        if (file.endsWith('.yaml')) this.write(file, `# rad ${++this.number}\n${this.read(file)}`);
        else this.write(file, this.read(file).replace(/^---\n/, `---\n# rad ${++this.number}\n`));
        return `a comment first in ${file}`;
    }

    addPage() {
        const like = this.chance.pick(this.pages());
        const name = path.join(path.dirname(like), `ny-${++this.number}.md`);
        const parts = this.parts(path.join(this.site, like));
        if (!parts) return false;
        const head = this.chance.below(2) === 0 ? `titel: Ny sida ${this.number}` : parts.head.replace(/^(id|tidigare):.*\n?/gm, '').replace(/^titel: .*$/m, `titel: Ny ${this.number}`);
        this.write(path.join(this.site, name), `---\n${head}\n---\n${this.sentence()}\n\n## Rubrik\n\n${this.sentence()}\n`);
        return `a new page ${name}`;
    }

    removePage() {
        const name = this.chance.pick(this.pages());
        this.remove(path.join(this.site, name));
        return `no ${name}`;
    }

    renamePage() {
        const name = this.chance.pick(this.pages().filter((page) => !page.endsWith('index.md')));
        if (!name) return false;
        const to = name.replace(/\.md$/, `-${++this.number}.md`);
        const text = this.read(path.join(this.site, name));
        this.remove(path.join(this.site, name));
        this.write(path.join(this.site, to), text);
        return `${name} is ${to}`;
    }

    formerAddress() {
        const file = path.join(this.site, this.chance.pick(this.pages()));
        const parts = this.parts(file);
        if (!parts || /^tidigare:/m.test(parts.head)) return false;
        this.write(file, `---\n${parts.head}\ntidigare: [gammal-${++this.number}]\n---\n${parts.body}`);
        return `a former address of ${file}`;
    }

    link() {
        const pages = this.pages();
        const from = this.chance.pick(pages);
        const to = this.chance.pick(pages);
        const file = path.join(this.site, from);
        const label = this.chance.below(2) === 0 ? '' : 'en sida';
        const way = path.relative(path.dirname(from), to);
        this.write(file, `${this.read(file).trimEnd()}\n\nSe [${label}](${way}) också.\n`);
        return `a link from ${from} to ${to}`;
    }

    block() {
        const file = path.join(this.site, this.chance.pick(this.pages()));
        const types = [...new Set(this.pages().concat(this.lists()).map((name) => /^typ: *(\S+)/m.exec(this.read(path.join(this.site, name)))).filter(Boolean).map((match) => match[1]))];
        const block = this.chance.below(2) === 0 || types.length === 0 ? '::: fakta {rubrik="Bra att veta"}\n' + `${this.sentence()}\n:::` : `::: lista {typ=${this.chance.pick(types)}}\n:::`;
        this.write(file, `${this.read(file).trimEnd()}\n\n${block}\n`);
        return `a block in ${file}: ${block.split('\n')[0]}`;
    }

    types() {
        const file = path.join(this.site, 'typer.yaml');
        if (!fs.existsSync(file)) return false;
        return this.changeLine(file, (line) => /^ +(etikett|plural|hjälp): [^"'|>]+$/.test(line), (line) => `${line} ${++this.number}`);
    }

    newType() {
        const file = path.join(this.site, 'typer.yaml');
        const text = fs.existsSync(file) ? this.read(file) : '';
        if (!/^typer:/m.test(text)) return false;
        this.write(file, text.replace(/^typer:.*$/m, (line) => `${line}\n  prov-${++this.number}:\n    etikett: prov ${this.number}\n    plural: prov\n    fält:\n      titel: {typ: text, krävs: ja}`));
        return `a type more`;
    }

    template() {
        const file = this.chance.pick(this.themeFiles(/\.mustache$/));
        const text = this.read(file);
        // Before a whole line that begins with a tag of HTML, which stands alone there.
        const lines = text.split('\n');
        const at = this.chance.below(lines.length);
        lines[at] = `<!-- ${++this.number} -->${lines[at]}`;
        this.write(file, lines.join('\n'));
        return `template ${path.relative(this.themes, file)}:${at + 1}`;
    }

    templateValue() {
        const file = this.chance.pick(this.themeFiles(/mallar\/(?!tryck)[^/]*\.mustache$/));
        const value = this.chance.pick(['{{sida.rad}}', '{{#sida.nästa}}{{titel}}{{/sida.nästa}}', '{{#sida.bakåt}}{{#poster}}{{beskrivning}}{{ingress}}{{rad}}{{/poster}}{{/sida.bakåt}}', '{{#sida.historik}}{{titel}}{{/sida.historik}}', '{{#sida.liknar}}{{författare.född}}{{år}}{{/sida.liknar}}', '{{webb.titel}}']);
        this.write(file, `${this.read(file)}<p hidden>${value}</p>\n`);
        return `${value} in ${path.relative(this.themes, file)}`;
    }

    style() {
        const file = this.chance.pick(this.themeFiles(/\.css$/));
        this.write(file, `${this.read(file)}\n.prov-${++this.number} { color: black }\n`);
        return `style ${path.relative(this.themes, file)}`;
    }

    token() {
        const file = this.chance.pick(this.themeFiles(/tema\.yaml$/));
        const lines = this.read(file).split('\n');
        const digit = () => '0123456789abcdef'[this.chance.below(16)];
        const spots = lines.map((line, i) => (/"#[0-9a-f]{6}"/i.test(line) ? i : -1)).filter((i) => i >= 0);
        if (spots.length === 0) return false;
        const at = this.chance.pick(spots);
        lines[at] = lines[at].replace(/"#([0-9a-f]{5})[0-9a-f]"/i, (_, first) => `"#${first}${digit()}"`);
        this.write(file, lines.join('\n'));
        return `colour ${path.relative(this.themes, file)}:${at + 1}`;
    }

    themeText() {
        const file = this.chance.pick(this.themeFiles(/texter\.yaml$/));
        return this.changeLine(file, (line) => /^ +[a-zåäö-]+: [A-ZÅÄÖ][^"'|>:#{[]+$/.test(line), (line) => `${line} ${++this.number}`);
    }

    picture() {
        const svgs = walk(this.site).filter((name) => /\.svg$/.test(name) && !/^(_|teman|utgavor)/.test(name));
        if (svgs.length === 0) return false;
        const file = path.join(this.site, this.chance.pick(svgs));
        const text = this.read(file);
        if (this.chance.below(2) === 0) this.write(file, text.replace(/<\/svg>\s*$/, `<!-- ${++this.number} --></svg>\n`));
        else this.write(file, text.replace(/ (width|height)="(\d+)(\.\d+)?"/, (_, side, size) => ` ${side}="${Number(size) + 1}"`));
        return `picture ${file}`;
    }

    newFile() {
        const name = `bilaga-${++this.number}.svg`;
        this.write(path.join(this.site, name), `<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10" viewBox="0 0 10 10"><rect width="10" height="${this.chance.below(10)}" fill="#000"/></svg>\n`);
        const file = path.join(this.site, this.chance.pick(this.pages()));
        this.write(file, `${this.read(file).trimEnd()}\n\n![En ruta](${path.relative(path.dirname(file), path.join(this.site, name))})\n`);
        return `${name} on ${file}`;
    }

    settings() {
        const file = path.join(this.site, 'webbplats.yaml');
        const what = this.chance.below(3);
        if (what === 0) return this.changeLine(file, (line) => /^titel: [^"'|>]+$/.test(line), (line) => `${line} ${++this.number}`);
        if (what === 1) return this.changeLine(file, (line) => /^beskrivning: [^"'|>]+$/.test(line), (line) => `${line} ${++this.number}`);
        return this.changeLine(file, (line) => /^datum: /.test(line), () => `datum: 2029-0${1 + this.chance.below(9)}-1${this.chance.below(9)}`);
    }

    touch() {
        const file = path.join(this.site, this.chance.pick(this.pages()));
        this.write(file, this.read(file));
        return `${file} saved as it was`;
    }

    takeLastBack() {
        if (!this.last || this.last.length === 0) return false;
        const last = this.last;
        this.last = [];
        for (const step of last.slice().reverse()) step();
        return 'the last edit taken back';
    }

    // --- what happens to the output and the memory
    spoilOutput() {
        const files = walk(this.output).filter((name) => name !== 'manifest.json');
        if (files.length === 0) return false;
        const name = this.chance.pick(files);
        const file = path.join(this.output, name);
        if (this.chance.below(2) === 0) fs.rmSync(file);
        else {
            // A file may share its place on the disk with another, which must not change with it.
            fs.rmSync(file);
            fs.writeFileSync(file, 'något annat');
        }
        return `spoiled output ${name}`;
    }

    spoilMemory() {
        const memory = path.join(path.dirname(this.output), `.${path.basename(this.output)}.malbild-state`);
        if (!fs.existsSync(memory)) return false;
        const bytes = fs.readFileSync(memory);
        const what = this.chance.below(3);
        if (what === 0) fs.rmSync(memory);
        else if (what === 1) fs.writeFileSync(memory, bytes.subarray(0, this.chance.below(bytes.length + 1)));
        else {
            const at = this.chance.below(bytes.length);
            bytes[at] ^= 1 << this.chance.below(8);
            fs.writeFileSync(memory, bytes);
        }
        return `spoiled memory (${['gone', 'cut', 'a bit turned'][what]})`;
    }

    // One edit, told in words.
    make() {
        const usual = ['text', 'text', 'text', 'sameSizeText', 'title', 'headField', 'order', 'date', 'draft', 'listText', 'listText', 'figure', 'listBlockText', 'listOrder', 'blankLine', 'addPage', 'removePage', 'renamePage', 'formerAddress', 'link', 'block', 'types', 'newType', 'template', 'templateValue', 'style', 'token', 'themeText', 'picture', 'newFile', 'settings', 'touch', 'takeLastBack', 'spoilOutput', 'spoilMemory'];
        for (;;) {
            const kind = this.chance.pick(usual);
            const said = this[kind]();
            if (said) return `${kind}: ${said}`;
        }
    }
}

module.exports = { Edits, walk };
