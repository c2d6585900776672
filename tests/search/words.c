/* words LANGUAGE: of each line of standard input, the words that the search takes from it and
 * their stems, as "word stem" lines and then a full stop. For stems.js, which asks the page's own
 * scripts the same. */
#include "base/arena.h"
#include "base/buf.h"
#include "format/text/stem.h"
#include "render/search/search_words.h"

#include <stdio.h>

static void tell(struct stemmer *stemmer, struct str line)
{
    struct search_words words;
    struct str word;
    search_words_start(&words, line);
    while (search_words_next(&words, &word)) {
        struct str stem = stemmer_stem(stemmer, word);
        printf("%.*s %.*s\n", (int)word.size, word.data, (int)stem.size, stem.data);
    }
    printf(".\n");
}

int main(int count, char **arguments)
{
    struct stemmer *stemmer = stemmer_create(str_from(count > 1 ? arguments[1] : ""));
    struct buf all;
    char piece[4096];
    buf_init(&all);
    for (size_t size; (size = fread(piece, 1, sizeof(piece), stdin)) > 0;) {
        buf_add(&all, (struct str){piece, size});
    }
    struct str rest = buf_str(&all);
    struct str line;
    while (str_next_line(&rest, &line)) {
        tell(stemmer, line);
    }
    buf_finish(&all);
    stemmer_destroy(stemmer);
    return 0;
}
