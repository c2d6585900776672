#include "format/svg/svg_judge_names.h"

/* clang-format off */
/* All lists are sorted by bytes. */
static const char *const elements[] = {
    "a", "animate", "animateColor", "animateMotion", "animateTransform", "circle",
    "clipPath", "defs", "desc", "ellipse", "feBlend", "feColorMatrix",
    "feComponentTransfer", "feComposite", "feConvolveMatrix", "feDiffuseLighting",
    "feDisplacementMap", "feDistantLight", "feDropShadow", "feFlood", "feFuncA", "feFuncB",
    "feFuncG", "feFuncR", "feGaussianBlur", "feImage", "feMerge", "feMergeNode",
    "feMorphology", "feOffset", "fePointLight", "feSpecularLighting", "feSpotLight",
    "feTile", "feTurbulence", "filter", "flowDiv", "flowLine", "flowPara", "flowRegion",
    "flowRegionExclude", "flowRoot", "flowSpan", "font", "font-face", "font-face-format",
    "font-face-name", "font-face-src", "foreignObject", "g", "glyph", "hatch", "hatchPath",
    "hatchpath", "hkern", "image", "line", "linearGradient", "marker", "mask", "mesh",
    "meshGradient", "meshPatch", "meshRow", "meshgradient", "meshpatch", "meshrow",
    "metadata", "missing-glyph", "mpath", "path", "pattern", "polygon", "polyline",
    "radialGradient", "rect", "set", "solidColor", "solidcolor", "stop", "style", "svg",
    "switch", "symbol", "text", "textPath", "title", "tspan", "use", "view", "vkern"
};

static const char *const html_elements[] = {
    "a", "b", "br", "center", "code", "div", "em", "font", "h1", "h2", "h3", "h4", "h5",
    "h6", "hr", "i", "img", "li", "ol", "p", "pre", "s", "small", "span", "strike",
    "strong", "sub", "sup", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "u", "ul"
};

static const char *const html_attributes[] = {
    "align", "alt", "bgcolor", "border", "cellpadding", "cellspacing", "class", "color",
    "colspan", "dir", "face", "height", "id", "lang", "rel", "role", "rowspan", "size",
    "start", "target", "title", "type", "valign", "value", "width"
};

/* Their values mean nothing to a browser that could fetch or run. */
static const char *const free_attributes[] = {
    "accent-height", "accumulate", "additive", "alphabetic", "arabic-form", "ascent",
    "attributeName", "attributeType", "baseProfile", "bbox", "begin", "calcMode",
    "cap-height", "class", "content", "contentScriptType", "contentStyleType",
    "crossorigin", "decoding", "descent", "dur", "end", "externalResourcesRequired",
    "focusable", "g1", "g2", "glyph-name", "glyphRef", "hanging", "hatchContentUnits",
    "hatchTransform", "hatchUnits", "horiz-adv-x", "horiz-origin-x", "horiz-origin-y",
    "host", "hreflang", "id", "ideographic", "k", "keyPoints", "keySplines", "keyTimes",
    "lang", "loading", "mathematical", "max", "media", "min", "name", "origin",
    "overline-position", "overline-thickness", "panose-1", "path", "pitch", "rel",
    "repeatCount", "repeatDur", "requiredExtensions", "requiredFeatures", "restart", "role",
    "stemh", "stemv", "strikethrough-position", "strikethrough-thickness", "string",
    "systemLanguage", "tabindex", "target", "title", "type", "u1", "u2",
    "underline-position", "underline-thickness", "unicode", "unicode-range", "units-per-em",
    "v-alphabetic", "v-hanging", "v-ideographic", "v-mathematical", "version", "vert-adv-y",
    "vert-origin-x", "vert-origin-y", "viewTarget", "viewport-fill",
    "viewport-fill-opacity", "widths", "x-height", "zoomAndPan"
};

