#include "site/resolve.h"

#include "base/arena.h"
#include "base/byte.h"
#include "base/fs.h"
#include "format/markdown/markdown_link.h"
#include "site/file_kind.h"
#include "site/shown.h"

/* A link on its way: as written, and where it stands. */
struct link {
    struct str text;
    struct str folder;         /* of the file it stands in, below the content folder */
    const struct record *from; /* NULL in menus */
    struct place place;
    bool image;
    bool scheme_checked; /* Markdown has already judged the scheme */
};

/* Files that every site has besides its pages. */
static const char *const outputs[] = {"flode.xml", "sitemap.xml", "robots.txt", "manifest.json"};

static struct str type_key(struct arena *arena, struct str type, struct str id)
{
    return str_concat(arena, type, STR(":"), id);
}

static const struct record *find_in_type(const struct resolver *resolver, struct str type,
                                         struct str id)
{
    return map_get(&resolver->site->by_type_id, type_key(resolver->scratch, type, id));
}

/* Says so when `key` (a path, or "@id") names a draft: it is there, but not on the site. */
static bool report_draft(const struct resolver *resolver, struct str key, struct str written,
                         struct place place)
{
    const struct record *draft = map_get(&resolver->site->drafts, key);
    if (draft != NULL) {
        bool early = draft->state == RECORD_EARLY;
        struct str date = shown_day(draft);
        struct str args[] = {written, draft->place.path, early ? date : (struct str){0},
                             early ? (struct str){0} : date};
        bool dated = draft->state != RECORD_DRAFT;
        diag_add(resolver->diags, dated ? RULE_LINK_TO_HIDDEN : RULE_LINK_TO_DRAFT, place, args,
                 dated ? 4 : 2);
    }
    return draft != NULL;
}

static void report_unknown(const struct resolver *resolver, struct place place, struct str id,
                           struct str type)
{
    if (report_draft(resolver, str_concat(resolver->scratch, STR("@"), id), id, place)) {
        return;
    }
    const struct site *site = resolver->site;
    const struct type *known = schema_type(site->schema, type);
    const struct vec *others = type.size > 0 ? map_get(&site->by_id, id) : NULL;
    if (others != NULL) {
        const struct record *other = *(struct record *const *)others->items;
        diag_tell(resolver->diags, RULE_REFERENCE_TYPE, place, id, other->type->label,
                  known != NULL ? known->label : type);
        return;
    }
    struct vec names = {0};
    struct record *const *records = site->records.items;
    for (size_t i = 0; i < site->records.count; i++) {
        if (type.size == 0 || str_equal(records[i]->type->id, type)) {
            vec_add(&names, resolver->scratch, struct str, records[i]->id);
        }
    }
    diag_tell(resolver->diags, RULE_UNKNOWN_REFERENCE, place, id,
              known != NULL ? known->label : type, str_nearest(id, names.items, names.count));
}

/* The one record with that id in any type; reported when there is none or there are several. */
static const struct record *find_anywhere(const struct resolver *resolver, struct str id,
                                          struct place place)
{
    const struct vec *all = map_get(&resolver->site->by_id, id);
    if (all == NULL) {
        report_unknown(resolver, place, id, (struct str){0});
        return NULL;
    }
    struct record *const *records = all->items;
    if (all->count == 1) {
        return records[0];
    }
    struct str joined = {0};
    for (size_t i = 0; i < all->count; i++) {
        joined = str_concat(resolver->scratch, joined, joined.size > 0 ? STR(", @") : STR("@"),
                            records[i]->type->id, STR(":"), id);
    }
    diag_tell(resolver->diags, RULE_AMBIGUOUS_REFERENCE, place, id, joined);
    return NULL;
}

/* `text` is "id" or "typ:id", without the @. */
static const struct record *find_reference(const struct resolver *resolver, struct str text,
                                           struct place place)
{
    size_t colon = str_find_byte(text, ':', 0);
    if (colon == text.size) {
        return find_anywhere(resolver, text, place);
    }
    struct str type = str_slice(text, 0, colon);
    struct str id = str_slice(text, colon + 1, text.size);
    const struct schema *schema = resolver->site->schema;
    if (schema_type(schema, type) == NULL) {
        diag_add_unknown(resolver->diags, RULE_UNKNOWN_TYPE, place, type,
                         map_keys(&schema->type_map, resolver->scratch), schema->type_map.count);
        return NULL;
    }
    const struct record *record = find_in_type(resolver, type, id);
    if (record == NULL) {
        report_unknown(resolver, place, id, type);
    }
    return record;
}

