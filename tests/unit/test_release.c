/* webbplats.yaml with another edition: two values change, and not a byte more. */
#include "base/arena.h"
#include "pipeline/release.h"
#include "test.h"

struct case_of {
    struct str before;
    struct str after; /* empty: refused */
};

static const struct case_of cases[] = {
    {TEXT("utgåva: \"1\"\ndatum: 2022-01-01\n"), TEXT("utgåva: \"2.b\"\ndatum: 2024-05-06\n")},
    {TEXT("# utgåva: 9\ndatum:  '2022-01-01'  # d\nutgåva: 1 # u"),
     TEXT("# utgåva: 9\ndatum:  '2024-05-06'  # d\nutgåva: 2.b # u")},
    {TEXT("utgåva: 1\r\ndatum: 2022-01-01\r\n"), TEXT("utgåva: 2.b\r\ndatum: 2024-05-06\r\n")},
    {TEXT("\"utgåva\": 1\n'datum' : 2022-01-01\n"),
     TEXT("\"utgåva\": 2.b\n'datum' : 2024-05-06\n")},
    /* a and a ring, as a Mac may write it */
    {TEXT("utga\xCC\x8Ava: 1\ndatum: 2022-01-01\n"),
     TEXT("utga\xCC\x8Ava: 2.b\ndatum: 2024-05-06\n")},
    {TEXT("utgåva: >\n  1\ndatum: 2022-01-01\n"), TEXT("")},
    {TEXT("{utgåva: 1, datum: 2022-01-01}\n"), TEXT("")},
    {TEXT("beskrivning: |\n  datum: i dag\nutgåva: 1\ndatum: 2022-01-01\n"), TEXT("")},
    {TEXT("datum: 2022-01-01\n"), TEXT("")},
};

int main(void)
{
    struct arena arena = {0};
    for (size_t i = 0; i < countof(cases); i++) {
        struct str key = {0};
        struct str text = release_settings(&arena, STR("webbplats.yaml"), cases[i].before,
                                           STR("2.b"), STR("2024-05-06"), &key);
        CHECK_STR(text, cases[i].after);
        CHECK((text.size == 0) == (key.size > 0));
    }
    arena_finish(&arena);
    return 0;
}
