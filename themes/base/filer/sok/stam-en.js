// stam-en: the Snowball stemmer for English (Porter 2), as libstemmer 2 has it.
(function () {
    'use strict';
    const sok = (window.malbildSok = window.malbildSok || {});
    /** The longest of the endings that the word has at or after `from`; '' for none. */
    const longest = (word, endings, from) => {
        let best = '';
        for (const ending of endings) {
            if (ending.length > best.length && word.length - ending.length >= from && word.endsWith(ending)) best = ending;
        }
        return best;
    };
    const list = (text) => text.split(' ');

    /** Where the first consonant after the first vowel ends, counted from `from`. */
    const region = (word, vowels, from) => {
        let at = from;
        while (at < word.length && !vowels.includes(word[at])) at++;
        while (at < word.length && vowels.includes(word[at])) at++;
        return at < word.length ? at + 1 : word.length;
    };

    const enExceptions = { skis: 'ski', skies: 'sky', dying: 'die', lying: 'lie', tying: 'tie', idly: 'idl', gently: 'gentl', ugly: 'ugli', early: 'earli', only: 'onli', singly: 'singl' };
    const enSame = list('sky news howe atlas cosmos bias andes');
    const enStop = list('inning outing canning herring earring proceed exceed succeed');
    const enSecond = { tional: 'tion', enci: 'ence', anci: 'ance', abli: 'able', entli: 'ent', izer: 'ize', ization: 'ize', ational: 'ate', ation: 'ate', ator: 'ate', alism: 'al', aliti: 'al', alli: 'al', fulness: 'ful', ousli: 'ous', ousness: 'ous', iveness: 'ive', iviti: 'ive', biliti: 'ble', bli: 'ble', fulli: 'ful', lessli: 'less', ogi: 'og', li: '' };
    const enThird = { ational: 'ate', tional: 'tion', alize: 'al', icate: 'ic', iciti: 'ic', ical: 'ic', ful: '', ness: '', ative: '' };
    const enFourth = list('al ance ence er ic able ible ant ement ment ent ism ate iti ous ive ize ion');
    const enVowels = 'aeiouy';

    /** Whether the word ends with a short syllable. */
    const isShort = (word) => /(^[aeiouy][^aeiouy]|[^aeiouy][aeiouy][^aeiouywxY])$/.test(word);

    function enFirst(word, from) {
        let ending = longest(word, list('sses ied ies s us ss'), 0);
        if (ending === 'sses') word = word.slice(0, -2);
        else if (ending === 'ied' || ending === 'ies') word = word.slice(0, word.length > 4 ? -2 : -1);
        else if (ending === 's' && /[aeiouy]/.test(word.slice(0, -2))) word = word.slice(0, -1);
        if (enStop.includes(word)) return [word, true];
        ending = longest(word, list('eed eedly ed edly ing ingly'), 0);
        if (ending.startsWith('eed')) {
            if (word.length - ending.length >= from) word = word.slice(0, word.length - ending.length) + 'ee';
        } else if (ending) {
            const rest = word.slice(0, word.length - ending.length);
            if (/[aeiouy]/.test(rest)) {
                word = rest;
                if (/(at|bl|iz)$/.test(word)) word += 'e';
                else if (/(bb|dd|ff|gg|mm|nn|pp|rr|tt)$/.test(word)) word = word.slice(0, -1);
                else if (word.length <= from && isShort(word)) word += 'e';
            }
        }
        if (/[^aeiouy][yY]$/.test(word) && word.length > 2) word = word.slice(0, -1) + 'i';
        return [word, false];
    }

    function enLast(word, first, second) {
        let ending = longest(word, Object.keys(enSecond), 0);
        let rest = word.slice(0, word.length - ending.length);
        if (ending && rest.length >= first) {
            if (ending === 'li' ? /[cdeghkmnrt]$/.test(rest) : ending !== 'ogi' || rest.endsWith('l')) word = rest + enSecond[ending];
        }
        ending = longest(word, Object.keys(enThird), 0);
        rest = word.slice(0, word.length - ending.length);
        if (ending && rest.length >= first && (ending !== 'ative' || rest.length >= second)) word = rest + enThird[ending];
        ending = longest(word, enFourth, 0);
        rest = word.slice(0, word.length - ending.length);
        if (ending && rest.length >= second && (ending !== 'ion' || /[st]$/.test(rest))) word = rest;
        rest = word.slice(0, -1);
        if (word.endsWith('e') && (rest.length >= second || (rest.length >= first && !isShort(rest)))) word = rest;
        else if (word.endsWith('ll') && rest.length >= second) word = rest;
        return word;
    }

    function en(word) {
        if (Object.hasOwn(enExceptions, word)) return enExceptions[word];
        if (enSame.includes(word) || word.length < 3) return word;
        word = word.replace(/^y/, 'Y').replace(/([aeiouy])y/g, '$1Y');
        const known = /^(gener|commun|arsen)/.exec(word);
        const first = known ? known[0].length : region(word, enVowels, 0);
        const second = region(word, enVowels, first);
        let stop;
        [word, stop] = enFirst(word, first);
        return (stop ? word : enLast(word, first, second)).toLowerCase();
    }

    sok.arrive('stam-en', en);
})();