/* Numbers, paths and keywords, which may be animated. */
static const char *const shape_attributes[] = {
    "amplitude", "azimuth", "baseFrequency", "bias", "clipPathUnits", "cx", "cy", "d",
    "diffuseConstant", "divisor", "dx", "dy", "edgeMode", "elevation", "exponent",
    "filterUnits", "fr", "fx", "fy", "gradientTransform", "gradientUnits", "height", "in",
    "in2", "intercept", "k1", "k2", "k3", "k4", "kernelMatrix", "kernelUnitLength",
    "lengthAdjust", "limitingConeAngle", "markerHeight", "markerUnits", "markerWidth",
    "maskContentUnits", "maskUnits", "method", "mode", "numOctaves", "offset", "operator",
    "order", "orient", "pathLength", "patternContentUnits", "patternTransform",
    "patternUnits", "points", "pointsAtX", "pointsAtY", "pointsAtZ", "preserveAlpha",
    "preserveAspectRatio", "primitiveUnits", "r", "radius", "refX", "refY", "result",
    "rotate", "rx", "ry", "scale", "seed", "side", "slope", "spacing", "specularConstant",
    "specularExponent", "spreadMethod", "startOffset", "stdDeviation", "stitchTiles",
    "surfaceScale", "tableValues", "targetX", "targetY", "textLength", "transform",
    "viewBox", "width", "x", "x1", "x2", "xChannelSelector", "y", "y1", "y2",
    "yChannelSelector", "z"
};

/* Values as in CSS, which may be animated: they may hold url(). */
static const char *const value_attributes[] = {
    "alignment-baseline", "baseline-shift", "block-progression", "clip", "clip-path",
    "clip-rule", "color", "color-interpolation", "color-interpolation-filters",
    "color-profile", "color-rendering", "cursor", "direction", "display",
    "dominant-baseline", "enable-background", "fill", "fill-opacity", "fill-rule", "filter",
    "flood-color", "flood-opacity", "font", "font-family", "font-feature-settings",
    "font-kerning", "font-size", "font-size-adjust", "font-stretch", "font-style",
    "font-variant", "font-variant-caps", "font-variant-ligatures", "font-variant-numeric",
    "font-variation-settings", "font-weight", "glyph-orientation-horizontal",
    "glyph-orientation-vertical", "image-rendering", "inline-size", "isolation", "kerning",
    "letter-spacing", "lighting-color", "line-height", "marker", "marker-end", "marker-mid",
    "marker-start", "mask", "mask-type", "mix-blend-mode", "opacity", "overflow",
    "paint-order", "pointer-events", "shape-inside", "shape-margin", "shape-padding",
    "shape-rendering", "shape-subtract", "solid-color", "solid-opacity", "stop-color",
    "stop-opacity", "stroke", "stroke-dasharray", "stroke-dashoffset", "stroke-linecap",
    "stroke-linejoin", "stroke-miterlimit", "stroke-opacity", "stroke-width", "text-align",
    "text-anchor", "text-decoration", "text-indent", "text-orientation", "text-overflow",
    "text-rendering", "text-transform", "transform-box", "transform-origin", "unicode-bidi",
    "vector-effect", "visibility", "white-space", "word-spacing", "writing-mode"
};

static const char *const animated_attributes[] = {"by", "from", "to", "values"};

/* In lower case, as CSS does not tell them apart. */
static const char *const functions[] = {
    "-moz-any", "-moz-linear-gradient", "-webkit-any", "-webkit-linear-gradient",
    "-webkit-radial-gradient", "abs", "acos", "any", "asin", "atan", "atan2", "blur",
    "brightness", "calc", "circle", "clamp", "cmyk", "color", "color-mix", "conic-gradient",
    "contrast", "cos", "counter", "counters", "cubic-bezier", "device-cmyk", "dir",
    "drop-shadow", "ellipse", "env", "exp", "fit-content", "font-format", "font-tech",
    "format", "grayscale", "has", "host", "hsl", "hsla", "hue-rotate", "hwb", "hypot",
    "icc-color", "icc-named-color", "inset", "invert", "is", "lab", "lang", "lch",
    "light-dark", "linear", "linear-gradient", "local", "log", "matches", "matrix",
    "matrix3d", "max", "min", "minmax", "mod", "not", "nth-child", "nth-last-child",
    "nth-last-of-type", "nth-of-type", "oklab", "oklch", "opacity", "part", "path",
    "perspective", "polygon", "pow", "radial-gradient", "ray", "rect", "rem", "repeat",
    "repeating-conic-gradient", "repeating-linear-gradient", "repeating-radial-gradient",
    "rgb", "rgba", "rotate", "rotate3d", "rotatex", "rotatey", "rotatez", "round",
    "saturate", "scale", "scale3d", "scalex", "scaley", "scalez", "selector", "sepia",
    "shape", "sign", "sin", "skew", "skewx", "skewy", "slotted", "sqrt", "steps", "style",
    "superellipse", "symbols", "tan", "tech", "translate", "translate3d", "translatex",
    "translatey", "translatez", "url", "var", "where", "xywh"
};

