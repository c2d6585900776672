/* svg_judge_address: the part of svg_judge that knows where an address leads, as
 * browsers read it. */
#ifndef FORMAT_SVG_SVG_JUDGE_ADDRESS_H
#define FORMAT_SVG_SVG_JUDGE_ADDRESS_H

#include "base/str.h"

enum svg_address {
    SVG_ADDRESS_HERE,     /* a part of the file itself: "#id", or nothing at all */
    SVG_ADDRESS_RELATIVE, /* no scheme: another file, or another host */
    SVG_ADDRESS_LINK,     /* http, https, mailto, tel */
    SVG_ADDRESS_PICTURE,  /* data: of a picture made of pixels */
    SVG_ADDRESS_FONT,     /* data: of a font */
    SVG_ADDRESS_DRAWING,  /* data: of SVG in UTF-8, which must be judged in its turn */
    SVG_ADDRESS_OTHER     /* any other scheme: javascript, file, data of other kinds … */
};

/* White space around it and line ends and tabs in it count for nothing (URL Standard, 4.4). */
enum svg_address svg_judge_address(struct str address);

#endif
