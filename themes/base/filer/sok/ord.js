// ord: the words of a text, as the program that made the index takes them, and the files of the index.
(function () {
    'use strict';
    const sok = (window.malbildSok = window.malbildSok || {});
    const hidden = /[\u00AD\u200B-\u200D\u2060\uFEFF]/;
    const letter = /[\p{L}\p{M}\p{Nd}]/u;
    const digit = /[0-9]/;
    const digits = " !#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|}~";
    const endings = "!#$%&'()*+,-./";
    const values = new Map([...digits].map((sign, value) => [sign, value]));

    /** Takes one run of letters from `at`: the word in lower case, and where it ends. */
    function run(text, at) {
        let word = '';
        while (at < text.length) {
            const sign = String.fromCodePoint(text.codePointAt(at));
            if (!hidden.test(sign)) {
                if (!letter.test(sign)) break;
                word += [...sign.toLowerCase()][0];
            }
            at += sign.length;
        }
        return [word, at];
    }

    const joins = (text, at) => {
        const next = text[at + 1] || '';
        return letter.test(next) && (/[-\u2011:]/.test(text[at]) || (/[./\u2013]/.test(text[at]) && digit.test(text[at - 1]) && digit.test(next)));
    };

    /** The words of a text: {word, from, to, parts}; a word with hyphens or colons has parts, which are words too. */
    sok.words = (text) => {
        const found = [];
        for (let at = 0; at < text.length; ) {
            const from = at;
            let word;
            [word, at] = run(text, at);
            if (!word) {
                at += at === from ? 1 : 0;
                continue;
            }
            const parts = [{ word, from, to: at }];
            while (at < text.length && joins(text, at)) {
                const colon = text[at] === ':';
                const start = at + 1;
                let to;
                [word, to] = run(text, start);
                if (colon && !digit.test(text[at - 1]) && /^\D{1,4}$/.test(word)) {
                    at = to;
                    break;
                }
                at = to;
                parts.push({ word, from: start, to });
            }
            found.push(parts.length > 1 ? { word: parts.map((part) => part.word).join(''), from, to: at, parts } : { word: parts[0].word, from, to: at });
        }
        return found;
    };

    /** The word without marks: å, ä → a, ö → o. */
    sok.fold = (word) =>
        [...word]
            .map((sign) => {
                const plain = sign.normalize('NFKD')[0];
                return plain < '\u0080' ? plain : sign;
            })
            .join('');

    /** Ascending numbers from `at`, and where they end. */
    sok.numbers = (text, at = 0) => {
        const list = [];
        let next = 0;
        for (;;) {
            let gap = 0;
            while (values.get(text[at]) >= 72) gap = gap * 21 + values.get(text[at++]) - 72;
            const last = values.get(text[at++]);
            next += gap * 36 + (last % 36);
            list.push(next++);
            if (last >= 36) return [list, at];
        }
    };

    /** What a file of words holds: terms in order, {text, folded, same, docs, levels}. */
    function unpack(terms, lists, levels) {
        const all = [];
        const byText = new Map();
        let at = 0;
        let level = 0;
        let before = '';
        for (const [, capital, rest, sign] of terms.matchAll(/([A-Z])([^A-Z!-/]*)([!-/]?)/g)) {
            const text = before.slice(0, capital.charCodeAt(0) - 65) + rest;
            const term = { text, folded: sok.fold(text), same: sign ? text.slice(0, -1 - endings.indexOf(sign)) : text };
            if (!sign) {
                [term.docs, at] = sok.numbers(lists, at);
                term.levels = levels.slice(level, (level += term.docs.length));
            }
            all.push(term);
            byText.set(text, term);
            before = text;
        }
        return { all, byText };
    }

    /* The files call these; each is asked for once. */
    const asked = new Map();
    const waiting = new Map();
    const arrive = (name, data) => {
        waiting.get(name)?.(data);
        waiting.delete(name);
    };
    sok.arrive = arrive;
    sok.register = (data) => arrive('register', data);
    sok.ord = (number, terms, lists, levels) => arrive(`ord-${number}`, unpack(terms, lists, levels));
    sok.text = (number, data) => arrive(`text-${number}`, data);
    sok.urval = (data) => arrive('urval', data);

    /** Where a page opened from the disk may load nothing but scripts, a file is one. */
    const here = window.document && document.currentScript.src;
    sok.fetch = (name, failed) => {
        const script = document.createElement('script');
        script.src = name.startsWith('stam-') ? new URL(`${name}.js`, here) : `sok/${name}.js`;
        script.onerror = failed;
        document.head.append(script);
    };
    sok.load = (name) => {
        if (!asked.has(name)) {
            asked.set(
                name,
                new Promise((resolve, reject) => {
                    waiting.set(name, resolve);
                    sok.fetch(name, reject);
                }),
            );
        }
        return asked.get(name);
    };
})();