static const char *const at_rules[] = {
    "-moz-keyframes", "-ms-viewport", "-o-keyframes", "-webkit-keyframes", "charset",
    "container", "counter-style", "font-face", "font-feature-values", "font-palette-values",
    "keyframes", "layer", "media", "namespace", "page", "property", "scope",
    "starting-style", "supports", "viewport"
};

/* Besides the attributes that are values: the other properties of CSS that drawings come with. */
static const char *const properties[] = {
    "accent-color", "additive-symbols", "align-content", "align-items", "align-self", "all",
    "animation", "animation-composition", "animation-delay", "animation-direction",
    "animation-duration", "animation-fill-mode", "animation-iteration-count",
    "animation-name", "animation-play-state", "animation-timing-function", "appearance",
    "ascent-override", "aspect-ratio", "audio-level", "backdrop-filter",
    "backface-visibility", "background", "background-attachment", "background-blend-mode",
    "background-clip", "background-color", "background-image", "background-origin",
    "background-position", "background-position-x", "background-position-y",
    "background-repeat", "background-size", "block-size", "border", "border-block",
    "border-bottom", "border-bottom-color", "border-bottom-left-radius",
    "border-bottom-right-radius", "border-bottom-style", "border-bottom-width",
    "border-collapse", "border-color", "border-image", "border-image-outset",
    "border-image-repeat", "border-image-slice", "border-image-source",
    "border-image-width", "border-inline", "border-left", "border-left-color",
    "border-left-style", "border-left-width", "border-radius", "border-right",
    "border-right-color", "border-right-style", "border-right-width", "border-spacing",
    "border-style", "border-top", "border-top-color", "border-top-left-radius",
    "border-top-right-radius", "border-top-style", "border-top-width", "border-width",
    "bottom", "box-align", "box-decoration-break", "box-direction", "box-orient",
    "box-pack", "box-shadow", "box-sizing", "break-after", "break-before", "break-inside",
    "buffered-rendering", "caption-side", "caret-color", "clear", "color-adjust",
    "color-scheme", "column-count", "column-fill", "column-gap", "column-rule",
    "column-span", "column-width", "columns", "contain", "container", "container-name",
    "container-type", "content", "content-visibility", "counter-increment", "counter-reset",
    "counter-set", "cx", "cy", "d", "descent-override", "empty-cells", "fallback", "flex",
    "flex-basis", "flex-direction", "flex-flow", "flex-grow", "flex-shrink", "flex-wrap",
    "float", "font-display", "font-language-override", "font-optical-sizing",
    "font-palette", "font-synthesis", "font-variant-alternates", "font-variant-east-asian",
    "font-variant-position", "forced-color-adjust", "gap", "grid", "grid-area",
    "grid-auto-columns", "grid-auto-flow", "grid-auto-rows", "grid-column", "grid-gap",
    "grid-row", "grid-template", "grid-template-areas", "grid-template-columns",
    "grid-template-rows", "hanging-punctuation", "height", "hyphenate-character", "hyphens",
    "image-orientation", "inherits", "initial-value", "inset", "inset-block",
    "inset-inline", "justify-content", "justify-items", "justify-self", "layout-flow",
    "layout-grid-mode", "left", "line-break", "line-gap-override", "line-spacing",
    "list-style", "list-style-image", "list-style-position", "list-style-type", "margin",
    "margin-block", "margin-bottom", "margin-inline", "margin-left", "margin-right",
    "margin-top", "mask-border", "mask-clip", "mask-composite", "mask-image", "mask-mode",
    "mask-origin", "mask-position", "mask-repeat", "mask-size", "max-block-size",
    "max-height", "max-inline-size", "max-width", "min-block-size", "min-height",
    "min-inline-size", "min-width", "object-fit", "object-position", "offset",
    "offset-anchor", "offset-distance", "offset-path", "offset-position", "offset-rotate",
    "order", "orphans", "outline", "outline-color", "outline-offset", "outline-style",
    "outline-width", "overflow-anchor", "overflow-wrap", "overflow-x", "overflow-y", "pad",
    "padding", "padding-block", "padding-bottom", "padding-inline", "padding-left",
    "padding-right", "padding-top", "page", "page-break-after", "page-break-before",
    "page-break-inside", "panose-1", "perspective", "perspective-origin", "place-content",
    "place-items", "place-self", "position", "prefix", "print-color-adjust", "quotes", "r",
    "range", "resize", "right", "rotate", "row-gap", "ruby-align", "ruby-position", "rx",
    "ry", "scale", "scroll-behavior", "shape-image-threshold", "shape-outside", "size",
    "size-adjust", "speak", "speak-as", "src", "stroke-alignment", "stroke-dashcorner",
    "suffix", "syntax", "system", "tab-size", "table-layout", "text-align-all",
    "text-align-last", "text-autospace", "text-box", "text-combine-upright",
    "text-decoration-color", "text-decoration-fill", "text-decoration-line",
    "text-decoration-skip", "text-decoration-skip-ink", "text-decoration-stroke",
    "text-decoration-style", "text-decoration-thickness", "text-edge", "text-emphasis",
    "text-justify", "text-kashida-space", "text-line-through", "text-shadow",
    "text-size-adjust", "text-underline-mode", "text-underline-offset",
    "text-underline-position", "text-wrap", "text-wrap-mode", "top", "touch-action",
    "transform", "transform-style", "transition", "transition-behavior", "transition-delay",
    "transition-duration", "transition-property", "transition-timing-function", "translate",
    "unicode-range", "user-select", "vertical-align", "viewport-fill",
    "viewport-fill-opacity", "widows", "width", "will-change", "word-break", "word-wrap",
    "x", "y", "z-index", "zoom"
};
/* clang-format on */