static bool has_anchor(const struct record *record, struct str anchor)
{
    struct prose *const *proses = record->proses.items;
    for (size_t i = 0; i < record->proses.count; i++) {
        const struct document *document = proses[i]->document;
        for (uint32_t h = 0; h < document->heading_count; h++) {
            if (str_equal(document->headings[h].id, anchor)) {
                return true;
            }
        }
    }
    return false;
}

static void check_anchor(const struct resolver *resolver, const struct link *link,
                         const struct record *record, struct str anchor)
{
    if (anchor.size == 0 || record == NULL || record->ghost || has_anchor(record, anchor)) {
        return;
    }
    struct anchor_check *check = vec_push(resolver->anchors, resolver->arena, sizeof(*check));
    *check = (struct anchor_check){record, anchor, link->place};
}

static struct target to_record(const struct resolver *resolver, const struct link *link,
                               const struct record *record, struct str anchor)
{
    struct target target = {.kind = TARGET_RECORD, .record = record, .anchor = anchor};
    if (record->address.size == 0 && record->home == NULL && !record->ghost) {
        diag_tell(resolver->diags, RULE_NO_PAGE_FOR_RECORD, link->place, record->id,
                  record->type->label);
        return (struct target){0};
    }
    if (record->address.size == 0) {
        target.anchor = anchor.size > 0 ? anchor : record->id;
        return target;
    }
    check_anchor(resolver, link, record, anchor);
    return target;
}

/* "min%20sida.md" names the file "min sida.md". */
static struct str decode(struct arena *arena, struct str text)
{
    if (str_find_byte(text, '%', 0) == text.size) {
        return text;
    }
    char *data = arena_alloc(arena, text.size + 1);
    size_t size = 0;
    for (size_t i = 0; i < text.size; i++) {
        int high = text.data[i] == '%' && i + 2 < text.size + 0 ? byte_hex(text.data[i + 1]) : -1;
        int low = high >= 0 ? byte_hex(text.data[i + 2]) : -1;
        if (low >= 0) {
            data[size++] = (char)(high * 16 + low);
            i += 2;
        } else {
            data[size++] = text.data[i];
        }
    }
    return (struct str){data, size};
}

static const struct record *find_by_path(const struct resolver *resolver, struct str path)
{
    const struct site *site = resolver->site;
    const struct record *record = map_get(&site->by_source, path);
    if (record == NULL) {
        record = map_get(&site->by_address, path);
    }
    bool folder = path.size == 0 || str_ends(path, STR("/")) || path_extension(path).size == 0;
    if (record == NULL && folder) {
        struct str bare = str_ends(path, STR("/")) ? str_slice(path, 0, path.size - 1) : path;
        struct str index[] = {bare, bare.size > 0 ? STR("/index.md") : STR("index.md")};
        struct str page[] = {bare, STR(".md")};
        record = map_get(&site->by_source, str_join(resolver->scratch, index, 2));
        if (record == NULL) {
            record = map_get(&site->by_source, str_join(resolver->scratch, page, 2));
        }
    }
    return record;
}

static struct vec all_files(const struct resolver *resolver, bool images)
{
    const struct site *site = resolver->site;
    struct vec names = {0};
    const struct site_file *sources = site->sources.items;
    for (size_t i = 0; i < site->sources.count && !images; i++) {
        vec_add(&names, resolver->scratch, struct str, sources[i].path);
    }
    const struct asset *assets = site->assets.items;
    for (size_t i = 0; i < site->assets.count; i++) {
        vec_add(&names, resolver->scratch, struct str, assets[i].path);
    }
    return names;
}

/* The file that was probably meant, as an address from the root; empty when none is near. A slip in
 * the name within the right folder comes first, then the right name in another folder, then a slip
 * in the folder. */
