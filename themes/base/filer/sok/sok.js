// sok: finds what a query is about. Asks for the files of the index that it needs, and no others.
(function () {
    'use strict';
    const sok = (window.malbildSok = window.malbildSok || {});
    const worth = [0.7, 1.5, 2.8, 4.8, 7.5, 11]; // of the levels in files of words
    const most = 10; // documents whose text is read
    const list = (text) => (text || '').split(' ').filter(Boolean);

    const unstems = new Set(['ande', 'erna', 'orna', 'arna', 'aren', 'arens', 'ing', 'ade', 'ad', 'en', 'et', 'na', 'ar', 'er', 'or', 'as', 'n', 't', 'a', 's', 'e']);
    let reg = null;
    const loaded = new Map(); // number of a file of words → what it holds
    let starts = []; // first document of each file of text

    let opening = null;
    const open = () => (opening ||= prepare());
    async function prepare() {
        const data = await sok.load('register');
        reg = { ...data };
        for (const key of ['stopp', 'fråga', 'korta', 'aldrig', 'fogar']) reg[key] = list(reg[key]);
        reg.stop = new Set(reg.stopp.flatMap((word) => [word, sok.fold(word)]));
        const alike = new Map(list(data.lika).map((pair) => pair.split(':')));
        const stem = /^(sv|en)$/.test(reg.språk) ? await sok.load(`stam-${reg.språk}`) : (word) => word;
        reg.stem = (word) => alike.get(stem(word)) || stem(word);
        let at = 0;
        starts = reg.text.map((count) => (at += count) - count);
        reg.count = at;
        reg.names = reg.namn.map((line) => {
            const [names, ...words] = line.split('~');
            return { names: names.split('|'), words };
        });
        at = 0;
        reg.types = reg.typer.map(([id, label, plural, count, glossary]) => ({ id, label, plural, glossary, from: at, to: (at += count) }));
    }

    /* Looking up terms. */

    const place = (folded) => {
        let low = 0;
        while (low < reg.ord.length && reg.ord[low] <= folded) low++;
        return low;
    };
    async function words(number) {
        if (!loaded.has(number)) loaded.set(number, await sok.load(`ord-${number}`));
        return loaded.get(number);
    }
    async function exact(text) {
        const file = await words(place(sok.fold(text)));
        const term = file.byText.get(text);
        if (!term || term.same === text) return term;
        return (await words(place(sok.fold(term.same)))).byText.get(term.same);
    }
    const entry = async (term, share) => ({ term: term.same === term.text ? term : await exact(term.same), share });

    /** Where the terms of a file that are not before `folded` begin. */
    function lower(all, folded) {
        let low = 0;
        let high = all.length;
        while (low < high) {
            const middle = (low + high) >> 1;
            if (all[middle].folded < folded) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    async function starting(folded, whole) {
        const found = [];
        for (let number = place(folded); number <= reg.ord.length; number++) {
            const { all } = await words(number);
            let at = lower(all, folded);
            for (; at < all.length && all[at].folded.startsWith(folded); at++) {
                if (!whole || all[at].folded === folded) found.push(all[at]);
            }
            if (at < all.length || found.length > 40) break;
        }
        return found;
    }

    /** Whether so many slips make one word of the other. */
    function isNear(a, b, slips) {
        if (Math.abs(a.length - b.length) > slips) return false;
        let from = 0;
        while (from < a.length && a[from] === b[from]) from++;
        const [c, d] = [a.slice(from), b.slice(from)];
        if (slips === 0 || c === d) return c === d;
        const less = slips - 1;
        return (
            isNear(c.slice(1), d.slice(1), less) ||
            isNear(c.slice(1), d, less) ||
            isNear(c, d.slice(1), less) ||
            (c[0] === d[1] && c[1] === d[0] && isNear(c.slice(2), d.slice(2), less))
        );
    }

    async function near(word, stem, slips) {
        const wanted = [...new Set([sok.fold(stem), sok.fold(word)])];
        const home = place(wanted[0]);
        const same = (number) => (reg.ord[number - 1] || '').slice(0, 1) <= wanted[0][0] && (number >= reg.ord.length || reg.ord[number].slice(0, 1) >= wanted[0][0]);
        const order = [home];
        for (let number = 0; number <= reg.ord.length; number++) if (number !== home && same(number)) order.push(number);
        for (const number of order) {
            const { all } = await words(number);
            const found = all.filter((term) => wanted.some((one) => isNear(one, term.folded, slips)));
            if (found.length > 0) return found;
        }
        return [];
    }

    const size = (term) => (term.docs ? term.docs.length : 0);

    /** The parts of a compound that the site has as words, or null. */
    async function parts(word) {
        for (let at = 3; at <= word.length - 3; at++) {
            const [left, right] = [word.slice(0, at), word.slice(at)];
            if ((right.length < 4 && !reg.korta.includes(right)) || reg.aldrig.includes(left)) continue;
            const forms = [left, ...reg.fogar.filter((joint) => left.endsWith(joint)).map((joint) => left.slice(0, -joint.length)), left.replace(/o$/, '') + 'a', left + 'e'];
            for (const form of forms) {
                if ((form.length < 4 && !reg.korta.includes(form)) || reg.aldrig.includes(form)) continue;
                const first = await exact(reg.stem(form));
                const second = first && (await exact(reg.stem(right)));
                if (second) return [first, second];
            }
        }
        return null;
    }

    /** A word with endings taken off that the stemmer leaves, or other letters for å, ä and ö. */
    async function other(word, stem) {
        for (const ending of unstems) {
            const base = word.slice(0, -ending.length);
            const term = reg.språk === 'sv' && base.length > 2 && word.endsWith(ending) && ((await exact(reg.stem(base))) || (await exact(base)));
            if (term) return [{ term, share: 0.9 }];
        }
        const found = await unmarked(word);
        if (found.length > 0) return found;
        for (let less = 1; less <= 3 && stem.length - less > 4; less++) {
            const term = await exact(stem.slice(0, -less));
            if (term) return [{ term, share: 0.8 - 0.1 * less }];
        }
        return [];
    }

    /** Terms for a word without the marks on its letters, with or without an ending: "halsoframjande" → hälsofrämj. */
    async function unmarked(word, but) {
        const plain = sok.fold(word);
        for (const text of new Set([plain, plain.replace(/aa|ae/g, 'a').replace(/oe/g, 'o')])) {
            for (let less = 0; less <= 5 && text.length - less > 2; less++) {
                if (less && !unstems.has(text.slice(-less))) continue;
                const found = (await starting(text.slice(0, text.length - less), true)).filter((term) => term.text !== but && (less === 0 || term.text !== term.folded));
                if (found.length > 0) return Promise.all(found.map((term) => entry(term, 0.9)));
            }
        }
        return [];
    }

    /** What a word of a query may mean: {terms: [{term, share}], both, guess}. */
    async function meaning(word, ascii) {
        const stem = reg.stem(word);
        const term = await exact(stem);
        if (term) {
            /* Who cannot type å, ä and ö may have hit another word. */
            const others = ascii && reg.språk === 'sv' ? (await unmarked(word, stem)).filter((one) => one.term !== term) : [];
            return { word, terms: [{ term, share: 1 }, ...others.map((one) => ({ term: one.term, share: size(one.term) > size(term) ? 0.9 : 0.7 }))] };
        }
        let terms = await other(word, stem);
        if (terms.length > 0) return { word, terms };
        if (stem.length > 2) {
            const found = await starting(sok.fold(stem));
            if (found.length > 0 && found.length < 40) return { word, terms: await Promise.all(found.map((one) => entry(one, 0.3 + (0.5 * stem.length) / one.text.length))) };
        }
        const both = reg.fogar.length > 0 && word.length > 6 ? await parts(word) : null;
        if (both) return { word, terms: both.map((one) => ({ term: one, share: 0.7 })), both };
        if (stem.length > 3 && !/\d/.test(word)) {
            let found = await near(word, stem, 1);
            if (found.length === 0 && stem.length > 7) found = await near(word, stem, 2);
            if (found.length > 0) {
                const roots = await Promise.all(found.map((one) => entry(one, 0.6)));
                return { word, terms: roots, guess: roots.reduce((best, one) => (size(one.term) > size(best.term) ? one : best)).term.text };
            }
        }
        return { word, terms: [] };
    }

    /* Weighing documents. */

    /** The documents of one word, and how much it says: rare words say more. */
    function weigh(unit) {
        const scores = new Map();
        for (const { term, share } of unit.terms) {
            term.docs.forEach((doc, index) => {
                const score = share * worth[term.levels[index]];
                if (unit.both) scores.set(doc, (scores.get(doc) || 0) + score / 2);
                else scores.set(doc, Math.max(scores.get(doc) || 0, score));
            });
        }
        if (unit.both) {
            const [first, second] = unit.both.map((term) => new Set(term.docs));
            for (const doc of scores.keys()) if (!first.has(doc) || !second.has(doc)) scores.delete(doc);
        }
        unit.idf = Math.log(1 + reg.count / (1 + scores.size));
        unit.scores = scores;
    }

    const total = (units) => units.reduce((sum, unit) => sum + unit.idf, 0);

    /** Adds to `hits` what the units find together. */
    function gather(units, share, hits) {
        const known = units.filter((unit) => unit.scores.size > 0);
        const all = total(units);
        const sums = new Map();
        for (const unit of known) {
            for (const [doc, score] of unit.scores) {
                const sum = sums.get(doc) || { doc, score: 0, covered: 0, units };
                sum.score += score * unit.idf;
                sum.covered += unit.idf;
                sums.set(doc, sum);
            }
        }
        for (const sum of sums.values()) {
            sum.covered /= all;
            sum.score *= share * sum.covered ** 1.5;
            const before = hits.get(sum.doc);
            if (!before || before.score < sum.score) hits.set(sum.doc, { ...sum, covered: Math.max(sum.covered, before ? before.covered : 0) });
        }
    }

    /** Ways to read a query: as it stands, with neighbours as one word, and with other names for the same thing. */
    async function readings(queried) {
        const ways = [[queried, 1]];
        for (let at = 0; at + 1 < queried.length && reg.fogar.length > 0; at++) {
            for (const joint of ['', 's']) {
                const word = queried[at] + joint + queried[at + 1];
                if (await exact(reg.stem(word))) ways.push([[...queried.slice(0, at), word, ...queried.slice(at + 2)], 1]);
            }
        }
        for (const [at, word] of queried.entries()) {
            const term = reg.fogar.length > 0 && word.length > 6 && (await exact(reg.stem(word)));
            const both = term && size(term) * 20 < reg.count && (await parts(word));
            if (both) ways.push([[...queried.slice(0, at), ...both.map((one) => ({ stem: one.text })), ...queried.slice(at + 1)], 0.8]);
        }
        const line = ` ${queried.map(reg.stem).join(' ')} `;
        for (const { names, words: more } of reg.names) {
            for (const name of [...names, ...more]) {
                const at = name ? line.indexOf(` ${name} `) : -1;
                if (at < 0 || ways.length > 8) continue;
                const before = list(line.slice(0, at)).length;
                const after = before + list(name).length;
                for (const other of names) {
                    if (other === name || !other) continue;
                    ways.push([[...queried.slice(0, before), ...list(other).map((stem) => ({ stem })), ...queried.slice(after)], more.includes(name) ? 0.9 : 0.7]);
                }
            }
        }
        return ways;
    }

    async function unitOf(word, ascii) {
        let unit;
        if (word.stem) {
            const term = await exact(word.stem);
            unit = { word: word.stem, terms: term ? [{ term, share: 1 }] : [] };
        } else {
            unit = await meaning(word, ascii);
        }
        weigh(unit);
        return unit;
    }

    /** The words that are searched for. One with hyphens is one word where the site has it, else its parts. */
    async function wanted(query) {
        const found = [];
        for (const { word, parts: inner } of sok.words(query.normalize('NFC'))) {
            if (inner && !(await exact(reg.stem(word)))) found.push(...inner.map((part) => part.word));
            else found.push(word);
        }
        const asks = found.length > 2 && found[0] === 'vad' && reg.fråga.includes(found[1]);
        return { queried: found.filter((word) => !reg.stop.has(word) && (word.length > 1 || /\d/.test(word))), asks };
    }

    const typeOf = (doc) => reg.types.find((type) => doc < type.to);

    async function textOf(doc) {
        let file = starts.length - 1;
        while (starts[file] > doc || reg.text[file] === 0) file--;
        const [title, address, sections] = (await sok.load(`text-${file}`))[doc - starts[file]];
        return { title, address, sections: sections.map(([text, heading, anchor, aside]) => ({ text, heading: heading || '', anchor: anchor || '', aside })) };
    }

    /** All that is found: {hits, units, partly, guesses}; each hit has a document and a score, the best first. */
    sok.search = async (query) => {
        await open();
        const { queried, asks } = await wanted(query);
        const ascii = /^[\0-\x7f]*$/.test(query);
        const hits = new Map();
        let whole = 0;
        const result = { hits: [], units: [], partly: false, guesses: [] };
        if (queried.length === 0) return result;
        for (const [way, share] of await readings(queried)) {
            const units = await Promise.all(way.map((word) => unitOf(word, ascii)));
            if (way === queried) result.units = units;
            const sum = total(units);
            whole ||= sum;
            /* A name of many words says no more than one of a few. */
            gather(units, share * Math.min(1, whole / sum), hits);
        }
        result.guesses = result.units.filter((unit) => unit.guess);
        const best = Math.max(0, ...[...hits.values()].map((hit) => hit.covered));
        if (best < 0.5) return result;
        result.partly = best < 0.99;
        for (const hit of hits.values()) {
            hit.type = typeOf(hit.doc);
            if (hit.type.glossary) hit.score *= asks ? 2 : 0.8;
            if (hit.covered >= 0.5 * best) result.hits.push(hit);
        }
        result.hits.sort((a, b) => b.score - a.score || a.doc - b.doc);
        await sok.read(result, 0, most);
        return result;
    };

    /** Reads the text of a hit, and finds in it what to show. */
    sok.fill = async (hit) => {
        if (hit.title) return;
        Object.assign(hit, await textOf(hit.doc));
        sok.look(hit, reg.stem);
    };

    /** Reads the texts of some of the hits, and orders these anew by what they say and where. */
    sok.read = async (result, from, to) => {
        const some = result.hits.slice(from, to);
        await Promise.all(some.map(sok.fill));
        for (const hit of some) hit.score *= hit.worth;
        some.sort((a, b) => b.score - a.score || a.doc - b.doc);
        result.hits.splice(from, some.length, ...some);
    };

    /** What a search can be narrowed by: [{key, label, values: [{label, docs}]}]. */
    sok.filters = async () => {
        await open();
        if (!reg.urval) return [];
        return (await sok.load('urval')).map(([key, label, ...rest]) => {
            const some = [];
            for (let at = 0; at < rest.length; at += 2) some.push({ label: rest[at], docs: new Set(sok.numbers(rest[at + 1])[0]) });
            return { key, label, values: some };
        });
    };
})();
