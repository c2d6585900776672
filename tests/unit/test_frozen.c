/* Manifests of frozen editions: written, read back, and held against each other. */
#include "base/arena.h"
#include "base/buf.h"
#include "base/fs.h"
#include "site/frozen.h"
#include "test.h"

#include <stdlib.h>
#include <string.h>

static void test_names(void)
{
    static const struct str good[] = {TEXT("1"), TEXT("2022.1"), TEXT("2024-01-15"),
                                      TEXT("Var-2024.b")};
    static const struct str bad[] = {
        TEXT(""),   TEXT("."),   TEXT(".."),    TEXT("a..b"),
        TEXT("-1"), TEXT("1."),  TEXT("a/b"),   TEXT("a b"),
        TEXT("å"),  TEXT("a_b"), TEXT("a%20b"), TEXT("12345678901234567890123456789012345678901")};
    for (size_t i = 0; i < countof(good); i++) {
        CHECK(frozen_name_fault(good[i]).size == 0);
    }
    for (size_t i = 0; i < countof(bad); i++) {
        CHECK(frozen_name_fault(bad[i]).size > 0);
    }
    CHECK(frozen_same_name(STR("A-1"), STR("a-1")) && !frozen_same_name(STR("a"), STR("ab")));
}

static struct frozen make(struct arena *arena, const char *name, const struct frozen *before)
{
    struct frozen frozen = {.name = str_from(name),
                            .title = STR("Prov <b> \"x\""),
                            .date = {2022, 3, 31},
                            .next = STR("n"),
                            .next_date = STR("2022-04-08"),
                            .next_note = STR("Ny\\tt")};
    if (before != NULL) {
        frozen.previous = before->name;
        frozen.previous_hash = before->hash;
    }
    struct frozen_file *file = vec_push(&frozen.files, arena, sizeof(*file));
    *file = (struct frozen_file){STR("mapp/å \"sida\".md"), sha256_of(STR("x")), 1};
    return frozen;
}

static struct str render(struct arena *arena, const struct frozen *frozen)
{
    struct buf text;
    buf_init(&text);
    frozen_render(frozen, &text);
    struct str copy = buf_copy(&text, arena);
    buf_finish(&text);
    return copy;
}

static void test_round_trip(void)
{
    struct arena arena = {0};
    struct frozen first = make(&arena, "2022.1", NULL);
    struct str text = render(&arena, &first);
    struct frozen read;
    CHECK(frozen_parse(&arena, text, &read));
    CHECK_STR(read.name, first.name);
    CHECK_STR(read.title, first.title);
    CHECK_STR(read.next_note, first.next_note);
    CHECK(date_compare(read.date, first.date) == 0 && read.files.count == 1);
    const struct frozen_file *file = read.files.items;
    CHECK_STR(file->path, STR("mapp/å \"sida\".md"));
    CHECK(file->size == 1 && strcmp(file->hash.hex, sha256_of(STR("x")).hex) == 0);
    /* Any byte that is changed is noticed, and any that is cut off or added. */
    for (size_t i = 0; i < text.size; i++) {
        char *touched = arena_copy(&arena, text.data, text.size);
        touched[i] = (char)(touched[i] ^ 1);
        CHECK(!frozen_parse(&arena, (struct str){touched, text.size}, &read));
        CHECK(!frozen_parse(&arena, str_slice(text, 0, i), &read));
    }
    arena_finish(&arena);
}

/* Paths that would lead out of the output are not taken, even with a checksum that is right. */
static void test_unsafe_paths(void)
{
    static const char *const paths[] = {"../x", "/x", "a/../../x", "a//b", "", "a/."};
    struct arena arena = {0};
    for (size_t i = 0; i < countof(paths); i++) {
        struct frozen frozen = make(&arena, "1", NULL);
        ((struct frozen_file *)frozen.files.items)->path = str_from(paths[i]);
        struct frozen read;
        CHECK(!frozen_parse(&arena, render(&arena, &frozen), &read));
    }
    arena_finish(&arena);
}

static void write(struct arena *arena, struct str folder, struct frozen *frozen)
{
    struct str text = render(arena, frozen);
    frozen->hash = sha256_of(text);
    CHECK(fs_write(frozen_manifest_path(arena, folder, frozen->name), text));
}

static void test_chain(void)
{
    struct arena arena = {0};
    char name[] = "/tmp/malbild-XXXXXX";
    CHECK(mkdtemp(name) != NULL);
    struct str folder = str_from(name);
    struct frozen first = make(&arena, "b", NULL);
    write(&arena, folder, &first);
    struct frozen second = make(&arena, "a", &first);
    write(&arena, folder, &second);
    struct frozen third = make(&arena, "c", &second);
    write(&arena, folder, &third);
    struct diags diags;
    struct vec editions = {0};
    diags_init(&diags, &arena);
    frozen_load(&arena, folder, STR("C"), &diags, &editions); /* c is a leftover */
    const struct frozen *items = editions.items;
    CHECK(diags.errors == 0 && editions.count == 2);
    CHECK_STR(items[0].name, STR("b"));
    CHECK_STR(items[1].name, STR("a"));
    CHECK(fs_remove_tree(frozen_manifest_path(&arena, folder, STR("b"))));
    editions = (struct vec){0};
    frozen_load(&arena, folder, STR("d"), &diags, &editions);
    const struct diag *fault = diags.items.items;
    CHECK(diags.errors == 1 && fault->rule == RULE_MANIFEST_MISSING);
    CHECK_STR(fault->args[0], STR("b"));
    CHECK(fs_remove_tree(folder));
    arena_finish(&arena);
}

int main(void)
{
    test_names();
    test_round_trip();
    test_unsafe_paths();
    test_chain();
    return 0;
}