static struct str nearest_file(const struct resolver *resolver, struct str path, bool image)
{
    struct vec names = all_files(resolver, image);
    const struct str *all = names.items;
    struct vec stems = {0};
    struct vec owners = {0};
    struct str near = {0};
    for (size_t i = 0; i < names.count; i++) {
        if (str_equal(path_folder(all[i]), path_folder(path))) {
            vec_add(&stems, resolver->scratch, struct str, path_stem(all[i]));
            vec_add(&owners, resolver->scratch, struct str, all[i]);
        }
    }
    struct str stem = str_nearest(path_stem(path), stems.items, stems.count);
    for (size_t i = 0; i < stems.count && near.size == 0 && stem.size > 0; i++) {
        near = str_equal(((const struct str *)stems.items)[i], stem)
                   ? ((const struct str *)owners.items)[i]
                   : near;
    }
    for (size_t i = 0; i < names.count && near.size == 0; i++) {
        bool same_name = str_equal(path_name(all[i]), path_name(path)) &&
                         !str_equal(path_stem(path), STR("index"));
        near = same_name ? all[i] : near;
    }
    for (size_t i = 0; i < names.count && near.size == 0; i++) {
        struct str folder = path_folder(all[i]);
        bool same_stem = str_equal(path_stem(all[i]), path_stem(path));
        near = same_stem && str_nearest(path_folder(path), &folder, 1).size > 0 ? all[i] : near;
    }
    return near.size > 0 ? str_concat(resolver->scratch, STR("/"), near) : near;
}

static struct target broken(const struct resolver *resolver, const struct link *link,
                            struct str path)
{
    if (report_draft(resolver, path, link->text, link->place)) {
        return (struct target){0};
    }
    if (map_get(&resolver->site->made, path) != NULL) {
        diag_tell(resolver->diags, RULE_LINK_TO_MADE, link->place, link->text);
        return (struct target){0};
    }
    diag_tell(resolver->diags, link->image ? RULE_BROKEN_IMAGE : RULE_BROKEN_LINK, link->place,
              link->text, nearest_file(resolver, path, link->image));
    return (struct target){0};
}

static struct target to_asset(const struct resolver *resolver, const struct link *link,
                              const struct asset *asset, struct str anchor)
{
    if (link->image && asset->image.kind == IMAGE_UNKNOWN) {
        struct str args[] = {asset->path, phrase(PHRASE_PICTURE_KINDS)};
        bool picture = file_kind(asset->path) == FILE_PICTURE;
        if (!picture) { /* a broken picture has been reported where it lies */
            diag_add(resolver->diags, RULE_IMAGE_FORMAT, link->place, args, countof(args));
        }
    }
    return (struct target){.kind = TARGET_ASSET, .asset = asset, .anchor = anchor};
}

static struct target resolve_path(const struct resolver *resolver, const struct link *link)
{
    struct str text = link->text;
    size_t hash = str_find_byte(text, '#', 0);
    struct str anchor = decode(resolver->arena, str_slice(text, hash + 1, text.size));
    struct str bare = str_slice(text, 0, hash);
    bare = decode(resolver->scratch, str_slice(bare, 0, str_find_byte(bare, '?', 0)));
    if (text.size == 0) {
        return broken(resolver, link, STR("…"));
    }
    if (bare.size == 0 && link->from != NULL) {
        check_anchor(resolver, link, link->from, anchor);
        return (struct target){.kind = TARGET_HERE, .anchor = anchor};
    }
    bool rooted = str_starts(bare, STR("/"));
    bool folder = str_ends(bare, STR("/"));
    struct str path = path_join(resolver->scratch, rooted ? STR("") : link->folder,
                                rooted ? str_slice(bare, 1, bare.size) : bare);
    if (folder && path.size > 0 && !str_ends(path, STR("/"))) {
        path = str_concat(resolver->scratch, path, STR("/"));
    }
    const struct asset *asset = map_get(&resolver->site->asset_map, path);
    if (asset != NULL) {
        return to_asset(resolver, link, asset, anchor);
    }
    const struct record *record = link->image ? NULL : find_by_path(resolver, path);
    if (record != NULL) {
        return to_record(resolver, link, record, anchor);
    }
    for (size_t i = 0; i < countof(outputs) && !link->image; i++) {
        if (str_equal(path, str_from(outputs[i]))) {
            return (struct target){.kind = TARGET_OUTPUT, .url = str_from(outputs[i])};
        }
    }
    return broken(resolver, link, path);
}

