#include "format/data/huffman.h"

#include <stdlib.h>
#include <string.h>

/* A symbol, or a node of the tree above two. While the tree is built `weight` is how often it
 * occurs, then the number of the node above it, then the length of its code. */
struct leaf {
    uint32_t weight;
    uint16_t symbol;
};

static int compare_leaves(const void *left, const void *right)
{
    const struct leaf *a = left;
    const struct leaf *b = right;
    if (a->weight != b->weight) {
        return a->weight < b->weight ? -1 : 1;
    }
    return a->symbol - b->symbol;
}

/* Joins the two lightest of what is left, again and again: leaves from `leaf` on, and nodes from
 * `node` on, which are made in rising order as well. Each node takes the place of a leaf that is
 * used (Moffat and Katajainen, In-place calculation of minimum-redundancy codes, 1995). */
static void join(struct leaf *leaves, unsigned count)
{
    unsigned leaf = 0;
    unsigned node = 0;
    for (unsigned made = 0; made + 1 < count; made++) {
        uint32_t sum = 0;
        for (int i = 0; i < 2; i++) {
            if (leaf >= count || (node < made && leaves[node].weight < leaves[leaf].weight)) {
                sum += leaves[node].weight;
                leaves[node++].weight = made;
            } else {
                sum += leaves[leaf++].weight;
            }
        }
        leaves[made].weight = sum;
    }
}

/* How many codes there are of each length, from the nodes that know what is above them. */
static void count_lengths(struct leaf *leaves, unsigned count, unsigned *lengths)
{
    unsigned node = count - 1; /* the nodes from here on are one level deeper than those after */
    leaves[count - 2].weight = 0;
    for (unsigned i = count - 2; i-- > 0;) {
        leaves[i].weight = leaves[leaves[i].weight].weight + 1;
    }
    unsigned open = 1; /* places at this depth */
    for (unsigned depth = 0; open > 0; depth++) {
        unsigned used = 0;
        while (node > 0 && leaves[node - 1].weight == depth) {
            used++;
            node--;
        }
        lengths[depth < HUFFMAN_LONGEST ? depth : HUFFMAN_LONGEST] += open - used;
        open = 2 * used;
    }
}

/* Shortens codes to `longest` bits, and lengthens others until all have room
 * again (Kraft's inequality). */
static void limit_lengths(unsigned *lengths, unsigned longest)
{
    uint32_t room = 0;
    for (unsigned i = longest + 1; i <= HUFFMAN_LONGEST; i++) {
        lengths[longest] += lengths[i];
        lengths[i] = 0;
    }
    for (unsigned i = 1; i <= longest; i++) {
        room += (uint32_t)lengths[i] << (longest - i);
    }
    for (; room > (uint32_t)1 << longest; room--) {
        unsigned i = longest - 1;
        while (lengths[i] == 0) {
            i--;
        }
        lengths[i]--;
        lengths[i + 1] += 2;
        lengths[longest]--;
    }
}

void huffman_number(struct huffman *huffman, unsigned count)
{
    unsigned next[HUFFMAN_LONGEST + 2] = {0};
    for (unsigned i = 0; i < count; i++) {
        next[huffman->length[i] + 1] += huffman->length[i] > 0;
    }
    for (unsigned i = 1; i <= HUFFMAN_LONGEST; i++) {
        next[i] = (next[i - 1] + next[i]) << 1;
    }
    for (unsigned i = 0; i < count; i++) {
        unsigned code = next[huffman->length[i]]++;
        unsigned turned = 0;
        for (unsigned bit = 0; bit < huffman->length[i]; bit++) {
            turned = turned << 1 | (code >> bit & 1);
        }
        huffman->code[i] = (uint16_t)turned;
    }
}

void huffman_build(struct huffman *huffman, const uint32_t *occurs, unsigned count,
                   unsigned longest)
{
    struct leaf leaves[HUFFMAN_MOST];
    unsigned lengths[HUFFMAN_LONGEST + 1] = {0};
    unsigned used = 0;
    memset(huffman, 0, sizeof(*huffman));
    for (unsigned i = 0; i < count; i++) {
        if (occurs[i] > 0) {
            leaves[used++] = (struct leaf){occurs[i], (uint16_t)i};
        }
    }
    for (unsigned i = 0; used < 2; i++) {
        if (occurs[i] == 0) {
            leaves[used++] = (struct leaf){1, (uint16_t)i};
        }
    }
    qsort(leaves, used, sizeof(*leaves), compare_leaves);
    join(leaves, used);
    count_lengths(leaves, used, lengths);
    limit_lengths(lengths, longest);
    unsigned leaf = used;
    for (unsigned length = 1; length <= longest; length++) {
        for (unsigned i = 0; i < lengths[length]; i++) {
            huffman->length[leaves[--leaf].symbol] = (uint8_t)length;
        }
    }
    huffman_number(huffman, count);
}
