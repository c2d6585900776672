// stam-sv: the Snowball stemmer for Swedish, as libstemmer 2 has it.
(function () {
    'use strict';
    const sok = (window.malbildSok = window.malbildSok || {});
    const list = (text) => text.split(' ');
    const vowels = 'aeiouyäåö';

    /** The longest of the endings that the word has at or after `from`; '' for none. */
    const longest = (word, endings, from) => {
        let best = '';
        for (const ending of endings) {
            if (ending.length > best.length && word.length - ending.length >= from && word.endsWith(ending)) best = ending;
        }
        return best;
    };

    const svMain = list('a arna erna heterna orna ad e ade ande arne are aste en anden aren heten ern ar er heter or as arnas ernas ornas es ades andes ens arens hetens erns at andet het ast s');
    const svPairs = list('dd gd nn dt gt kt tt');
    const svOther = list('lig ig els löst fullt');

    /* What may be taken off begins after the first consonant that follows a vowel. */
    function sv(word) {
        if (word.length < 3) return word;
        let from = 0;
        while (from < word.length && !vowels.includes(word[from])) from++;
        while (from < word.length && vowels.includes(word[from])) from++;
        from = Math.max(3, from + 1);
        let ending = longest(word, svMain, from);
        if (ending === 's' && !'bcdfghjklmnoprtvy'.includes(word[word.length - 2])) ending = '';
        word = word.slice(0, word.length - ending.length);
        if (longest(word, svPairs, from)) word = word.slice(0, -1);
        ending = longest(word, svOther, from);
        if (ending === 'löst' || ending === 'fullt') return word.slice(0, -1);
        return word.slice(0, word.length - ending.length);
    }

    sok.arrive('stam-sv', sv);
})();