static struct target resolve_link(const struct resolver *resolver, const struct link *link)
{
    struct str text = link->text;
    if (str_starts(text, STR("@")) && !link->image) { /* a record is no picture */
        size_t hash = str_find_byte(text, '#', 0);
        const struct record *record =
            find_reference(resolver, str_slice(text, 1, hash), link->place);
        return record == NULL
                   ? (struct target){0}
                   : to_record(resolver, link, record, str_slice(text, hash + 1, text.size));
    }
    struct str scheme = link_scheme(text);
    bool relative_host = str_starts(text, STR("//"));
    if (scheme.size > 0 || relative_host) {
        bool allowed = !relative_host && link_allows(scheme);
        if (!allowed && !link->scheme_checked) {
            link_refuse(resolver->diags, text, link->place);
        }
        if (link->image && allowed) {
            diag_tell(resolver->diags, RULE_BROKEN_IMAGE, link->place, text, STR(""));
        }
        return allowed && !link->image ? (struct target){.kind = TARGET_EXTERNAL, .url = text}
                                       : (struct target){0};
    }
    return resolve_path(resolver, link);
}

static void resolve_link_field(const struct resolver *resolver, const struct record *record,
                               struct reference *reference)
{
    struct link link = {.text = reference->text,
                        .folder = path_folder(record->source),
                        .from = record,
                        .place = reference->place,
                        .image = reference->image};
    struct target *target = arena_alloc(resolver->arena, sizeof(*target));
    *target = resolve_link(resolver, &link);
    reference->leads_to = target;
    *reference->slot = value_opaque(target, TAG_TARGET);
}

/* A record by id (of the field's type), "@id", "@typ:id" or the path of its file. */
static const struct record *find_for_field(const struct resolver *resolver,
                                           const struct record *record,
                                           const struct reference *reference)
{
    struct str text = reference->text;
    if (str_starts(text, STR("@"))) {
        return find_reference(resolver, str_slice(text, 1, text.size), reference->place);
    }
    if (str_ends(text, STR(".md")) || str_ends(text, STR(".yaml"))) {
        bool rooted = str_starts(text, STR("/"));
        struct str path =
            path_join(resolver->scratch, rooted ? STR("") : path_folder(record->source),
                      rooted ? str_slice(text, 1, text.size) : text);
        const struct record *found = map_get(&resolver->site->by_source, path);
        if (found == NULL) {
            diag_tell(resolver->diags, RULE_BROKEN_LINK, reference->place, text,
                      nearest_file(resolver, path, false));
        }
        return found;
    }
    if (reference->target.size == 0) {
        return find_reference(resolver, text, reference->place);
    }
    const struct record *found = find_in_type(resolver, reference->target, text);
    bool known_type = schema_type(resolver->site->schema, reference->target) != NULL;
    if (found == NULL && known_type) { /* an unknown one has been reported where it is declared */
        report_unknown(resolver, reference->place, text, reference->target);
    }
    return found;
}

static void resolve_reference(const struct resolver *resolver, const struct record *record,
                              struct reference *reference)
{
    const struct record *found = find_for_field(resolver, record, reference);
    if (found != NULL && !found->ghost && reference->target.size > 0 &&
        !str_equal(found->type->id, reference->target)) {
        const struct type *wanted = schema_type(resolver->site->schema, reference->target);
        diag_tell(resolver->diags, RULE_REFERENCE_TYPE, reference->place, reference->text,
                  found->type->label, wanted != NULL ? wanted->label : reference->target);
        found = NULL;
    }
    reference->record = found;
    *reference->slot = found == NULL ? value_null() : value_from_map(found->data);
}

static void resolve_prose(const struct resolver *resolver, const struct prose *prose)
{
    const struct document *document = prose->document;
    for (uint32_t i = 0; i < document->link_count; i++) {
        const struct doc_link *written = &document->links[i];
        struct link link = {
            .text = written->url,
            .folder = path_folder(prose->record->source),
            .from = prose->record,
            .place = {document->path, written->line, written->column, written->length},
            .image = written->image,
            .scheme_checked = true};
        prose->targets[i] = resolve_link(resolver, &link);
    }
}

void resolve_record(const struct resolver *resolver, struct record *record)
{
    struct reference *references = record->references.items;
    for (size_t i = 0; i < record->references.count; i++) {
        if (references[i].link) {
            resolve_link_field(resolver, record, &references[i]);
        } else {
            resolve_reference(resolver, record, &references[i]);
        }
    }
    struct prose *const *proses = record->proses.items;
    for (size_t i = 0; i < record->proses.count; i++) {
        resolve_prose(resolver, proses[i]);
    }
}

void resolve_menu_item(const struct resolver *resolver, struct menu_item *item)
{
    struct link link = {.text = item->text, .place = item->place};
    item->target = resolve_link(resolver, &link);
}
