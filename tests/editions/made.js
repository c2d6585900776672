// made: a made-up site that lives through editions, the same for the same seed: pages are added, edited,
// moved, renamed, joined, removed and brought back; pictures come and go; the types change.
'use strict';
const fs = require('fs');
const path = require('path');

// SplitMix32: small, and the same everywhere.
function random(seed) {
    let state = seed >>> 0;
    return (limit) => {
        state = (state + 0x9e3779b9) >>> 0;
        let z = state;
        z = Math.imul(z ^ (z >>> 16), 0x21f0aaad);
        z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
        return ((z ^ (z >>> 15)) >>> 0) % limit;
    };
}

const words = ['vård', 'nära', 'hälsa', 'team', 'plan', 'möte', 'stöd', 'väg', 'samtal', 'uppdrag'];

class MadeSite {
    constructor(folder, seed) {
        this.folder = folder;
        this.draw = random(seed);
        this.pages = []; // {path, id, title, text, former, gone}
        this.gone = [];
        this.count = 0;
        this.fields = ['titel', 'ingress', 'målgrupp'];
        this.assets = new Map();
        fs.mkdirSync(folder, { recursive: true });
        this.settings('1', '2020-01-01');
        this.pages.push({ path: 'index.md', title: 'Start', text: 'Startsidan.', former: [] });
        for (let i = 0; i < 12; i++) this.add();
        for (let i = 0; i < 3; i++) this.addAsset();
    }

    settings(edition, date) {
        this.write('webbplats.yaml', `titel: Påhittad\nbeskrivning: Prov.\nadress: https://example.org/prov/ # här\n` +
            `utgåva: "${edition}" # ändras inte för hand\ndatum:   ${date}\nutgivare: Vi\nmeny: [index.md]\n`);
    }

    write(name, text) {
        const file = path.join(this.folder, name);
        fs.mkdirSync(path.dirname(file), { recursive: true });
        fs.writeFileSync(file, text);
    }

    sentence() {
        const picked = Array.from({ length: 4 + this.draw(8) }, () => words[this.draw(words.length)]);
        return `${picked.join(' ')} ${this.draw(1000)}.`;
    }

    any() {
        return this.pages.length > 1 ? this.pages[1 + this.draw(this.pages.length - 1)] : undefined;
    }

    place() {
        const folder = ['', 'a/', 'a/b/', 'c/', `ny-${this.count}/`][this.draw(5)];
        return `${folder}sida-${++this.count}.md`;
    }

    add() {
        const name = this.place();
        const explicit = this.draw(2) === 0;
        this.pages.push({ path: name, id: explicit ? `post-${this.count}` : undefined,
            type: this.draw(3) === 0 ? 'sida' : 'kurs', title: `Sida ${this.count}`, text: this.sentence(), former: [] });
    }

    address(page) {
        return page.path.replace(/\.md$/, '.html');
    }

    edit() {
        const page = this.any();
        if (page) page.text += `\n\n${this.sentence()}`;
    }

    retitle() {
        const page = this.any();
        if (page) page.title += ` ${words[this.draw(words.length)]}`;
    }

    // A page with an id of its own needs nothing more; others say where they were.
    move() {
        const page = this.any();
        if (!page) return;
        if (!page.id) page.former.push(this.address(page));
        page.path = this.place();
    }

    // Two pages become one.
    join() {
        const from = this.any();
        const into = this.any();
        if (!from || !into || from === into) return;
        into.former.push(this.address(from), ...from.former);
        this.pages.splice(this.pages.indexOf(from), 1);
    }

    remove() {
        const page = this.any();
        if (!page || this.pages.length < 6) return;
        this.pages.splice(this.pages.indexOf(page), 1);
        this.gone.push(page);
    }

    restore() {
        const page = this.gone.pop();
        if (page && !this.pages.some((other) => other.path === page.path)) this.pages.push(page);
    }

    // A new page where another one was.
    replace() {
        const page = this.any();
        if (!page) return;
        const { path: old } = page;
        this.move();
        if (!this.pages.some((other) => other.path === old || other.former.includes(this.address({ path: old })))) {
            this.pages.push({ path: old, type: 'sida', id: `ersatt-${++this.count}`, title: `Annan ${this.count}`, text: this.sentence(), former: [] });
        }
    }

    addAsset() {
        this.assets.set(`bilder/bild-${++this.count}.svg`, this.count);
        const page = this.any();
        if (page) page.image = undefined;
    }

    changeAsset() {
        const names = [...this.assets.keys()];
        if (names.length > 0) this.assets.set(names[this.draw(names.length)], ++this.count);
    }

    removeAsset() {
        const names = [...this.assets.keys()];
        if (names.length > 1) this.assets.delete(names[this.draw(names.length)]);
    }

    changeTypes() {
        this.fields = this.draw(2) === 0 ? ['titel', 'ingress', 'målgrupp'] : ['titel', 'ingress', 'längd'];
    }

    // What may happen while an edition holds: nothing that loses an address.
    small() {
        for (let i = 0; i < 3; i++) [() => this.edit(), () => this.retitle(), () => this.add(), () => this.addAsset()][this.draw(4)]();
    }

    // What may happen to the content of a new edition.
    large() {
        const kinds = ['edit', 'retitle', 'move', 'join', 'remove', 'restore', 'replace', 'add', 'addAsset', 'changeAsset',
            'removeAsset', 'changeTypes'];
        for (let i = 0; i < 10; i++) this[kinds[this.draw(kinds.length)]]();
    }

    typesFile() {
        const fields = this.fields.map((name) => `      ${name}: {slag: text, etikett: ${name}${name === 'titel' ? ', krävs: ja' : ''}}`);
        return `typer:\n  kurs:\n    etikett: Kurs\n    plural: Kurser\n    fält:\n${fields.join('\n')}\n`;
    }

    pageFile(page) {
        const head = [`titel: ${page.title}`];
        if (page.type === 'kurs') head.push('typ: kurs', ...this.fields.slice(1).map((name) => `${name}: Om ${name} ${page.title}`));
        if (page.id) head.push(`id: ${page.id}`);
        const taken = new Set(this.pages.map((other) => this.address(other)));
        page.former = [...new Set(page.former)].filter((address) => !taken.has(address) &&
            !this.pages.some((other) => other !== page && this.pages.indexOf(other) < this.pages.indexOf(page) && other.former.includes(address)));
        if (page.former.length > 0) head.push(`tidigare: [${page.former.join(', ')}]`);
        return `---\n${head.join('\n')}\n---\n\n${page.text}\n`;
    }

    // Writes all anew, but webbplats.yaml and the frozen editions.
    save() {
        for (const name of fs.readdirSync(this.folder)) {
            if (!['webbplats.yaml', 'utgavor'].includes(name)) fs.rmSync(path.join(this.folder, name), { recursive: true });
        }
        this.write('typer.yaml', this.typesFile());
        for (const page of this.pages) this.write(page.path, this.pageFile(page));
        for (const [name, number] of this.assets) {
            this.write(name, `<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><title>Bild ${number}</title></svg>\n`);
        }
    }
}

module.exports = { MadeSite };