enum { LONGEST = 64 };

static bool is_listed(struct str name, const char *const *names, size_t count)
{
    size_t low = 0;
    while (low < count) {
        size_t middle = low + (count - low) / 2;
        int order = str_compare(name, str_from(names[middle]));
        if (order == 0) {
            return true;
        }
        if (order > 0) {
            low = middle + 1;
        } else {
            count = middle;
        }
    }
    return false;
}

static bool is_listed_small(struct str name, const char *const *names, size_t count)
{
    char small[LONGEST];
    if (name.size > sizeof small) {
        return false;
    }
    for (size_t i = 0; i < name.size; i++) {
        char byte = name.data[i];
        small[i] = byte >= 'A' && byte <= 'Z' ? (char)(byte + 0x20) : byte;
    }
    return is_listed((struct str){small, name.size}, names, count);
}

bool svg_judge_is_element(struct str name)
{
    return is_listed(name, elements, countof(elements));
}

/* What is written for scripts and screen readers, and may be called anything. */
static bool is_note(struct str name)
{
    return str_starts(name, STR("data-")) || str_starts(name, STR("aria-"));
}

enum svg_attribute_kind svg_judge_attribute(struct str name)
{
    static const struct {
        const char *const *names;
        size_t count;
        enum svg_attribute_kind kind;
    } lists[] = {
        {value_attributes, countof(value_attributes), SVG_ATTRIBUTE_VALUE},
        {shape_attributes, countof(shape_attributes), SVG_ATTRIBUTE_SHAPE},
        {free_attributes, countof(free_attributes), SVG_ATTRIBUTE_FREE},
        {animated_attributes, countof(animated_attributes), SVG_ATTRIBUTE_ANIMATED},
    };
    for (size_t i = 0; i < countof(lists); i++) {
        if (is_listed(name, lists[i].names, lists[i].count)) {
            return lists[i].kind;
        }
    }
    return str_equal(name, STR("style"))  ? SVG_ATTRIBUTE_STYLE
           : str_equal(name, STR("href")) ? SVG_ATTRIBUTE_HREF
           : is_note(name)                ? SVG_ATTRIBUTE_FREE
                                          : SVG_ATTRIBUTE_UNKNOWN;
}

bool svg_judge_is_html(struct str name)
{
    return is_listed(name, html_elements, countof(html_elements));
}

enum svg_attribute_kind svg_judge_html_attribute(struct str name)
{
    bool known = is_listed(name, html_attributes, countof(html_attributes)) || is_note(name);
    bool address = str_equal(name, STR("href")) || str_equal(name, STR("src"));
    return str_equal(name, STR("style")) ? SVG_ATTRIBUTE_STYLE
           : address                     ? SVG_ATTRIBUTE_HREF
           : known                       ? SVG_ATTRIBUTE_FREE
                                         : SVG_ATTRIBUTE_UNKNOWN;
}

/* Programs' own properties, and custom ones, are theirs to name. */
bool svg_judge_is_property(struct str name)
{
    return str_starts(name, STR("-")) || str_starts(name, STR("mso-")) ||
           is_listed_small(name, value_attributes, countof(value_attributes)) ||
           is_listed_small(name, properties, countof(properties));
}

bool svg_judge_is_function(struct str name)
{
    return is_listed_small(name, functions, countof(functions));
}

bool svg_judge_is_at_rule(struct str name)
{
    return is_listed_small(name, at_rules, countof(at_rules));
}
