// titta: looks for the words of a query in the text of a document: the best section, and the sentence to show.
(function () {
    'use strict';
    const sok = (window.malbildSok = window.malbildSok || {});
    const longest = 220;

    /** Which of the units each word of a text stands for: [{from, to, unit}]. */
    function marks(text, hit, stem, known) {
        const found = [];
        for (const { word, from, to, parts } of sok.words(text)) {
            for (const one of parts ? [{ word, from, to }, ...parts] : [{ word, from, to }]) {
                if (!known.has(one.word)) known.set(one.word, unitOf(one.word, stem(one.word), hit.units));
                const unit = known.get(one.word);
                if (unit >= 0) {
                    found.push({ from: one.from, to: one.to, unit });
                    break;
                }
            }
        }
        return found;
    }

    /** A word stands for a unit when it has its stem, or when it is a compound that holds it. */
    function unitOf(word, stem, units) {
        const fits = (test) => units.findIndex((unit) => unit.terms.some(({ term }) => test(term.text)));
        let unit = fits((text) => text === stem || (stem.startsWith(text) && stem.length - text.length < 5 && text.length > 3));
        if (unit < 0) unit = fits((text) => text.length > 3 && (word.endsWith(text) || word.startsWith(text) || stem.endsWith(text)));
        return unit;
    }

    /** How well some marks cover the query, 0–1. */
    function covered(found, units) {
        const all = units.reduce((sum, unit) => sum + unit.idf, 0);
        return all && [...new Set(found.map((mark) => mark.unit))].reduce((sum, unit) => sum + units[unit].idf, 0) / all;
    }

    function sentences(text) {
        const found = [];
        for (const match of text.matchAll(/[^\n]+?(?:[.!?…][”")]*(?=\s|$)|(?=\n|$))/g)) found.push({ from: match.index, to: match.index + match[0].length });
        return found;
    }

    /** The sentence that says most of what was asked for, cut to a length that can be read at a glance. */
    function sentenceOf(section, found, units) {
        let best = null;
        for (const one of sentences(section.text)) {
            const inside = found.filter((mark) => mark.from >= one.from && mark.to <= one.to);
            const score = covered(inside, units) + (inside.length > 0 ? 0.01 * Math.min(inside.length, 5) : 0);
            if (!best || score > best.score + 1e-9) best = { ...one, score, inside };
        }
        return best;
    }

    function pieces(text, sentence) {
        let { from, to } = sentence;
        while (/\s/.test(text[from])) from++;
        const first = sentence.inside[0];
        const cutFront = first && first.from - from > longest / 2;
        if (cutFront) from = text.lastIndexOf(' ', first.from - longest / 3) + 1;
        const cutBack = to - from > longest;
        if (cutBack) to = Math.max(text.lastIndexOf(' ', from + longest), first ? Math.min(first.to, to) : from + 1);
        const list = [];
        let at = from;
        for (const mark of sentence.inside.filter((one) => one.from >= from && one.to <= to)) {
            if (mark.from > at) list.push({ text: text.slice(at, mark.from) });
            list.push({ text: text.slice(mark.from, mark.to), mark: true });
            at = mark.to;
        }
        list.push({ text: text.slice(at, to) });
        if (cutFront) list.unshift({ text: '… ' });
        if (cutBack) list.push({ text: ' …' });
        return list;
    }

    /** What to show of a document whose text has none of the words. */
    function telling(sections, marked) {
        const section = sections.find((one) => one.text.length > 60) || sections[0];
        if (!section || !section.text) return null;
        const [sentence] = sentences(section.text);
        return { section, sentence: sentence && { ...sentence, inside: marked(section.text).filter((mark) => mark.to <= sentence.to) } };
    }

    /** Sets hit.worth (about 1–2: how well the text answers), hit.link, hit.heading and hit.pieces. */
    sok.look = (hit, stem) => {
        const { units } = hit;
        const known = new Map();
        const title = marks(hit.title, hit, stem, known);
        const titleWords = sok.words(hit.title).length;
        let best = null;
        for (const section of hit.sections) {
            const heading = marks(section.heading, hit, stem, known);
            const found = marks(section.text, hit, stem, known);
            const sentence = sentenceOf(section, found, units);
            const near = sentence ? sentence.score : 0;
            let score = covered([...heading, ...found], units) + 0.5 * covered(heading, units) + 0.5 * near;
            if (section.aside) score *= 0.7;
            if (!best || score > best.score + 1e-9) best = { score, section, sentence, heading };
        }
        const titled = covered(title, units);
        hit.worth = 1 + 0.25 * Math.min(2, Math.max(best ? best.score : 0, 1.5 * titled)) + 0.5 * titled * Math.min(1, title.length / titleWords);
        const short = !best || !best.sentence || best.sentence.to - best.sentence.from < 30;
        const shown = hit.type.glossary || short ? telling(hit.sections, (text) => marks(text, hit, stem, known)) || best : best;
        hit.pieces = shown && shown.sentence ? pieces(shown.section.text, shown.sentence) : [];
        /* What the title says is answered by the whole page. */
        const whole = !best || covered(title, units) >= covered(best.heading, units);
        const anchored = best && best.section.anchor && !(whole && best.heading.length === 0 && best.score < 0.5);
        hit.link = anchored ? `${hit.address.split('#')[0]}#${best.section.anchor}` : hit.address;
        hit.heading = anchored ? best.section.heading : '';
    };
})();
