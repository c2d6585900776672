#include "serve/page.h"

#include "base/arena.h"
#include "base/path.h"
#include "serve/address.h"

void page_init(struct page *page)
{
    *page = (struct page){.status = 200, .type = "text/html; charset=utf-8"};
    buf_init(&page->bytes);
}

void page_finish(struct page *page)
{
    buf_finish(&page->bytes);
}

/* What the settings for web servers keep from readers. */
static bool is_kept_back(struct str path)
{
    return str_starts(path, STR("server/")) || str_starts(path_name(path), STR(".ht"));
}

/* The output at a path, or at the page of a folder. */
static const struct output *find_at(struct preview *preview, struct arena *arena, struct str path)
{
    bool folder = path.size == 0 || str_ends(path, STR("/"));
    if (is_kept_back(path)) {
        return NULL;
    }
    return preview_find(preview, folder ? str_concat(arena, path, STR("index.html")) : path);
}

/* Pages that stand anywhere (the one for wrong addresses) tell the site's own path
 * before the rest. */
static struct str without_root(const struct preview *preview, struct str path)
{
    struct str root = preview_url_path(preview);
    root = str_slice(root, 1, root.size);
    return root.size > 0 && str_starts(path, root) ? str_slice(path, root.size, path.size) : path;
}

static bool is_html(const struct output *output)
{
    return output->kind == OUTPUT_PAGE || output->kind == OUTPUT_NOT_FOUND ||
           output->kind == OUTPUT_REMOVED || output->kind == OUTPUT_CHANGES ||
           output->kind == OUTPUT_CHANGES_INDEX;
}

static bool render(struct preview *preview, const struct output *output, struct diags *diags,
                   struct page *page)
{
    bool made = preview_render(preview, output, diags, &page->bytes);
    page->type = address_type(output->path);
    page->has_script = is_html(output);
    page->hash = str_hash(buf_str(&page->bytes));
    page->status = made ? page->status : 500;
    return made;
}

bool page_make(struct preview *preview, struct str path, struct diags *diags, struct page *page)
{
    struct arena *arena = diags->arena;
    struct str inner = without_root(preview, path);
    const struct output *output = find_at(preview, arena, path);
    output = output != NULL ? output : find_at(preview, arena, inner);
    if (output == NULL && !str_ends(path, STR("/")) &&
        find_at(preview, arena, str_concat(arena, inner, STR("/"))) != NULL) {
        page->status = 302;
        page->moved = str_concat(arena, STR("/"), inner, STR("/"));
        return true;
    }
    if (output == NULL) {
        output = preview_find(preview, STR("404.html"));
        page->status = 404;
    }
    if (output == NULL) {
        buf_add(&page->bytes, STR("404\n"));
        return true;
    }
    return render(preview, output, diags, page);
}
