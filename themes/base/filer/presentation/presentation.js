// presentation: puts the tools on the deck page and starts what the address asks for.
(function () {
    'use strict';
    const { talk } = window;
    if (!talk || talk.slides.length === 0) return;
    const { root, slides, word, actions } = talk;
    const page = document.documentElement;

    function toggle(name, on) {
        for (const button of root.querySelectorAll(`[data-gor="${name}"]`)) button.setAttribute('aria-pressed', String(on));
    }

    function choose() {
        const on = !root.classList.contains('presentation-valjer');
        if (on && !slides[0].box) talk.choice.boxes();
        root.classList.toggle('presentation-valjer', on);
        root.querySelector('.urval').hidden = !on;
        toggle('valj', on);
        talk.choice.show();
    }

    function allNotes() {
        const all = [...root.querySelectorAll('details.talmanus')];
        const on = all.some((notes) => !notes.open);
        all.forEach((notes) => { notes.open = on; });
        toggle('allt-manus', on);
    }

    /** The link to just this choice, on the clipboard where the browser allows it, else in the address bar. */
    function copyLink() {
        const address = talk.choice.address();
        const say = (text) => { root.querySelector('[data-visa="kopierad"]').textContent = text; };
        if (!navigator.clipboard) say(word('lankIFaltet'));
        else navigator.clipboard.writeText(address).then(() => say(word('lankKopierad')), () => say(word('lankIFaltet')));
    }

    function changeFormat(value) {
        talk.format = value;
        talk.measureAgain();
        const url = new URL(location.href);
        url.searchParams.set('format', value);
        history.replaceState(null, '', url.href.replace(/%3A/g, ':'));
        talk.changed('format');
    }

    function tools() {
        const bar = talk.part('verktyg');
        root.prepend(bar);
        talk.buttons(bar);
        const format = bar.querySelector('[name="format"]');
        format.value = talk.format;
        format.addEventListener('change', () => changeFormat(format.value));
        for (const link of bar.querySelectorAll('[data-urval]')) {
            link.addEventListener('click', (event) => {
                event.preventDefault();
                talk.choice.set(link.dataset.urval ? talk.choice.parse(link.dataset.bilder) : slides.map(({ index }) => index));
            });
        }
        for (const link of root.querySelectorAll('.knapp-film')) {
            link.target = '_blank';
            link.rel = 'noopener';
        }
    }

    Object.assign(actions, {
        valj: choose,
        'allt-manus': allNotes,
        alla: () => talk.choice.set(slides.map(({ index }) => index)),
        inga: () => talk.choice.set([]),
        kopiera: copyLink,
    });

    tools();
    talk.choice.start();
    if (talk.speaker) {
        talk.speakerView.start();
    } else {
        talk.paper.fromAddress();
        talk.stage.fromAddress();
        window.addEventListener('hashchange', talk.stage.fromAddress);
    }
    // Sizes measured before the fonts came are wrong.
    document.fonts.ready.then(() => {
        talk.measureAgain();
        if (talk.running) talk.changed('format');
        if (page.dataset.utskrift) talk.paper.fromAddress();
    });
}());
